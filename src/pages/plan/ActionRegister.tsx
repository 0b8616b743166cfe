import type { ActionsState } from '../../components/use-actions.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import type { Dataset } from '../../model/dataset.ts';
import { workstreamOf } from '../../plan/action-filter.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { RegisterRows } from './RegisterRows.tsx';

interface Props {
  readonly actions: readonly ActionNow[];
  readonly state: ActionsState;
  /** Where what is written goes; undefined where nothing can be. */
  readonly dataset: Dataset | undefined;
  /** The action that is shown though it does not fit the filters; '' for none. */
  readonly misfit: string;
  readonly onSaved: (id: string) => void;
}

/** Actions under their outcomes, in the order of the plan. */
export function ActionRegister({ actions, state, dataset, misfit, onSaved }: Props) {
  const tree = useDashboard().catalogue.plan;
  const { plan } = tree;
  const titles = ['No.', 'Action', 'Start', 'Due', `BRAG in the plan, ${plan.meta.date}`, 'BRAG now'];
  return (
    <table className="app-actions app-register" role="table" aria-labelledby="register">
      <thead role="rowgroup">
        <tr role="row">
          {titles.map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {plan.outcomes.map((outcome) => {
        const own = actions.filter((action) => action.outcome === outcome.id);
        if (own.length === 0) return null;
        return (
          <tbody key={outcome.id} role="rowgroup">
            <tr role="row" className="app-actions__outcome">
              <th scope="rowgroup" role="rowheader">
                <PageLink to={outcomeAddress(outcome)}>{outcome.id}</PageLink>
              </th>
              <td role="cell" colSpan={5}>
                <strong>{outcome.outcome}</strong>
                <span className="app-secondary">
                  Lead: {outcome.accountableLead} · Workstream: {workstreamOf(tree, outcome.id)}
                </span>
              </td>
            </tr>
            {own.map((action) => (
              <RegisterRows
                key={action.id}
                action={action}
                usualLead={outcome.accountableLead}
                state={state}
                dataset={dataset}
                isMisfit={action.id === misfit}
                onSaved={() => onSaved(action.id)}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
