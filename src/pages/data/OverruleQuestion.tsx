import { useId, useState } from 'react';
import { useImports } from '../../components/import-context.ts';
import type { Offer } from '../../queries/offer-file.ts';

/** Lets a column through that looks like names or dates of persons and is not, with a reason that is kept. */
export function OverruleQuestion({ offer }: { readonly offer: Offer }) {
  const { readAgain, busy } = useImports();
  const [reason, setReason] = useState('');
  const id = useId();
  const issues = offer.state === 'refused' ? offer.issues : [];
  const columns = [
    ...new Set(
      issues.flatMap(({ canBeOverruled, column }) => (canBeOverruled && column !== null ? [column] : [])),
    ),
  ];
  if (columns.length === 0) return null;
  const overruled = columns.map((column) => ({ column, reason: reason.trim() }));
  return (
    <div className="app-ask" role="group" aria-label="Columns that look like those of single children">
      <p>
        <strong>{columns.join(', ')}</strong> {columns.length === 1 ? 'looks' : 'look'} like names or dates of
        single children. If not, say why: the reason is kept in the history.
      </p>
      <label className="govuk-label" htmlFor={id}>
        Why this is not about single children
      </label>
      <input
        id={id}
        className="app-ask__input"
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />{' '}
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button"
        disabled={busy !== '' || reason.trim() === ''}
        onClick={() =>
          readAgain(offer, {
            ...offer.choices,
            overruled: [...offer.choices.overruled, ...overruled],
          })
        }
      >
        Let {columns.length === 1 ? 'it' : 'them'} through
      </button>
    </div>
  );
}
