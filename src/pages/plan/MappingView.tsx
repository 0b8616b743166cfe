import { useDashboard } from '../../components/dashboard-context.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { Select } from '../../components/Select.tsx';
import { useActions } from '../../components/use-actions.ts';
import { updateWords } from '../../plan/action-standing.ts';
import { MappingTable } from './MappingTable.tsx';
import { useAddress } from './use-address.ts';

/** How the plan's outcomes map to the workstreams of the strategic plan, with their previous references. */
export function MappingView() {
  const { plan: tree } = useDashboard().catalogue;
  const { mapping, mappingNote } = tree.plan;
  const { actions, asAt } = useActions();
  const address = useAddress();
  const asked = address.get('workstream');
  const workstreams = [...new Set(mapping.map(({ workstream }) => workstream))];
  const shown = workstreams.filter((workstream) => asked === '' || workstream === asked);
  const count = mapping.filter(({ workstream }) => shown.includes(workstream)).length;
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping" className="app-heading">
        Workstreams of the strategic plan
      </h2>
      <p className="app-secondary">
        {mapping.length} outcomes in {workstreams.length} workstreams.{' '}
        <strong>{updateWords(actions, tree, asAt)}</strong>.
      </p>
      <blockquote className="app-quote app-quote--small">{mappingNote}</blockquote>
      <div className="app-choices app-mapping__filter">
        <Select
          title="Workstream"
          value={shown.length === 0 ? '' : asked}
          options={[
            { value: '', words: 'All' },
            ...workstreams.map((workstream) => ({ value: workstream, words: workstream })),
          ]}
          onChange={(workstream) => address.go({ workstream })}
        />
      </div>
      <p role="status" className="app-mapping__count">
        {count === mapping.length ? `${count} outcomes` : `${count} of ${mapping.length} outcomes`}
      </p>
      {shown.length === 0 ? (
        <p className="app-none">
          The plan has no workstream “{asked}”.{' '}
          <PageLink to="/plan?view=mapping">All {mapping.length} outcomes</PageLink>
        </p>
      ) : (
        <MappingTable workstreams={shown} actions={actions} />
      )}
    </section>
  );
}
