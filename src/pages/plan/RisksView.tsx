import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { RiskRegister } from './RiskRegister.tsx';
import { SavedWords } from './SavedWords.tsx';

/** The risk register that the plan promises; the partnership alone sees what is in it. */
export function RisksView() {
  const { catalogue, isPublic } = useDashboard();
  const [saved, setSaved] = useState('');
  const words = catalogue.plan.plan.governance.statements['riskManagement'] ?? [];
  return (
    <>
      <h2 className="app-heading">Risk register</h2>
      {words.map((paragraph) => (
        <blockquote key={paragraph} className="app-quote app-quote--small">
          “{paragraph}”
        </blockquote>
      ))}
      {isPublic || catalogue.isPublicCopy ? (
        <p>The risk register is internal to the partnership: no risk is shown in public view.</p>
      ) : (
        <>
          <SavedWords words={saved} />
          <RiskRegister onSaved={setSaved} />
        </>
      )}
    </>
  );
}
