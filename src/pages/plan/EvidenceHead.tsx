import { useDashboard } from '../../components/dashboard-context.ts';
import { outcomeAddress } from '../../components/outcome-address.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { measureEntry } from '../../queries/overview.ts';

/** The measure or the action that evidence is of, as a link to where it stands; in words where it names none. */
export function EvidenceHead({ id, by }: { readonly id: string; readonly by: 'measure' | 'action' }) {
  const { catalogue } = useDashboard();
  const { plan } = catalogue;
  if (id === '') return <>Without {by === 'measure' ? 'a measure' : 'an action'}</>;
  if (by === 'measure') {
    const measure = plan.measure(id);
    return measure ? (
      <PageLink to={`/measures/${id}`}>{measureEntry(catalogue, measure).heading.title}</PageLink>
    ) : (
      <>{id}</>
    );
  }
  const action = plan.plan.actions.find((each) => each.id === id);
  const outcome = action && plan.outcome(action.outcome)?.outcome;
  return (
    <>
      {outcome ? <PageLink to={outcomeAddress(outcome)}>{id}</PageLink> : id} {action?.text}
    </>
  );
}
