import { useImports } from '../../components/import-context.ts';
import type { Offer } from '../../queries/offer-file.ts';

const orders = [
  { order: 'day-first', words: 'Day first, as in the UK' },
  { order: 'month-first', words: 'Month first, as in the US' },
] as const;

/** Asks once for the whole file how its dates are written, where they can be read two ways. */
export function DateQuestion({ offer }: { readonly offer: Offer }) {
  const { readAgain, busy } = useImports();
  const issues = offer.state === 'refused' ? offer.issues : [];
  const doubtful = issues.find(({ code }) => code === 'ambiguous-date');
  if (!doubtful) return null;
  return (
    <fieldset className="app-ask">
      <legend>
        <strong>How are the dates of this file written?</strong>
      </legend>
      <p>
        <code>{doubtful.found}</code> in {doubtful.column ?? 'the file'} can be read two ways, and no other
        date of the file tells which.
      </p>
      {orders.map(({ order, words }) => (
        <button
          key={order}
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          disabled={busy !== ''}
          onClick={() => readAgain(offer, { ...offer.choices, dateOrder: order })}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
