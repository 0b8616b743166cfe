import { missingValue } from '../../components/form/issue-words.ts';
import { dateWords } from '../../model/period.ts';
import type { Issue } from '../../model/issue.ts';
import type { ActionCells } from '../../plan/action-edit.ts';
import type { RegisterRow } from '../../queries/registers.ts';

const said = ['brag', 'revised_due', 'closed_reason', 'evidence', 'note'] as const;

/** What keeps the status of an action from being recorded; `today` is ISO. */
export function checkStatus(row: RegisterRow, cells: ActionCells, today: string): readonly Issue[] {
  const isTouched = said.some((column) => cells[column] !== undefined);
  const isEmpty = said.every((column) => (row[column] ?? '').trim() === '');
  return [
    ...checkDay(row, today),
    ...(!isTouched || isEmpty
      ? [missingValue('brag', 'Choose a rating, or fill in one of the other fields: nothing was entered')]
      : []),
  ];
}

/** What keeps a new action from being added; `today` is ISO. */
export function checkNewAction(row: RegisterRow, today: string): readonly Issue[] {
  const { text = '', start = '', due = '' } = row;
  return [
    ...(text.trim() === '' ? [missingValue('text', 'Enter what is to be done')] : []),
    ...(start !== '' && due !== '' && due < start
      ? [missingValue('due', `Enter a date that is not before its start on ${dateWords(start)}`)]
      : []),
    ...checkDay(row, today),
  ];
}

function checkDay({ as_at = '' }: RegisterRow, today: string): readonly Issue[] {
  if (as_at === '') return [missingValue('as_at', 'Enter the day on which it stood so')];
  return as_at > today
    ? [missingValue('as_at', `Enter a day that is not after today, ${dateWords(today)}`)]
    : [];
}
