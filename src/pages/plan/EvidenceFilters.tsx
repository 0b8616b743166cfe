import { useDashboard } from '../../components/dashboard-context.ts';
import { Select } from '../../components/Select.tsx';
import { milestoneWords } from '../../model/milestone.ts';
import type { Milestone } from '../../plan/milestones.ts';
import { measureEntry } from '../../queries/overview.ts';
import { evidenceFilter, evidenceStatuses } from './evidence-address.ts';
import { useAddress } from './use-address.ts';

/** Which evidence is shown, and by what; the choices are part of the address. */
export function EvidenceFilters({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { catalogue } = useDashboard();
  const { plan } = catalogue.plan;
  const address = useAddress();
  const filter = evidenceFilter(address);
  const named = [...new Set([...milestones.map(({ evidence }) => evidence.action), filter.action])]
    .filter((action) => action !== '')
    .toSorted((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
  return (
    <div className="app-choices">
      <Select
        title="Measure"
        value={filter.measure}
        options={[
          { value: '', words: 'All measures' },
          ...plan.measures.map((measure) => ({
            value: measure.id,
            words: measureEntry(catalogue, measure).heading.title,
          })),
        ]}
        onChange={(measure) => address.go({ measure })}
      />
      <Select
        title="Area for improvement"
        value={filter.area}
        options={[
          { value: '', words: 'All areas' },
          ...plan.areas.map(({ id, shortTitle }) => ({ value: id, words: `${id} ${shortTitle}` })),
        ]}
        onChange={(area) => address.go({ area })}
      />
      <Select
        title="Action"
        value={filter.action}
        options={[{ value: '', words: 'All' }, ...named.map((value) => ({ value, words: value }))]}
        onChange={(action) => address.go({ action })}
      />
      <Select
        title="Status"
        value={filter.status}
        options={[
          { value: '', words: 'All' },
          ...evidenceStatuses.map((value) => ({ value, words: milestoneWords[value] })),
        ]}
        onChange={(status) => address.go({ status })}
      />
      <Select
        title="Grouped by"
        value={address.get('by')}
        options={[
          { value: '', words: 'Measure' },
          { value: 'action', words: 'Action' },
        ]}
        onChange={(by) => address.go({ by })}
      />
    </div>
  );
}
