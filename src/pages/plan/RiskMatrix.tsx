import { bandKey, bandOf, bandWords, impactWords, likelihoodWords } from '../../plan/risk-words.ts';
import type { RiskNow } from '../../plan/risks.ts';
import { RiskMark } from './RiskMark.tsx';

const steps = [1, 2, 3, 4, 5] as const;

/** Risks by likelihood, upwards, and impact, across; each cell says its score and names its risks. */
export function RiskMatrix({ risks }: { readonly risks: readonly RiskNow[] }) {
  return (
    <section className="app-risk-matrix" aria-label="Risk matrix">
      <table className="app-matrix" aria-label="Risks by likelihood and impact">
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={5} className="app-matrix__axis">
              Impact
            </th>
          </tr>
          <tr>
            <th scope="col" className="app-matrix__axis">
              Likelihood
            </th>
            {steps.map((impact) => (
              <th key={impact} scope="col">
                {impact} <span className="app-matrix__step">{impactWords[impact - 1]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                {likelihood} <span className="app-matrix__step">{likelihoodWords[likelihood - 1]}</span>
              </th>
              {steps.map((impact) => (
                <Cell
                  key={impact}
                  score={likelihood * impact}
                  risks={risks.filter(({ row }) => row.likelihood === likelihood && row.impact === impact)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="app-matrix-key" aria-label="Key of scores">
        {bandKey.map(({ band, words, from, to }) => (
          <div key={band}>
            <dt className={`app-band app-band--${band}`}>{words}</dt>
            <dd>
              {from} to {to}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cell({ score, risks }: { readonly score: number; readonly risks: readonly RiskNow[] }) {
  const band = bandOf(score);
  return (
    <td className={`app-band--${band}`} data-score={score}>
      <span className="app-matrix__score">
        {score} <span className="app-matrix__band">{bandWords(band).toLowerCase()}</span>
      </span>
      {risks.length > 0 && (
        <ul>
          {risks.map((risk) => (
            <li key={risk.row.risk}>
              <RiskMark risk={risk} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
