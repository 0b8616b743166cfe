import { Link } from 'react-router';
import { scoreOf, type RiskNow } from '../../plan/risks.ts';
import { riskRowId, showRisk } from './risk-row.ts';
import { useAddress } from './use-address.ts';

/** A risk's id with how its score moved, "R1 ↑ from 8", as a link to its row. */
export function RiskMark({ risk }: { readonly risk: RiskNow }) {
  const address = useAddress();
  const { row, movement, before } = risk;
  const from = before ? ` from ${scoreOf(before)}` : '';
  return (
    <Link
      to={address.with({ risk: row.risk })}
      title={row.description}
      onClick={() => showRisk(riskRowId(row.risk))}
      preventScrollReset
    >
      {row.risk}
      {movement === 'up' && (
        <>
          {' '}
          <span aria-hidden="true">↑</span>
          <span className="govuk-visually-hidden">up</span>
          {from}
        </>
      )}
      {movement === 'down' && (
        <>
          {' '}
          <span aria-hidden="true">↓</span>
          <span className="govuk-visually-hidden">down</span>
          {from}
        </>
      )}
      {movement === 'new' && ' new'}
    </Link>
  );
}
