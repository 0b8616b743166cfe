import { useMemo } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { useActions } from '../../components/use-actions.ts';
import { useReviews } from '../../components/use-reviews.ts';
import { useRegister } from '../../components/use-register.ts';
import { recordsUntil } from '../../components/records-until.ts';
import { dateWords } from '../../model/period.ts';
import { byMonth, calendarKinds, calendarKindWords, calendarSpan } from '../../plan/calendar.ts';
import { calendarItems } from '../../plan/calendar-items.ts';
import { milestonesAsAt, readEvidence } from '../../plan/milestones.ts';
import type { AsAt } from '../../queries/as-at.ts';
import { CalendarDownload } from './CalendarDownload.tsx';
import { CalendarMonths } from './CalendarMonths.tsx';
import { CalendarNotes } from './CalendarNotes.tsx';
import { useAddress } from './use-address.ts';

/** What was due in the last three months and what is due in the next twelve, from the chosen quarter's end. */
export function CalendarView() {
  const { asAt, failure } = useDashboard();
  if (asAt) return <CalendarAsAt asAt={asAt} />;
  return (
    <>
      <h2 className="app-heading">Calendar</h2>
      <p role="status">
        {failure
          ? 'The calendar begins at a quarter’s end, which is not known while the figures cannot be shown.'
          : 'Reading what is due…'}
      </p>
    </>
  );
}

function CalendarAsAt({ asAt }: { readonly asAt: AsAt }) {
  const tree = useDashboard().catalogue.plan;
  const { actions } = useActions();
  const evidence = useRegister('evidence', readEvidence);
  const reviews = useReviews();
  const address = useAddress();
  const recordedUntil = recordsUntil(asAt);
  const span = useMemo(() => calendarSpan(asAt.date), [asAt.date]);
  const milestones = useMemo(
    () => milestonesAsAt(evidence?.rows ?? [], asAt.date, recordedUntil),
    [evidence, asAt.date, recordedUntil],
  );
  const items = useMemo(
    () =>
      calendarItems({ tree, actions, milestones, decisions: reviews?.decisions ?? [], span, recordedUntil }),
    [tree, actions, milestones, reviews, span, recordedUntil],
  );
  const asked = calendarKinds.find((kind) => kind === address.get('kind'));
  const shown = asked ? items.filter(({ kind }) => kind === asked) : items;
  const parts = [
    { title: `Was due in the three months to ${dateWords(asAt.date)}`, from: span.after, to: asAt.date },
    { title: `Due in the twelve months to ${dateWords(span.until)}`, from: asAt.date, to: span.until },
  ];
  return (
    <>
      <h2 className="app-heading">Calendar</h2>
      <p className="app-secondary">
        As at {dateWords(asAt.date)}. The plan prints months, and for boards only how often they meet: each
        thing stands at the last day on which it is due, with where its date comes from.
      </p>
      <div className="app-choices app-calendar__choices">
        <Select
          title="Show"
          value={asked ?? ''}
          options={[
            { value: '', words: `Everything (${items.length})` },
            ...calendarKinds.map((kind) => ({
              value: kind,
              words: `${calendarKindWords[kind]} (${items.filter((item) => item.kind === kind).length})`,
            })),
          ]}
          onChange={(kind) => address.go({ kind })}
        />
        <CalendarDownload items={shown} asAt={asAt.date} />
      </div>
      {parts.map(({ title, from, to }) => (
        <section key={from} className="app-calendar__part" aria-label={title}>
          <h3 className="app-subheading">{title}</h3>
          <CalendarMonths
            title={title}
            months={byMonth(shown, from, to).filter(
              ({ items: own }) => asked === undefined || own.length > 0,
            )}
            actions={actions}
            asAt={asAt.date}
          />
        </section>
      ))}
      <CalendarNotes actions={actions} milestones={milestones} span={span} />
    </>
  );
}
