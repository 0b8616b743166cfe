import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { EvidenceBase } from './EvidenceBase.tsx';
import { InsightSection } from './InsightSection.tsx';
import { SavedWords } from './SavedWords.tsx';

/** The central evidence base that the plan promises, and the insights that stand beside its charts. */
export function EvidenceView() {
  const { plan } = useDashboard().catalogue.plan;
  const [saved, setSaved] = useState('');
  const words = (plan.governance.statements['dayToDayDelivery'] ?? [])
    .flatMap((paragraph) => paragraph.split(/(?<=[.]) /))
    .filter((sentence) => sentence.includes('evidence base'));
  return (
    <>
      <h2 className="app-heading">Evidence base</h2>
      {words.map((sentence) => (
        <blockquote key={sentence} className="app-quote app-quote--small">
          “{sentence}”
        </blockquote>
      ))}
      <SavedWords words={saved} />
      <EvidenceBase onSaved={setSaved} />
      <ErrorBoundary what="The list of insights">
        <InsightSection />
      </ErrorBoundary>
    </>
  );
}
