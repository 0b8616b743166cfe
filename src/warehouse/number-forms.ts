import type { Field } from '../model/dataset.ts';
import { quoteText } from './literal.ts';
import { blanks, numberPattern } from './plain-cells.ts';

/** What a column of numbers may hold, as its schema and all its cells together tell. */
export interface NumberStyle {
  /** What a comma is; null where the column contradicts itself or does not tell. */
  readonly comma: 'thousands' | 'decimal' | null;
  readonly mayHavePercent: boolean;
  /** True where (12) can be 12 below zero. */
  readonly mayBeNegative: boolean;
}

const minusSigns = '\u2212\u2013\u2012\u2010\u2011\ufe63\uff0d';
const innerBlanks = [...blanks].filter((blank) => blank !== ' ').join('');
const sign = '[+-]? ?';
const percentSign = ' ?%$';

/** SQL for a cell with one kind of minus and one kind of blank. */
function evened(cell: string): string {
  const from = minusSigns + innerBlanks;
  const to = '-'.repeat(minusSigns.length) + ' '.repeat(innerBlanks.length);
  return `translate(${cell}, ${quoteText(from)}, ${quoteText(to)})`;
}

/** SQL for a cell without its per cent sign, brackets as a minus sign where the column may be below zero. */
export function bareNumber(
  cell: string,
  style: Pick<NumberStyle, 'mayHavePercent' | 'mayBeNegative'>,
): string {
  const withoutSign = style.mayHavePercent
    ? `regexp_replace(${evened(cell)}, ${quoteText(percentSign)}, '')`
    : evened(cell);
  return style.mayBeNegative
    ? `regexp_replace(${withoutSign}, '^\\( ?([^-+()]+) ?\\)$', '-\\1')`
    : withoutSign;
}

/** Patterns of what stands between separators, over a bare number. */
export const commaForms = {
  /** Only thousands can be meant: 1,204,567 and 1,204.5. */
  thousands: `${sign}[0-9]{1,3}((,[0-9]{3}){2,}(\\.[0-9]+)?|,[0-9]{3}\\.[0-9]+)`,
  /** Thousands or three decimals: 1,204. */
  either: `${sign}[1-9][0-9]{0,2},[0-9]{3}`,
  /** Some decimals behind a comma: 12,5 and 1.204,5; 1,204 matches too. */
  decimal: `${sign}([0-9]+|[0-9]{1,3}([. ][0-9]{3})+),[0-9]+`,
} as const;

const groupedByComma = `${sign}[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?`;
const groupedBySpace = `${sign}[0-9]{1,3}( [0-9]{3})+(\\.[0-9]+)?`;

/** SQL for a cell as a number without separators; NULL where it is not one in this style. */
export function readNumber(field: Field, cell: string, style: NumberStyle): string {
  const bare = bareNumber(cell, style);
  const without = (...characters: string[]) =>
    characters.reduce((text, character) => `replace(${text}, ${quoteText(character)}, '')`, bare);
  const is = (pattern: string) => `regexp_full_match(${bare}, ${quoteText(pattern)})`;
  const cases = [
    ...(style.comma === 'thousands' ? [`WHEN ${is(groupedByComma)} THEN ${without(',', ' ')}`] : []),
    ...(style.comma === 'decimal'
      ? [`WHEN ${is(commaForms.decimal)} THEN replace(${without('.', ' ')}, ',', '.')`]
      : []),
    `WHEN ${is(groupedBySpace)} THEN ${without(' ')}`,
    `WHEN ${is(`${sign}[0-9.]+`)} THEN ${without(' ')}`,
  ];
  const read = `CASE ${cases.join(' ')} END`;
  return `CASE WHEN regexp_full_match(${read}, ${quoteText(numberPattern(field))}) THEN ${read} END`;
}
