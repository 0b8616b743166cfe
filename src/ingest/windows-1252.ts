/** The letters of Windows-1252 at 0x80 to 0x9F, as the WHATWG Encoding Standard maps them; five have none. */
const letters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads bytes as Windows-1252, in which every byte is a letter. */
export function decodeWindows1252(bytes: Uint8Array): string {
  // Node 20 takes Windows-1252 for Latin-1, which has controls where the curly quotes and the euro are.
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => letters[letter.charCodeAt(0) - 0x80] ?? letter);
}
