import { verdictWords, type Verdict } from '../model/comparison.ts';

const signs: Readonly<Record<Verdict | 'mixed', string>> = {
  improving: '✓',
  worsening: '!',
  'no-clear-change': '=',
  mixed: '±',
  'too-few': '○',
  'too-early': '○',
  'not-comparable': '≠',
  suppressed: '○',
  'no-data': '–',
};

/** A verdict in a sign and a word, so that colour never stands alone. */
export function VerdictTag({
  verdict,
  words,
}: {
  readonly verdict: Verdict | 'mixed';
  readonly words?: string;
}) {
  return (
    <span className={`app-verdict app-verdict--${verdict}`}>
      <span aria-hidden="true" className="app-verdict__sign">
        {signs[verdict]}
      </span>
      {words ?? (verdict === 'mixed' ? 'Mixed' : verdictWords[verdict])}
    </span>
  );
}
