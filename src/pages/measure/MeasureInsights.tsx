import { AddInsightLink } from '../../components/AddInsightLink.tsx';
import { InsightList } from '../../components/InsightList.tsx';
import { NoInsights } from '../../components/NoInsights.tsx';
import { useInsights } from '../../components/use-insights.ts';

/** The qualitative half of the promise: feedback, case studies and learning from audits about a measure. */
export function MeasureInsights({ measure }: { readonly measure: string }) {
  const state = useInsights([measure]);
  if (!state) return null;
  return (
    <section className="app-section" aria-labelledby="insights">
      <div className="app-section__head">
        <h2 id="insights" className="app-heading">
          Insights
        </h2>
        <AddInsightLink about={`measure=${measure}`} />
      </div>
      {state.insights.length === 0 ? (
        <NoInsights state={state} />
      ) : (
        <>
          <InsightList dataset={state.dataset} insights={state.insights} />
          {[...state.dataset.dashboard.caveats, state.source].map((note) => (
            <p key={note} className="app-secondary">
              {note}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
