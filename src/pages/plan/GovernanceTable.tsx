import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { TableHead } from '../../components/TableHead.tsx';
import { governanceRows, headingWords, type BodyRow, type Passage } from '../../plan/governance.ts';
import { useAddress } from './use-address.ts';

/** Each governance body with its part, how often it meets, what reaches it and where it escalates to. One the address names is marked. */
export function GovernanceTable() {
  const { plan } = useDashboard().catalogue.plan;
  const asked = useAddress().get('body');
  // The same link twice is a new key: it leads to the row again.
  const { key } = useLocation();
  useEffect(() => {
    const row = asked === '' ? null : document.getElementById(rowId(asked));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, [asked, key]);
  return (
    <table className="app-bodies" role="table" aria-labelledby="bodies">
      <TableHead titles={['Body', 'Its part', 'How often', 'Receives', 'Escalates to']} />
      <tbody role="rowgroup">
        {governanceRows(plan).map((row) => (
          <Row key={row.body.id} row={row} isAsked={row.body.id === asked} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: BodyRow;
  readonly isAsked: boolean;
}

function Row({ row, isAsked }: RowProps) {
  const { body, workingGroupOf, receives, escalates, otherwise } = row;
  const { mapping } = useDashboard().catalogue.plan.plan;
  const others = body.printedAs.filter((name) => name !== body.name);
  const workstream = mapping.find((each) =>
    [body.name, ...body.printedAs].includes(each.workstream),
  )?.workstream;
  return (
    <tr role="row" id={rowId(body.id)} tabIndex={-1} className={isAsked ? 'app-bodies__asked' : undefined}>
      <th scope="row" role="rowheader">
        {body.name}
        {body.formerly !== undefined && <span className="app-secondary">Formerly “{body.formerly}”</span>}
        {others.length > 0 && <span className="app-secondary">Also printed as {others.join('; ')}</span>}
      </th>
      <td role="cell">
        <span className="app-card-label app-bodies__label">Its part</span>
        <p>{body.role}</p>
        {workingGroupOf.length > 0 && (
          <p className="app-secondary">
            Working group of{' '}
            {workingGroupOf.map(({ id, shortTitle }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <PageLink to={`/areas/${id}`} title={shortTitle}>
                  {id}
                </PageLink>
              </span>
            ))}
          </p>
        )}
        {workstream !== undefined && (
          <p className="app-secondary">
            <PageLink to={`/plan?view=mapping&workstream=${encodeURIComponent(workstream)}`}>
              Outcomes of its workstream
            </PageLink>
          </p>
        )}
        <Passages passages={otherwise} />
      </td>
      <td role="cell">
        <span className="app-card-label app-bodies__label">How often</span>
        {body.cadence ?? <NotSaid />}
      </td>
      <td role="cell">
        <span className="app-card-label app-bodies__label">Receives</span>
        {receives.length === 0 ? <NotSaid /> : <Passages passages={receives} />}
      </td>
      <td role="cell">
        <span className="app-card-label app-bodies__label">Escalates to</span>
        {escalates.length === 0 ? <NotSaid /> : <Passages passages={escalates} />}
      </td>
    </tr>
  );
}

function NotSaid() {
  return <span className="app-bodies__unsaid">The plan does not say</span>;
}

function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  return passages.map(({ words, from }) => (
    <blockquote key={words} className="app-bodies__passage">
      “{words}” <Source from={from} />
    </blockquote>
  ));
}

function Source({ from }: Pick<Passage, 'from'>) {
  const { plan, measures } = useDashboard().catalogue;
  if (from.kind === 'statement') return <span className="app-secondary">{headingWords(from.heading)}</span>;
  if (from.kind === 'measure')
    return (
      <span className="app-secondary">
        Measure:{' '}
        <PageLink to={`/measures/${from.id}`}>
          {measures.find(({ id }) => id === from.id)?.title ?? from.id}
        </PageLink>
      </span>
    );
  const outcome = plan.outcome(from.id)?.outcome;
  return (
    <span className="app-secondary">
      Outcome {outcome ? <PageLink to={outcomeAddress(outcome)}>{from.id}</PageLink> : from.id}
    </span>
  );
}

function rowId(body: string): string {
  return `body-${body}`;
}
