import { useDashboard } from './dashboard-context.ts';
import { PageLink } from './PageLink.tsx';

interface Props {
  /** What the form is filled with and its list narrowed to: "measure=…" or "area=…". */
  readonly about: `${'measure' | 'area'}=${string}`;
}

/** Leads to the form for an insight; nothing where the public reads. */
export function AddInsightLink({ about }: Props) {
  const { catalogue, isPublic } = useDashboard();
  if (isPublic || catalogue.isPublicCopy) return null;
  return <PageLink to={`/plan?view=evidence&add=insight&${about}`}>Add an insight</PageLink>;
}
