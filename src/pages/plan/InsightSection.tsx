import { useState } from 'react';
import { Link } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { InsightList } from '../../components/InsightList.tsx';
import { useInsights } from '../../components/use-insights.ts';
import { dateWords } from '../../model/period.ts';
import { measureEntry } from '../../queries/overview.ts';
import { evidenceFilter } from './evidence-address.ts';
import { InsightForm } from './InsightForm.tsx';
import { RegisterTemplate } from './RegisterTemplate.tsx';
import { SavedWords } from './SavedWords.tsx';
import { useAddress } from './use-address.ts';

/** Case studies, feedback and what audits taught about the measures that are asked for, and the form that adds one. */
export function InsightSection() {
  const { catalogue, isPublic } = useDashboard();
  const [saved, setSaved] = useState('');
  const address = useAddress();
  const filter = evidenceFilter(address);
  const measures = catalogue.plan.plan.measures.filter(
    ({ id, areas }) =>
      (filter.measure === '' || id === filter.measure) && (filter.area === '' || areas.includes(filter.area)),
  );
  const state = useInsights(measures.map(({ id }) => id));
  if (!state) return null;
  const canWrite = !isPublic && !catalogue.isPublicCopy;
  const isAdding = canWrite && address.get('add') === 'insight';
  const close = () => address.go({ add: '' });
  const titleOf = (id: string) => {
    const measure = catalogue.plan.measure(id);
    return measure ? measureEntry(catalogue, measure).heading.title : id;
  };
  return (
    <section className="app-section" aria-labelledby="insights">
      <h2 id="insights" className="app-heading">
        Insights
      </h2>
      <p className="app-secondary">
        Case studies, feedback and learning from audits: what someone said or found, not a measurement. They
        stand beside the charts of their measure.
      </p>
      <SavedWords words={saved} />
      {canWrite && !isAdding && (
        <p className="app-add">
          <Link
            to={address.with({ add: 'insight', update: '' })}
            className="govuk-button govuk-button--secondary app-button"
          >
            Add an insight
          </Link>
        </p>
      )}
      {isAdding && (
        <InsightForm
          dataset={state.dataset}
          measure={filter.measure}
          onCancel={close}
          onSaved={(words) => {
            setSaved(words);
            close();
          }}
        />
      )}
      {state.insights.length === 0 ? (
        <p>None recorded up to {dateWords(state.asAt)}.</p>
      ) : (
        <>
          <InsightList dataset={state.dataset} insights={state.insights} measureTitle={titleOf} />
          <p className="app-secondary">{state.source}</p>
        </>
      )}
      {canWrite && <RegisterTemplate dataset={state.dataset} />}
    </section>
  );
}
