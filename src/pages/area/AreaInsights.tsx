import { AddInsightLink } from '../../components/AddInsightLink.tsx';
import { InsightList } from '../../components/InsightList.tsx';
import { NoInsights } from '../../components/NoInsights.tsx';
import { useInsights } from '../../components/use-insights.ts';
import type { MeasureEntry } from '../../queries/overview.ts';

const most = 3;

interface Props {
  readonly area: string;
  readonly entries: readonly MeasureEntry[];
}

/** The latest insights about an area's measures; each measure's page has all of its own. */
export function AreaInsights({ area, entries }: Props) {
  const state = useInsights(entries.map(({ measure }) => measure.id));
  if (!state) return null;
  const { dataset, insights, source } = state;
  const left = insights.length - most;
  return (
    <section className="app-section" aria-labelledby="insights">
      <div className="app-section__head">
        <h2 id="insights" className="app-heading">
          Insights
        </h2>
        <AddInsightLink about={`area=${area}`} />
      </div>
      {insights.length === 0 ? (
        <NoInsights state={state} />
      ) : (
        <>
          <InsightList
            dataset={dataset}
            insights={insights.slice(0, most)}
            measureTitle={(id) => entries.find(({ measure }) => measure.id === id)?.heading.title ?? id}
          />
          {left > 0 && (
            <p>
              {left} earlier {left === 1 ? 'one stands' : 'ones stand'} on the pages of the measures.
            </p>
          )}
          <p className="app-secondary">{source}</p>
        </>
      )}
    </section>
  );
}
