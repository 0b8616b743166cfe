import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { Plan } from '../../model/plan.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { MappingCounts } from './MappingCounts.tsx';

interface Props {
  /** Those to show, in their order. */
  readonly workstreams: readonly string[];
  /** All of the plan, as they stand. */
  readonly actions: readonly ActionNow[];
}

/** The rows of the plan's mapping under their workstreams, with how many actions each has at which rating. */
export function MappingTable({ workstreams, actions }: Props) {
  const { mapping } = useDashboard().catalogue.plan.plan;
  return (
    <table className="app-mapping" role="table" aria-labelledby="mapping">
      <thead role="rowgroup">
        <tr role="row">
          {['Reference', 'Outcome', 'Previous reference', 'Actions by BRAG now'].map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {workstreams.map((workstream) => {
        const rows = mapping.filter((row) => row.workstream === workstream);
        const own = actions.filter(({ outcome }) => rows.some(({ ref }) => ref === outcome));
        return (
          <tbody key={workstream} role="rowgroup">
            <tr role="row" className="app-mapping__workstream">
              <th scope="rowgroup" role="rowheader" colSpan={3}>
                <h3 className="app-subheading">{workstream}</h3>
                <span className="app-secondary">
                  {rows.length} {rows.length === 1 ? 'outcome' : 'outcomes'}
                  {own.length > 0 && (
                    <>
                      {' · '}
                      <PageLink to={`/plan?workstream=${encodeURIComponent(workstream)}`}>
                        Actions of this workstream
                        <span className="govuk-visually-hidden"> {workstream}</span>
                      </PageLink>
                    </>
                  )}
                </span>
              </th>
              <td role="cell">
                <MappingCounts actions={own} />
              </td>
            </tr>
            {rows.map((row) => (
              <Row key={row.ref} row={row} actions={own.filter(({ outcome }) => outcome === row.ref)} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface RowProps {
  readonly row: Plan['mapping'][number];
  /** Its own. */
  readonly actions: readonly ActionNow[];
}

function Row({ row, actions }: RowProps) {
  const { plan } = useDashboard().catalogue;
  const found = plan.outcome(row.ref);
  return (
    <tr role="row" id={`mapping-${row.ref}`}>
      <th scope="row" role="rowheader" className="app-mapping__reference">
        {row.refText}
      </th>
      <td role="cell" className="app-mapping__title">
        {found ? <PageLink to={outcomeAddress(found.outcome)}>{row.title}</PageLink> : row.title}
      </td>
      <td role="cell">
        <span className="app-card-label">Previous reference: </span>
        {row.previousRef}
      </td>
      <td role="cell">
        {actions.length > 0 || !found?.monitoredIn ? (
          <MappingCounts actions={actions} />
        ) : (
          <span className="app-brag-note">
            No actions of its own: monitored in{' '}
            <PageLink to={outcomeAddress(found.monitoredIn)}>{found.monitoredIn.id}</PageLink>
          </span>
        )}
      </td>
    </tr>
  );
}
