import { dateWords } from '../model/period.ts';
import { nextDue, type Milestone } from '../plan/milestones.ts';

/** A measure's milestones in a sentence or two: how many are done, which is overdue, which comes next. */
export function MilestoneSummary({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const done = milestones.filter(({ status }) => status === 'met' || status === 'met-late').length;
  const overdue = milestones.filter(({ status }) => status === 'overdue');
  const next = nextDue(milestones);
  const first = overdue[0];
  return (
    <>
      {milestones.length === 1
        ? done === 1
          ? 'Done.'
          : 'Not recorded as done.'
        : `${done} of ${milestones.length} recorded as done.`}
      {first && (
        <>
          {' '}
          <strong>
            {overdue.length === 1 ? first.evidence.title : `${overdue.length} are past their date`}
          </strong>
          {overdue.length === 1
            ? ` was due ${dateWords(first.evidence.due)}`
            : `, the first due ${dateWords(first.evidence.due)}`}
          ; no evidence is recorded.
        </>
      )}
      {next && ` Next due ${dateWords(next.evidence.due)}.`}
      {!first && !next && done < milestones.length && ' The plan prints no date.'}
    </>
  );
}
