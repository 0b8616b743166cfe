import { Fragment } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { PrintedDate } from '../../components/PrintedDate.tsx';
import { dateWords } from '../../model/period.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { dueBucket } from '../../plan/action-standing.ts';
import type { CalendarSpan } from '../../plan/calendar.ts';
import { datedBefore, isOpen } from '../../plan/calendar-items.ts';
import type { Milestone } from '../../plan/milestones.ts';

interface Props {
  readonly actions: readonly ActionNow[];
  readonly milestones: readonly Milestone[];
  readonly span: CalendarSpan;
}

/** What no month can show: meetings without dates, what has none, and open actions whose date lies further back. */
export function CalendarNotes({ actions, milestones, span }: Props) {
  const tree = useDashboard().catalogue.plan;
  const { plan } = tree;
  const earlier = datedBefore(actions, span);
  const undated = actions.filter(
    (action) => isOpen(action) && action.dueBy === '' && !action.printed?.monitoredIn,
  );
  const undatedMilestones = milestones.filter(
    ({ evidence, status }) => evidence.due === '' && status === 'due',
  );
  const halfTermly = plan.governance.cadences.filter(({ cadence }) => cadence === 'half-termly');
  return (
    <section className="app-section" aria-labelledby="no-month">
      <h3 id="no-month" className="app-subheading">
        What stands in no month
      </h3>
      <ul className="app-calendar__notes">
        {earlier.length > 0 && (
          <li>
            {earlier.length} open {earlier.length === 1 ? 'action was' : 'actions were'} due up to{' '}
            {dateWords(span.after)}:{' '}
            {[
              { due: 'passed', words: 'date passed, status not known' },
              { due: 'overdue', words: 'overdue' },
            ]
              .filter(({ due }) => earlier.some((action) => dueBucket(action, tree, span.asAt) === due))
              .map(({ due, words }, at) => (
                <Fragment key={due}>
                  {at > 0 && ', '}
                  <PageLink to={`/plan?due=${due}`}>{words}</PageLink>
                </Fragment>
              ))}
            .
          </li>
        )}
        {halfTermly.map(({ what, cadence }) => (
          <li key={what}>
            {what}: {cadence}. The plan prints no dates, and a half term’s end is not the same every year.
          </li>
        ))}
        {undated.map((action) => (
          <li key={action.id}>
            <PageLink to={outcomeAddress({ id: action.outcome, area: action.area })}>
              {action.id} {action.text}
            </PageLink>{' '}
            <span className="app-secondary-inline">
              Due: <PrintedDate words={action.dueWords} />
            </span>
          </li>
        ))}
        {undatedMilestones.map(({ evidence: { measure, title, note } }) => (
          <li key={`${measure} ${title}`}>
            <PageLink to={`/measures/${measure}`}>{title}</PageLink>{' '}
            <span className="app-secondary-inline">{note === '' ? 'No date recorded' : note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
