import { dateWords } from '../model/period.ts';
import { useDashboard } from './dashboard-context.ts';
import { PageLink } from './PageLink.tsx';
import type { InsightsState } from './use-insights.ts';

/** One sentence in place of insights: that there are none, and how they are added. */
export function NoInsights({ state: { dataset, asAt } }: { readonly state: InsightsState }) {
  const { catalogue } = useDashboard();
  if (catalogue.isPublicCopy) return <p className="app-secondary">None recorded up to {dateWords(asAt)}.</p>;
  const columns = dataset.schema.fields.map(({ name }) => name);
  return (
    <p className="app-secondary">
      None recorded up to {dateWords(asAt)}. They are added under <PageLink to="/data">Data</PageLink>, from a
      CSV file with the columns {columns.slice(0, -1).join(', ')} and {columns.at(-1)}.
    </p>
  );
}
