import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../queries/milestones.ts';
import { milestonesOf, type Milestone } from '../plan/milestones.ts';
import { useDashboard } from './dashboard-context.ts';

/** A measure's milestones as they stood at the chosen quarter; none while the evidence register is not loaded. */
export function useMilestones(): (measure: string) => readonly Milestone[] {
  const { catalogue, extracts, asAt } = useDashboard();
  const register = catalogue.measures.find((heading) => heading.kind === 'milestone')?.extract ?? '';
  const { data } = useQuery(evidenceQuery(extracts?.datasets.get(register)));
  return (measure) => (data && asAt ? milestonesOf(data, measure, asAt.date) : []);
}
