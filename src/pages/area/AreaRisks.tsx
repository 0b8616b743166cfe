import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useRisks } from '../../components/use-risks.ts';
import { bandOf, bandWords, movementWords } from '../../plan/risk-words.ts';

const most = 3;

/** The gravest risks of an area beside its heading; nothing in public view, since the register is internal. */
export function AreaRisks({ area }: { readonly area: string }) {
  const { catalogue, isPublic } = useDashboard();
  const state = useRisks();
  if (isPublic || catalogue.isPublicCopy) return null;
  const register = `/plan?view=risks&area=${area}`;
  const risks = (state?.risks ?? []).filter(
    ({ row, movement }) => row.area === area && movement !== 'closed',
  );
  const left = risks.length - most;
  return (
    <Panel title="Risks">
      {state && risks.length === 0 && (
        <p>
          None recorded. <PageLink to={`${register}&add=risk`}>Add one</PageLink>
        </p>
      )}
      {state && risks.length > 0 && (
        <>
          <ul className="app-area-risks">
            {risks.slice(0, most).map((risk) => (
              <li key={risk.row.risk}>
                <PageLink to={`${register}&risk=${risk.row.risk}`}>{risk.row.risk}</PageLink>{' '}
                <span className={`app-band app-band--${bandOf(risk.score)}`}>
                  <strong>{risk.score}</strong> {bandWords(bandOf(risk.score)).toLowerCase()}
                </span>{' '}
                {risk.row.description}
                <span className="app-secondary">{movementWords(risk, state.since)}</span>
              </li>
            ))}
          </ul>
          <p>
            <PageLink to={register}>
              {left > 0
                ? `All ${risks.length} risks of ${area}`
                : risks.length === 1
                  ? 'In the risk register'
                  : `${risks.length} risks in the register`}
            </PageLink>{' '}
            · <PageLink to={`${register}&add=risk`}>Add one</PageLink>
          </p>
        </>
      )}
    </Panel>
  );
}
