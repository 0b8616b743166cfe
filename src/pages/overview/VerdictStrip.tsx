import { verdictWords } from '../../model/comparison.ts';
import type { MeasureCount } from '../../queries/overview.ts';

const order = [
  'improving',
  'mixed',
  'no-clear-change',
  'worsening',
  'too-few',
  'too-early',
  'not-comparable',
  'suppressed',
  'no-data',
] as const;
type Shown = (typeof order)[number];

/**
 * How many measures with numbers stand at each verdict, as a strip whose parts are as wide as their counts.
 * Illustrative and real figures get a strip each: they are never counted together.
 */
export function VerdictStrip({ counts }: { readonly counts: readonly MeasureCount[] }) {
  const numbers = counts.filter((count) => count.kind === 'numbers');
  const groups = [true, false]
    .map((illustrative) => ({
      name: illustrative ? 'Illustrative figures' : 'Figures from extracts',
      of: numbers.filter((count) => count.verdict !== null && count.illustrative === illustrative),
    }))
    .filter((group) => group.of.length > 0);
  const waiting = numbers.filter((count) => count.verdict === null).length;
  return (
    <div className="app-strips">
      {groups.map(({ name, of }, index) => (
        <div key={name} className="app-strip-group">
          {groups.length > 1 && <p className="app-strip__name">{name}</p>}
          <ul className="app-strip" aria-label={`${name}: measures by verdict`}>
            {order.flatMap((verdict) => {
              const count = of.filter((each) => each.verdict === verdict).length;
              return count === 0 ? [] : [<Part key={verdict} verdict={verdict} count={count} />];
            })}
            {index === groups.length - 1 && waiting > 0 && (
              <li className="app-strip__part app-strip__part--waiting" style={{ flexGrow: waiting }}>
                <span className="app-strip__count">{waiting}</span> await{waiting === 1 ? 's its' : ' their'}{' '}
                extract
              </li>
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Part({ verdict, count }: { readonly verdict: Shown; readonly count: number }) {
  return (
    <li className={`app-strip__part app-strip__part--${verdict}`} style={{ flexGrow: count }}>
      <span className="app-strip__count">{count}</span>{' '}
      {verdict === 'mixed' ? 'mixed' : verdictWords[verdict].toLowerCase()}
    </li>
  );
}
