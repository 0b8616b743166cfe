import { BragNow } from '../../components/BragNow.tsx';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { reviewAddress } from '../../components/review-address.ts';
import { dateWords } from '../../model/period.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { basisWords, calendarKindWords, type CalendarItem, type CalendarMonth } from '../../plan/calendar.ts';
import { monthWords } from '../../plan/month.ts';
import { quarterBefore, quarterWords } from '../../plan/review-quarter.ts';
import { CalendarSubjectLink } from './CalendarSubjectLink.tsx';

interface Props {
  /** Names the table. */
  readonly title: string;
  readonly months: readonly CalendarMonth[];
  /** All of the plan: those that are due say how they stand. */
  readonly actions: readonly ActionNow[];
  /** ISO. */
  readonly asAt: string;
}

/** Month by month what is due, whose it is, and where its date comes from. */
export function CalendarMonths({ title, months, actions, asAt }: Props) {
  if (months.length === 0) return <p>Nothing of this kind.</p>;
  return (
    <table className="app-calendar" role="table" aria-label={title}>
      <thead role="rowgroup">
        <tr role="row">
          {['By', 'What', 'Whose', 'Where the date comes from'].map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {months.map(({ month, items }) => (
        <tbody key={month} role="rowgroup" id={`month-${month}`}>
          <tr role="row" className="app-calendar__month">
            <th scope="rowgroup" role="rowheader" colSpan={4}>
              {monthWords(month)}
              {items.length === 0 && <span className="app-secondary-inline"> Nothing is due</span>}
            </th>
          </tr>
          {items.map((item) => (
            <Row
              key={item.id}
              item={item}
              action={actions.find(({ id }) => id === item.reference)}
              asAt={asAt}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  readonly item: CalendarItem;
  readonly action: ActionNow | undefined;
  readonly asAt: string;
}

function Row({ item, action, asAt }: RowProps) {
  const { kind, due, detail, whose, basis, basisNote, state } = item;
  return (
    <tr role="row" data-kind={kind}>
      <td role="cell" className="app-calendar__day">
        {basis === 'by-quarter' && 'by '}
        {dateWords(due)}
      </td>
      <td role="cell" className="app-calendar__what">
        <span className="app-calendar__kind">{calendarKindWords[kind]}</span>
        <CalendarSubjectLink item={item} />
        {detail !== '' && <span className="app-secondary">{detail}</span>}
        {kind === 'boards' && <ReviewLink due={due} asAt={asAt} />}
        {action ? (
          <p>
            <BragNow action={action} asAt={asAt} />
          </p>
        ) : (
          <State state={state} />
        )}
      </td>
      <td role="cell">
        <span className="app-card-label">Whose: </span>
        {whose === '' ? 'Not recorded' : whose}
      </td>
      <td role="cell" className="app-calendar__basis">
        <span className="app-card-label">Date: </span>
        {basis === 'revised' ? <strong>{basisWords[basis]}</strong> : basisWords[basis]}
        {basisNote !== '' && <span className="app-secondary">{basisNote}</span>}
      </td>
    </tr>
  );
}

function State({ state }: Pick<CalendarItem, 'state'>) {
  if (state === 'done')
    return (
      <span className="app-calendar__done">
        <span aria-hidden="true">✓ </span>Done
      </span>
    );
  if (state === 'overdue')
    return (
      <span className="app-overdue">
        <span aria-hidden="true">◷ </span>Overdue
      </span>
    );
  return null;
}

/** A meeting has the quarter before it to look at; a quarter that is not over yet has no review. */
function ReviewLink({ due, asAt }: { readonly due: string; readonly asAt: string }) {
  const { isPublic } = useDashboard();
  const quarter = quarterBefore(due);
  if (isPublic || quarter > asAt) return null;
  return (
    <span className="app-secondary">
      <PageLink to={reviewAddress(quarter)}>Review of {quarterWords(quarter)}</PageLink>
    </span>
  );
}
