/** A text without the blank lines before its header and below its last row. Line ends must be LF. */
export interface TrimmedText {
  /** Empty where all of it is blank. */
  readonly text: string;
  /** The line of the file on which the text now starts, from 1. */
  readonly firstLine: number;
}

export function trimBlankLines(text: string): TrimmedText {
  // Loops, not a pattern: a pattern over millions of blank lines overflows the stack.
  let firstLine = 1;
  let start = 0;
  let at = 0;
  for (; at < text.length && isBlank(text[at]); at++)
    if (text[at] === '\n') {
      firstLine++;
      start = at + 1;
    }
  if (at === text.length) return { text: '', firstLine: 1 };
  let last = text.length - 1;
  while (isBlank(text[last])) last--;
  const end = text.indexOf('\n', last);
  return { text: text.slice(start, end < 0 ? text.length : end + 1), firstLine };
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}
