import { useEffect } from 'react';
import { Link } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { dateWords } from '../../model/period.ts';
import { bandOf, bandWords, movementWords } from '../../plan/risk-words.ts';
import type { RiskNow } from '../../plan/risks.ts';
import { riskRowId, showRisk } from './risk-row.ts';
import { useAddress } from './use-address.ts';

interface Props {
  readonly risks: readonly RiskNow[];
  /** ISO: the day from which movement is told. */
  readonly since: string;
}

/** Each risk with its score, its movement, what is done about it and who owns it. One the address names is marked. */
export function RiskTable({ risks, since }: Props) {
  const asked = useAddress().get('risk');
  useEffect(() => {
    if (asked === '') return;
    // A task later, since a reader who comes from another page is put on its heading first.
    const timer = setTimeout(() => showRisk(riskRowId(asked)));
    return () => clearTimeout(timer);
  }, [asked]);
  const heads = [
    'Risk',
    'Area',
    'Description',
    'Likelihood',
    'Impact',
    'Score',
    `Movement since ${dateWords(since)}`,
    'Mitigation',
    'Owner',
    'As at',
  ];
  return (
    <table className="app-risks" role="table" aria-label="Risks">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {risks.map((risk) => (
          <Row key={risk.row.risk} risk={risk} since={since} isAsked={risk.row.risk === asked} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly risk: RiskNow;
  readonly since: string;
  readonly isAsked: boolean;
}

function Row({ risk, since, isAsked }: RowProps) {
  const address = useAddress();
  const { plan } = useDashboard().catalogue;
  const { row, score, movement } = risk;
  const band = bandOf(score);
  return (
    <tr
      role="row"
      id={riskRowId(row.risk)}
      tabIndex={-1}
      className={isAsked ? 'app-risks__asked' : undefined}
      data-movement={movement}
    >
      <th scope="row" role="rowheader">
        {row.risk}
        <Link to={address.with({ update: row.risk, add: '' })} className="app-risks__update">
          Update<span className="govuk-visually-hidden"> {row.risk}</span>
        </Link>
      </th>
      <td role="cell">
        <PageLink to={`/areas/${row.area}`} title={plan.area(row.area)?.shortTitle}>
          {row.area}
        </PageLink>
      </td>
      <td role="cell" className="app-risks__words">
        {row.description}
      </td>
      <td role="cell" className="app-risks__step">
        <span className="app-card-label">Likelihood </span>
        {row.likelihood}
      </td>
      <td role="cell" className="app-risks__step">
        <span className="app-card-label">Impact </span>
        {row.impact}
      </td>
      <td role="cell" className="app-risks__step">
        <span className={`app-band app-band--${band}`}>
          <strong>{score}</strong> {bandWords(band).toLowerCase()}
        </span>
      </td>
      <td role="cell" className="app-risks__moved">
        <Arrow movement={movement} />
        {movementWords(risk, since)}
      </td>
      <td role="cell" className="app-risks__words">
        <span className="app-card-label">Mitigation: </span>
        {row.mitigation === '' ? 'none recorded' : row.mitigation}
      </td>
      <td role="cell">
        <span className="app-card-label">Owner: </span>
        {row.owner === '' ? 'none recorded' : row.owner}
      </td>
      <td role="cell" className="app-risks__day">
        <span className="app-card-label">As at </span>
        {dateWords(row.as_at)}
      </td>
    </tr>
  );
}

function Arrow({ movement }: { readonly movement: RiskNow['movement'] }) {
  if (movement !== 'up' && movement !== 'down') return null;
  return <span aria-hidden="true">{movement === 'up' ? '↑ ' : '↓ '}</span>;
}
