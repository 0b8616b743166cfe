import { Fragment } from 'react';
import type { Milestone } from '../plan/milestones.ts';
import { milestoneSummary } from '../plan/milestone-summary.ts';

/** A measure's milestones in a sentence or two: how many are done, which is overdue, which comes next. */
export function MilestoneSummary({ milestones }: { readonly milestones: readonly Milestone[] }) {
  return milestoneSummary(milestones).map(({ words, isStrong }) => (
    <Fragment key={words}>{isStrong ? <strong>{words}</strong> : words}</Fragment>
  ));
}
