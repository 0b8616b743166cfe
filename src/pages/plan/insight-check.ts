import { missingValue } from '../../components/form/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import type { RegisterRow } from '../../queries/registers.ts';
import { cellOf, missingCells, wrongLink } from './form-check.ts';

/** What an insight lacks that the form asks for: above all that someone confirmed that it shows no child. */
export function checkInsight(row: RegisterRow): readonly Issue[] {
  return [
    ...missingCells(row, {
      quarter: 'Choose the quarter in which it was gained',
      measure: 'Choose the measure that it is about',
      kind: 'Choose what it comes from',
      summary: 'Write what was learnt',
      source: 'Enter who gave it or where it is recorded',
    }),
    ...wrongLink(row),
    ...(cellOf(row, 'confirmed') === 'yes'
      ? []
      : [missingValue('confirmed', 'Confirm that no child can be identified: without that it is not kept')]),
  ];
}
