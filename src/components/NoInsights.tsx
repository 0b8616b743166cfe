import { dateWords } from '../model/period.ts';
import { useDashboard } from './dashboard-context.ts';
import { PageLink } from './PageLink.tsx';
import type { InsightsState } from './use-insights.ts';

/** One sentence in place of insights: that there are none, and how they are added. */
export function NoInsights({ state: { dataset, asAt } }: { readonly state: InsightsState }) {
  const { catalogue, isPublic } = useDashboard();
  if (isPublic || catalogue.isPublicCopy)
    return <p className="app-secondary">None recorded up to {dateWords(asAt)}.</p>;
  return (
    <p className="app-secondary">
      None recorded up to {dateWords(asAt)}. They are written on the page or brought under{' '}
      <PageLink to="/data">Data</PageLink>, in an extract of “{dataset.title}”; its blank CSV stands among the
      templates there.
    </p>
  );
}
