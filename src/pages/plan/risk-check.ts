import { missingValue } from '../../components/form/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { dateWords } from '../../model/period.ts';
import type { RiskRow } from '../../plan/risks.ts';
import type { RegisterRow } from '../../queries/registers.ts';

/** A risk as the form begins with it: as it stood, or a new one with the next id. `day` is ISO. */
export function riskAsWritten(
  before: RiskRow | null,
  nextId: string,
  area: string,
  day: string,
): RegisterRow {
  if (!before) return { risk: nextId, as_at: day, area };
  return { ...before, likelihood: String(before.likelihood), impact: String(before.impact), as_at: day };
}

/** What a row lacks that the form asks for; `others` are the rows whose ids a new risk must not have. */
export function checkRisk(row: RegisterRow, others: readonly RiskRow[], today: string): readonly Issue[] {
  const asked = {
    risk: 'Enter what the risk is called',
    as_at: 'Enter the day on which it stood so',
    area: 'Choose the area that it threatens most',
    description: 'Describe what could happen',
    likelihood: 'Choose how likely it is',
    impact: 'Choose how grave it would be',
  };
  const cell = (column: string) => (row[column] ?? '').trim();
  const missing = Object.entries(asked).flatMap(([column, words]) =>
    cell(column) === '' ? [missingValue(column, words)] : [],
  );
  const isTaken = others.some(({ risk }) => risk.toLowerCase() === cell('risk').toLowerCase());
  return [
    ...missing,
    ...(isTaken
      ? [missingValue('risk', `${cell('risk')} is in the register already: update it, or choose another id`)]
      : []),
    ...(cell('as_at') > today
      ? [missingValue('as_at', `Enter a day that is not later than today, ${dateWords(today)}`)]
      : []),
  ];
}
