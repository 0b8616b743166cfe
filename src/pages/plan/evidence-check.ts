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
  const isTaken = others.some(
    ({ measure, title }) => measure === cellOf(row, 'measure') && title === cellOf(row, 'title'),
  );
  return [
    ...missingCells(row, {
      measure: 'Choose the measure that it shows',
      title: 'Name the document, review, meeting or feedback',
    }),
    ...(isTaken
      ? [
          missingValue(
            'title',
            'The measure has evidence of this title already: update it, or choose another',
          ),
        ]
      : []),
    ...daysAhead(row, ['done', 'shared_on', 'received', 'acted_on'], today),
    ...wrongLink(row),
  ];
}
