import type { Dataset, Field } from '../model/dataset.ts';
import { valueWords } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { CellProfile } from './cell-profile.ts';
import type { Check } from './finding.ts';
import { foundText } from './found-text.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { castCell, isFilled, outOfRange } from './plain-cells.ts';
import { stagingNames } from './staging-names.ts';
import type { TidyCells } from './tidy-cells.ts';
import { mayBreakRange } from './typed-columns.ts';
import { expectedDate, expectedNumber } from './type-words.ts';

/**
 * The checks of single cells that the schema asks for, in the columns that the file has; those that the columns'
 * profiles show to hold are left out.
 */
export function cellChecks(dataset: Dataset, { profiles, rewritten }: TidyCells): Check[] {
  return dataset.schema.fields.flatMap((field) => {
    const profile = profiles.get(field.name);
    if (!profile) return [];
    const check: MakeCheck = (code, condition, expected) => {
      const isSql = typeof expected !== 'string';
      const found = foundText(field, rewritten.has(field.name));
      const columns = [
        'CAST(rowid + 1 AS INTEGER) AS place',
        `${found} AS found`,
        ...(isSql ? [`${expected.sql} AS expected`] : []),
      ];
      const sql = `SELECT ${columns.join(', ')} FROM ${stagingNames(dataset).raw} WHERE ${condition}`;
      return { code, severity: 'error', column: field.name, sql, expected: isSql ? null : expected };
    };
    return [
      ...typeCheck(dataset, field, profile, check),
      ...requiredCheck(dataset, field, profile, check),
      ...enumCheck(dataset, field, profile, check),
      ...rangeCheck(dataset, field, profile, check),
      ...patternCheck(dataset, field, check),
    ];
  });
}

type MakeCheck = (
  code: Check['code'],
  condition: string,
  expected: string | { readonly sql: string },
) => Check;

function typeCheck(dataset: Dataset, field: Field, { odd }: CellProfile, check: MakeCheck): Check[] {
  if (odd === 0 || field.type === 'string') return [];
  const isWrong = `${isFilled(dataset, field)} AND (${castCell(field)}) IS NULL`;
  if (field.type !== 'date') return [check('type', isWrong, { sql: expectedNumber(dataset, field) })];
  const { sql, isOpen } = expectedDate(dataset, field);
  // A date that can be read two ways is asked about once, not reported in every row.
  return [check('type', `${isWrong} AND NOT ${isOpen}`, { sql })];
}

/** A symbol that gives a reason is an answer, an empty cell is not. */
function requiredCheck(dataset: Dataset, field: Field, { empty }: CellProfile, check: MakeCheck): Check[] {
  const isRequired = field.constraints?.required === true || dataset.schema.primaryKey.includes(field.name);
  if (!isRequired || empty === 0) return [];
  const words = 'a value: this cell may not be empty';
  return [check('required', `${quoteIdentifier(field.name)} IS NULL`, words)];
}

function enumCheck(dataset: Dataset, field: Field, { odd }: CellProfile, check: MakeCheck): Check[] {
  const allowed = field.constraints?.enum;
  if (!allowed || odd === 0) return [];
  const cell = quoteIdentifier(field.name);
  const named = allowed.map((value) => {
    const words = valueWords(field, value);
    return words.toLowerCase() === value ? value : `${value} (${words})`;
  });
  const words = `one of: ${named.join(', ')}`;
  // Excel makes 11-15 into Nov-15 and 5-10 into 05-Oct.
  const isExcelDate = `regexp_full_match(${cell}, '([0-9]{1,2}[- ][A-Z][a-z]{2}|[A-Z][a-z]{2}[- ][0-9]{2})')`;
  const hint = `${words}. Excel has made a date of it: format the column as Text before the values are typed or pasted, and save again`;
  const hasRanges = allowed.some((value) => /^\d+-\d+$/.test(value));
  return [
    check(
      'allowed-values',
      `${isFilled(dataset, field)} AND ${cell} NOT IN ${quoteTexts(allowed)}`,
      hasRanges
        ? { sql: `CASE WHEN ${isExcelDate} THEN ${quoteText(hint)} ELSE ${quoteText(words)} END` }
        : words,
    ),
  ];
}

function rangeCheck(dataset: Dataset, field: Field, profile: CellProfile, check: MakeCheck): Check[] {
  const condition = outOfRange(field, `(${castCell(field)})`);
  if (condition === null || !mayBreakRange(field, profile)) return [];
  const { minimum, maximum } = field.constraints ?? {};
  const words =
    minimum === undefined
      ? `at most ${maximum ?? ''}`
      : maximum === undefined
        ? `at least ${minimum}`
        : `from ${minimum} to ${maximum}`;
  return [check('range', `${isFilled(dataset, field)} AND ${condition}`, words)];
}

function patternCheck(dataset: Dataset, field: Field, check: MakeCheck): Check[] {
  const pattern = field.constraints?.pattern;
  if (pattern === undefined) return [];
  const cell = quoteIdentifier(field.name);
  const condition = `NOT regexp_full_match(${cell}, ${quoteText(pattern)}) AND ${isFilled(dataset, field)}`;
  return [check('pattern', condition, `text of the form ${pattern}`)];
}
