import { useImports } from '../../components/import-context.ts';
import { calendarOf } from '../../model/dataset.ts';
import { periodLabel, periodOf } from '../../model/period.ts';
import type { Offer, OfferedFile } from '../../queries/import-extract.ts';
import type { LoadedDataset } from '../../queries/load-extracts.ts';
import { ProblemsTable } from './ProblemsTable.tsx';

interface Props {
  readonly offer: Offer;
  /** The dataset as it stands now. */
  readonly before: LoadedDataset | undefined;
}

/** One file on its way in: what it is, what is wrong with it, and Accept or Discard. */
export function OfferPanel({ offer, before }: Props) {
  return offer.state === 'offered' ? <Offered offer={offer} before={before} /> : <Refused offer={offer} />;
}

function Offered({
  offer,
  before,
}: {
  readonly offer: OfferedFile;
  readonly before: LoadedDataset | undefined;
}) {
  const { accept, discard, busy } = useImports();
  const { dataset, extract, load, notes } = offer;
  return (
    <section className="app-offer" aria-label={`Import of ${extract.fileName}`}>
      <p className="app-secondary">Import in progress</p>
      <h2 className="app-heading app-offer__file">{extract.fileName}</h2>
      <p>
        Recognised as <strong>{dataset.title}</strong> ({dataset.dashboard.provider}):{' '}
        {load.rows.toLocaleString('en-GB')} {load.rows === 1 ? 'row' : 'rows'}, {spanOf(offer)}.
      </p>
      <p>{nowWords(offer, before)}</p>
      {notes.length === 0 ? (
        <p className="app-offer__clean">No problems found.</p>
      ) : (
        <ProblemsTable issues={notes} />
      )}
      <div className="app-offer__buttons">
        <button
          type="button"
          className="govuk-button app-button"
          disabled={busy !== ''}
          onClick={() => accept(offer)}
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
        <p className="app-secondary">Nothing is stored until you accept.</p>
      </div>
    </section>
  );
}

function Refused({ offer }: { readonly offer: Offer & { readonly state: 'refused' } }) {
  const { discard } = useImports();
  return (
    <section className="app-offer app-offer--refused" aria-label={`Import of ${offer.fileName}`}>
      <p className="app-secondary">Import refused</p>
      <h2 className="app-heading app-offer__file">{offer.fileName}</h2>
      <p>
        {offer.dataset ? `Looked at as ${offer.dataset.title}. ` : ''}
        <strong>Nothing has changed.</strong> Correct what the table names, save as CSV, and drop the file
        again.
      </p>
      <ProblemsTable issues={offer.issues} />
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

function nowWords({ extract }: OfferedFile, before: LoadedDataset | undefined): string {
  if (before?.state !== 'loaded') return 'There is no extract of it yet.';
  const now = `the present extract (${before.extract.fileName}, ${before.load.rows.toLocaleString('en-GB')} rows)`;
  if (before.extract.hash === extract.hash) return `It is the same, byte for byte, as ${now}.`;
  return `It would replace ${now}${before.extract.illustrative ? ', which is illustrative' : ''}.`;
}
