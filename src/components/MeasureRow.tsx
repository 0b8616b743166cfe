import { PageLink } from './PageLink.tsx';
import type { HeadlinesVerdict, MeasureEntry } from '../queries/overview.ts';
import { measureStatus } from '../plan/milestones.ts';
import { MilestoneSummary } from './MilestoneSummary.tsx';
import { MilestoneTag } from './MilestoneTag.tsx';
import { useMilestones } from './use-milestones.ts';
import { VerdictTag } from './VerdictTag.tsx';

interface Props {
  readonly entry: MeasureEntry;
  readonly area: string;
  /** Over its headline indicators; null while they are worked out, absent when the measure has none yet. */
  readonly rollup?: HeadlinesVerdict | null;
}

/** A measure in the plan's words: the head of its indicators, or a plain row that names the extract it waits for. */
export function MeasureRow({ entry, area, rollup }: Props) {
  const milestones = useMilestones()(entry.measure.id);
  const { measure, heading } = entry;
  // Evidence about a measure with numbers says nothing of its figures.
  const status = heading.kind === 'milestone' ? measureStatus(milestones) : null;
  const isWaiting = rollup === undefined;
  return (
    <tr
      role="row"
      className={isWaiting ? 'app-indicators__plain' : 'app-indicators__measure'}
      {...(isWaiting && { 'data-area': area, 'data-measure': measure.id })}
      {...(isWaiting && heading.kind === 'numbers' && { 'data-verdict': 'no-data' })}
      {...(status && { 'data-status': status })}
    >
      <th scope={isWaiting ? 'row' : 'rowgroup'} role="rowheader" colSpan={isWaiting ? 1 : 4}>
        <PageLink to={`/measures/${measure.id}`}>{heading.title}</PageLink>
        {isWaiting ? (
          <span className="app-secondary">
            {heading.kind === 'milestone' ? 'milestones' : 'figures'}, {measure.teams.join(', ')}
          </span>
        ) : (
          <span className="app-secondary">“{measure.description}”</span>
        )}
      </th>
      {isWaiting && (
        <td role="cell" colSpan={4} className="app-indicators__waiting">
          {status ? (
            <MilestoneSummary milestones={milestones} />
          ) : (
            <>Awaits the extract “{heading.extractTitle}”, which is not loaded</>
          )}
        </td>
      )}
      <td role="cell" colSpan={isWaiting ? 1 : 2} className="app-indicators__verdict">
        {isWaiting && (status ? <MilestoneTag status={status} /> : <VerdictTag verdict="no-data" />)}
        {rollup && <VerdictTag verdict={rollup.verdict} words={rollup.words} />}
      </td>
    </tr>
  );
}
