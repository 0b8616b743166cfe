import { PageLink } from './PageLink.tsx';
import { Fragment } from 'react';
import type { Chart } from '../queries/chart.ts';
import { useDashboard } from './dashboard-context.ts';
import { outcomeAddress } from './outcome-address.ts';

/** What in the plan a chart belongs to: its areas for improvement and its outcomes, as links. */
export function BelongsTo({ chart }: { readonly chart: Chart }) {
  const { plan } = useDashboard().catalogue;
  const outcomes = chart.outcomes.flatMap((id) => plan.outcome(id)?.outcome ?? []);
  const measured = chart.measure === null ? undefined : plan.measure(chart.measure);
  const areas = [...new Set([...(measured?.areas ?? []), ...outcomes.map((outcome) => outcome.area)])];
  return (
    <p className="app-belongs">
      Belongs to{' '}
      {areas.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <PageLink to={`/areas/${id}`} title={plan.area(id)?.shortTitle}>
            {id}
          </PageLink>
        </Fragment>
      ))}
      {outcomes.length > 0 && ' · shows '}
      {outcomes.map((outcome, index) => (
        <Fragment key={outcome.id}>
          {index > 0 && ', '}
          <PageLink to={outcomeAddress(outcome)} title={outcome.outcome}>
            {outcome.id}
          </PageLink>
        </Fragment>
      ))}
    </p>
  );
}
