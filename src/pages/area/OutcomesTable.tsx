import { useEffect } from 'react';
import { BragKey } from '../../components/BragKey.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { useActions } from '../../components/use-actions.ts';
import type { Area } from '../../model/plan.ts';
import { isOverdue, isPastDue, standingSummary, updateWords } from '../../plan/action-standing.ts';
import type { ActionNow } from '../../plan/actions.ts';
import type { PlanTree } from '../../plan/plan-tree.ts';
import { OutcomeRows } from './OutcomeRows.tsx';

interface Props {
  readonly area: Area;
  /** The outcome that the address asks for, which is brought into view and marked. */
  readonly asked: string | null;
}

/** An area's outcomes with their actions, word for word as the plan prints them, and how they stand now. */
export function OutcomesTable({ area, asked }: Props) {
  return (
    <section className="app-section" aria-labelledby="outcomes">
      <div className="app-section__head">
        <h2 id="outcomes" className="app-heading">
          Outcomes and actions
        </h2>
        <PageLink to={`/plan?area=${area.id}`}>Open in the action register</PageLink>
      </div>
      <ErrorBoundary what="The table of outcomes and actions">
        <Outcomes area={area} asked={asked} />
      </ErrorBoundary>
    </section>
  );
}

function Outcomes({ area, asked }: Props) {
  useEffect(() => {
    if (asked !== null) document.getElementById(asked)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const { plan } = useDashboard().catalogue;
  const { actions, asAt } = useActions();
  const outcomes = plan.outcomesOf(area.id);
  const own = actions.filter((action) => action.area === area.id);
  const titles = ['No.', 'Action', 'Start', 'Due', `BRAG in the plan, ${plan.plan.meta.date}`, 'BRAG now'];
  return (
    <>
      <p className="app-secondary">
        {outcomes.length} outcomes, {own.length} actions
        {own.length > 0 && `: ${standingSummary(own)}`}. <Freshness actions={own} tree={plan} asAt={asAt} />
      </p>
      <table className="app-actions app-actions--now" role="table" aria-labelledby="outcomes">
        <thead role="rowgroup">
          <tr role="row">
            {titles.map((title) => (
              <th key={title} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {outcomes.map((each) => (
          <OutcomeRows
            key={each.outcome.id}
            linked={each}
            actions={actions}
            asAt={asAt}
            isAsked={each.outcome.id === asked}
          />
        ))}
      </table>
      <BragKey level={3} />
    </>
  );
}

interface FreshnessProps {
  readonly actions: readonly ActionNow[];
  readonly tree: PlanTree;
  readonly asAt: string;
}

/** How up to date the status is; a passed date is called overdue only where somebody has said how the action stands. */
function Freshness({ actions, tree, asAt }: FreshnessProps) {
  const overdue = actions.filter((action) => isOverdue(action, tree, asAt)).length;
  const passed = actions.filter(
    (action) => action.closedReason === '' && isPastDue(action, asAt) && !isOverdue(action, tree, asAt),
  ).length;
  const words = updateWords(actions, tree, asAt);
  return (
    <>
      {words !== '' && <strong>{words}</strong>}
      {overdue > 0 && `; ${overdue} overdue`}
      {passed > 0 &&
        `; ${passed} ${overdue > 0 ? 'other ' : ''}due ${passed === 1 ? 'date has' : 'dates have'} passed`}
      {words !== '' && '.'}
    </>
  );
}
