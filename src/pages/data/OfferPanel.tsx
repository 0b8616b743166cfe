import { useImports } from '../../components/import-context.ts';
import { calendarOf } from '../../model/dataset.ts';
import type { Issue } from '../../model/issue.ts';
import { periodLabel, periodOf } from '../../model/period.ts';
import { nameOf, type Offer, type OfferedFile } from '../../queries/offer-file.ts';
import { kindOf } from '../../queries/problem-groups.ts';
import { OverruleQuestion } from './OverruleQuestion.tsx';
import { ProblemsTable } from './ProblemsTable.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { WouldChangePanel } from './WouldChangePanel.tsx';

/** One file on its way in: what it is, what is wrong with it, and Accept or Discard. */
export function OfferPanel({ offer }: { readonly offer: Offer }) {
  return offer.state === 'offered' ? <Offered offer={offer} /> : <Refused offer={offer} />;
}

function Offered({ offer }: { readonly offer: OfferedFile }) {
  const { accept, discard, busy } = useImports();
  const { dataset, load, notes } = offer;
  const problems = notes.filter(({ severity }) => severity !== 'note');
  return (
    <section className="app-offer" aria-label={`Import of ${nameOf(offer)}`}>
      <p className="app-secondary">Import in progress</p>
      <h2 className="app-heading app-offer__file">{nameOf(offer)}</h2>
      <p>
        Recognised as <strong>{dataset.title}</strong> ({dataset.dashboard.provider}):{' '}
        {load.rows.toLocaleString('en-GB')} {load.rows === 1 ? 'row' : 'rows'}, {spanOf(offer)}.
      </p>
      <ReadingPanel offer={offer} />
      <Done notes={notes} />
      <WouldChangePanel offer={offer} />
      {problems.length === 0 ? (
        <p className="app-offer__clean">No problems found.</p>
      ) : (
        <ProblemsTable issues={problems} />
      )}
      <div className="app-offer__buttons">
        <button
          type="button"
          className="govuk-button app-button"
          disabled={busy !== ''}
          onClick={() => accept([offer])}
        >
          Accept
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          disabled={busy !== ''}
          onClick={() => discard(offer)}
        >
          Discard
        </button>
        <p className="app-secondary">
          Nothing is stored until you accept.
          {problems.length > 0 && ' Accepting says that the warnings were looked at.'}
        </p>
      </div>
    </section>
  );
}

/** What was done with the file on the way in. */
function Done({ notes }: { readonly notes: readonly Issue[] }) {
  const done = notes.filter(({ severity }) => severity === 'note');
  if (done.length === 0) return null;
  return (
    <ul className="app-done" aria-label="What was done on the way in">
      {done.map((note, index) => (
        <li key={index}>
          <strong>
            {kindOf(note)}
            {note.column === null ? '' : `: ${note.column}`}
          </strong>{' '}
          <span className="app-secondary">
            {note.row !== null && `Row ${String(note.row)}. `}
            {[note.found, note.expected].filter((words) => words !== '').join(': ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Refused({ offer }: { readonly offer: Offer & { readonly state: 'refused' } }) {
  const { discard } = useImports();
  return (
    <section className="app-offer app-offer--refused" aria-label={`Import of ${nameOf(offer)}`}>
      <p className="app-secondary">Import refused</p>
      <h2 className="app-heading app-offer__file">{nameOf(offer)}</h2>
      <p>
        {offer.dataset ? `Looked at as ${offer.dataset.title}. ` : ''}
        <strong>Nothing has changed.</strong> Correct what the table names, save as CSV, and drop the file
        again.
      </p>
      <OverruleQuestion offer={offer} />
      <ReadingPanel offer={offer} />
      <ProblemsTable issues={offer.issues.filter(({ severity }) => severity !== 'note')} />
      <Done notes={offer.issues} />
      <div className="app-offer__buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => discard(offer)}
        >
          Discard
        </button>
      </div>
    </section>
  );
}

function spanOf({ dataset, load }: OfferedFile): string {
  const calendar = calendarOf(dataset);
  const words = [load.firstPeriod, load.lastPeriod].map((end) => {
    const period = end === null ? null : periodOf(end, calendar);
    return period ? periodLabel(period, calendar) : 'no period';
  });
  return words[0] === words[1] ? (words[0] ?? '') : words.join(' to ');
}
