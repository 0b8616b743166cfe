import { dateWords } from '../model/period.ts';
import type { BragStatus } from '../model/plan.ts';
import type { ActionNow } from '../plan/actions.ts';
import type { ActionRow } from '../plan/action-rows.ts';
import { BragRating } from './BragTag.tsx';
import { useDashboard } from './dashboard-context.ts';

/** All that was recorded of an action, newest first, down to the plan's own rating; nothing where nothing was. */
export function ActionHistory({ action }: { readonly action: ActionNow }) {
  const { plan } = useDashboard().catalogue.plan;
  const { records, ratings, id } = action;
  const printed = ratings.find(({ isPrinted }) => isPrinted);
  if (records.length === 0) return null;
  const isAfterPrint = (day: string) => printed !== undefined && day >= printed.on;
  const after = records.filter(({ as_at }) => isAfterPrint(as_at)).toReversed();
  const before = records.filter(({ as_at }) => !isAfterPrint(as_at)).toReversed();
  return (
    <details className="app-details app-history">
      <summary>
        History<span className="govuk-visually-hidden"> of {id}</span>
      </summary>
      <ol>
        {after.map((record) => (
          <Record key={record.as_at} record={record} />
        ))}
        {printed && (
          <li>
            <BragRating brag={printed.brag} /> {plan.meta.date}, the plan
          </li>
        )}
        {before.map((record) => (
          <Record key={record.as_at} record={record} />
        ))}
      </ol>
    </details>
  );
}

function Record({ record }: { readonly record: ActionRow }) {
  const { as_at, brag, revised_due, closed_reason, evidence, note } = record;
  return (
    <li>
      {brag !== '' && <BragRating brag={brag satisfies BragStatus} />} {dateWords(as_at)}
      {revised_due !== '' && `. Due by ${dateWords(revised_due)}`}
      {closed_reason !== '' && `. Closed: ${closed_reason}`}
      {evidence !== '' && `. Evidence: ${evidence}`}
      {note !== '' && `. Note: ${note}`}
    </li>
  );
}
