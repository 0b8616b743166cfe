/**
 * Advance widths of Arial in thousandths of the type size, regular and bold, for U+0020 to U+007E in order:
 * published with the font (hmtx), the same as those of Helvetica and Liberation Sans.
 */
const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';
const tables = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) };

/** Punctuation we write ourselves that is not in the table. */
const others: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '−': 584,
  '…': 1000,
  '£': 556,
  '·': 333,
  '½': 834,
};

/** Width of one line of Arial in px; a character outside the table counts as wide as the type is high, so that it is never too little. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const table = isBold ? tables.bold : tables.regular;
  let thousandths = 0;
  for (const character of text) {
    const base = character.normalize('NFD').charAt(0);
    thousandths += others[character] ?? table[base.charCodeAt(0) - 32] ?? 1000;
  }
  return (thousandths * size) / 1000;
}

/** A text in lines no wider than so many px; a word that is wider than a line is cut. No line for an empty text. */
export function wrapText(text: string, width: number, size: number, isBold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && textWidth(line + character, size, isBold) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
