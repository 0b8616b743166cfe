import { missingValue } from '../../components/form/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import type { RiskRow } from '../../plan/risks.ts';
import type { RegisterRow } from '../../queries/registers.ts';
import { cellOf, daysAhead, missingCells } from './form-check.ts';

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

/** What a row lacks that the form asks for; `others` are the rows whose ids a new risk must not have. `today` is ISO. */
export function checkRisk(row: RegisterRow, others: readonly RiskRow[], today: string): readonly Issue[] {
  const id = cellOf(row, 'risk');
  const isTaken = others.some(({ risk }) => risk.toLowerCase() === id.toLowerCase());
  return [
    ...missingCells(row, {
      risk: 'Enter what the risk is called',
      as_at: 'Enter the day on which it stood so',
      area: 'Choose the area that it threatens most',
      description: 'Describe what could happen',
      likelihood: 'Choose how likely it is',
      impact: 'Choose how grave it would be',
    }),
    ...(isTaken
      ? [missingValue('risk', `${id} is in the register already: update it, or choose another id`)]
      : []),
    ...(/^[A-Za-z0-9.-]*$/.test(id)
      ? []
      : [missingValue('risk', 'Use letters, digits, full stops and hyphens alone, such as R1')]),
    ...daysAhead(row, ['as_at'], today),
  ];
}
