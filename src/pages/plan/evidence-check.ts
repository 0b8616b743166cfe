import { missingValue } from '../../components/form/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import type { Evidence } from '../../plan/milestones.ts';
import type { RegisterRow } from '../../queries/registers.ts';
import { cellOf, daysAhead, missingCells, wrongLink } from './form-check.ts';

/** What a row of evidence lacks that the form asks for; `others` are the rows whose titles a new one must not have. `today` is ISO. */
export function checkEvidence(
  row: RegisterRow,
  others: readonly Evidence[],
  today: string,
): readonly Issue[] {
  const isTaken = others.some(({ title }) => title === cellOf(row, 'title'));
  const isOfNothing = cellOf(row, 'measure') === '' && cellOf(row, 'action') === '';
  return [
    ...(isOfNothing ? [missingValue('measure', 'Choose the measure or the action that it shows')] : []),
    ...missingCells(row, { title: 'Name the document, review, meeting or feedback' }),
    ...(isTaken
      ? [missingValue('title', 'There is evidence of this title already: update it, or choose another')]
      : []),
    ...daysAhead(row, ['done', 'shared_on', 'received', 'acted_on'], today),
    ...wrongLink(row),
  ];
}
