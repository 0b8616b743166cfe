import { FiguresTable } from '../../components/FiguresTable.tsx';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import type { OfferedFile } from '../../queries/offer-file.ts';

/** What accepting a file would change: periods, rows and figures, and the verdicts that rest on them. */
export function WouldChangePanel({ offer }: { readonly offer: OfferedFile }) {
  const { change, dataset } = offer;
  const { kinds, verdicts, cells } = change;
  return (
    <section aria-label="What would change">
      <h3 className="app-subheading">What would change</h3>
      <p className="app-secondary">{modeWords(offer)}</p>
      {kinds.length === 0 && <p>Nothing: every row is there already, with the same figures.</p>}
      <dl className="app-change">
        {kinds.map(({ title, words }) => (
          <div key={title + words}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {verdicts.map(({ title, before, now }) => (
          <div key={title} data-verdict-change={title}>
            <dt>Verdict</dt>
            <dd>
              <p>{title}</p>
              <div className="app-change__verdicts">
                <p>
                  <VerdictTag verdict={before.verdict} />
                  <span className="app-secondary">Now: {before.words}</span>
                </p>
                <p>
                  <span aria-hidden="true">→ </span>
                  <VerdictTag verdict={now.verdict} />
                  <span className="app-secondary">After: {now.words}</span>
                </p>
              </div>
            </dd>
          </div>
        ))}
        {verdicts.length === 0 && (
          <div>
            <dt>Verdicts</dt>
            <dd>None would be another.</dd>
          </div>
        )}
      </dl>
      {cells.rows.length > 0 && (
        <details className="app-details">
          <summary>Figures that would be restated, old and new</summary>
          <FiguresTable table={cells} caption={`Figures of ${dataset.title} that would be restated`} />
        </details>
      )}
    </section>
  );
}

function modeWords({ mode, against }: OfferedFile): string {
  if (against === null) return 'There is no extract of this dataset yet.';
  switch (mode) {
    case 'replace':
      return 'The file would take the place of all rows that are loaded.';
    case 'restate':
      return 'The file’s rows would be added; where a row is loaded already, the file’s figures would take their place. Other rows stay.';
    case 'append':
      return 'The file’s rows would be added to those that are loaded.';
  }
}
