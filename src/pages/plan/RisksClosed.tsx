import { Link } from 'react-router';
import { dateWords } from '../../model/period.ts';
import type { RiskRow } from '../../plan/risks.ts';
import { useAddress } from './use-address.ts';

/** The risks that are none any more, folded: when each was closed and why. Nothing where there are none. */
export function RisksClosed({ closed }: { readonly closed: readonly RiskRow[] }) {
  const address = useAddress();
  if (closed.length === 0) return null;
  return (
    <details className="app-details">
      <summary>
        {closed.length} closed {closed.length === 1 ? 'risk' : 'risks'}
      </summary>
      <ul className="govuk-list app-details__list">
        {closed.map((row) => (
          <li key={row.risk}>
            <strong>
              {row.risk}, {row.area}
            </strong>
            : {row.description}
            <span className="app-secondary">
              Closed as at {dateWords(row.as_at)}: {row.closed_reason}{' '}
              <Link to={address.with({ update: row.risk, add: '' })}>
                Update<span className="govuk-visually-hidden"> {row.risk}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
