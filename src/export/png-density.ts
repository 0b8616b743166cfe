const inchesPerMetre = 1 / 0.0254;
/** Signature, then the chunk IHDR: length 4, name 4, data 13, check 4. */
const afterHeader = 8 + 25;

/**
 * A PNG that says how many of its px are an inch on paper, in the chunk pHYs right behind its header (PNG specification,
 * third edition, 11.3.4.3). What is no PNG, or says it already, comes back as it is.
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const text = (from: number) => String.fromCharCode(...png.slice(from, from + 4));
  if (text(1).slice(0, 3) !== 'PNG' || text(12) !== 'IHDR' || text(afterHeader + 4) === 'pHYs') return png;
  const chunk = new DataView(new ArrayBuffer(21));
  const perMetre = Math.round(dotsPerInch * inchesPerMetre);
  chunk.setUint32(0, 9);
  [...'pHYs'].forEach((letter, at) => chunk.setUint8(4 + at, letter.charCodeAt(0)));
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  const marked = new Uint8Array(png.byteLength + 21);
  marked.set(png.subarray(0, afterHeader));
  marked.set(new Uint8Array(chunk.buffer), afterHeader);
  marked.set(png.subarray(afterHeader), afterHeader + 21);
  return marked;
}

/** The check of a chunk, over its name and data (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}
