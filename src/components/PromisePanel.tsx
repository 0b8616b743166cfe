import type { IndicatorFigures } from '../queries/figures.ts';

/** "Improved each year?": each year of the promise against the one before, and what that makes of the promise. */
export function PromisePanel({
  figures,
  withEnd = true,
}: {
  readonly figures: IndicatorFigures;
  readonly withEnd?: boolean;
}) {
  const { promise } = figures;
  if (!promise) return null;
  return (
    <>
      {promise.steps.length === 0 && <p>No year of the promise can be compared yet.</p>}
      <ul className="app-promise">
        {promise.steps.map(({ years, words, outcome }) => (
          <li key={years}>
            {years} <strong className={`app-promise__step app-promise__step--${outcome}`}>{words}</strong>
          </li>
        ))}
      </ul>
      {withEnd && <p className="app-secondary">{promise.ends}</p>}
      {promise.outcome !== '' && <p className="app-promise__outcome">{promise.outcome}</p>}
    </>
  );
}
