import { dateWords } from '../model/period.ts';
import type { Milestone } from '../plan/milestones.ts';
import { MilestoneEvidence } from './MilestoneEvidence.tsx';
import { MilestoneLine } from './MilestoneLine.tsx';
import { MilestoneTag } from './MilestoneTag.tsx';

interface Props {
  readonly milestones: readonly Milestone[];
  /** ISO. */
  readonly asAt: string;
  /** What the table is called. */
  readonly label?: string;
}

/** A measure's milestones along a line of time, with the day looked at, and as a table with their evidence. */
export function MilestoneTimeline({ milestones, asAt, label = 'Milestones' }: Props) {
  const dated = milestones.filter(({ evidence }) => evidence.due !== '');
  return (
    <>
      {dated.length > 0 && <MilestoneLine milestones={dated} asAt={asAt} />}
      <div className="app-scroll" tabIndex={0} role="region" aria-label={`${label}, scrolls sideways`}>
        <table className="govuk-table app-milestones" role="table" aria-label={label}>
          <thead className="govuk-table__head" role="rowgroup">
            <tr className="govuk-table__row" role="row">
              {['Milestone', 'Due', 'Done', 'Status', 'Evidence'].map((title) => (
                <th key={title} scope="col" role="columnheader" className="govuk-table__header">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body" role="rowgroup">
            {milestones.map((milestone) => (
              <MilestoneRow
                key={`${milestone.evidence.title} ${milestone.evidence.due}`}
                milestone={milestone}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function MilestoneRow({ milestone }: { readonly milestone: Milestone }) {
  const { evidence, status } = milestone;
  return (
    <tr className="govuk-table__row" role="row" data-status={status}>
      <th scope="row" role="rowheader" className="govuk-table__header">
        {evidence.title}
        {evidence.note !== '' && <span className="app-secondary">{evidence.note}</span>}
      </th>
      <td role="cell" className="govuk-table__cell">
        <span className="app-card-label">Due: </span>
        {evidence.due === '' ? 'no date in the plan' : dateWords(evidence.due)}
      </td>
      <td role="cell" className="govuk-table__cell">
        <span className="app-card-label">Done: </span>
        {evidence.done === '' ? 'not recorded' : dateWords(evidence.done)}
      </td>
      <td role="cell" className="govuk-table__cell">
        <MilestoneTag status={status} />
      </td>
      <td role="cell" className="govuk-table__cell">
        <span className="app-card-label">Evidence: </span>
        <MilestoneEvidence milestone={milestone} />
      </td>
    </tr>
  );
}
