import type { Subject } from '../../model/paper.ts';
import { workstreamOf } from '../../plan/action-filter.ts';
import type { ActionNow } from '../../plan/actions.ts';
import type { Catalogue } from '../catalogue.ts';

/** Ids of the plan's measures that a listing is about. A workstream has those of the areas of its outcomes. */
export function measuresAbout(
  { area, measure, workstream }: Subject,
  { plan }: Catalogue,
): readonly string[] {
  const areas = areasAbout({ area, workstream }, { plan });
  return plan.plan.measures
    .filter(({ id }) => measure === '' || id === measure)
    .filter((each) => each.areas.some((id) => areas.includes(id)))
    .map(({ id }) => id);
}

/** Ids of the areas that a listing is about. */
export function areasAbout(
  { area, workstream }: Pick<Subject, 'area' | 'workstream'>,
  { plan }: Pick<Catalogue, 'plan'>,
): readonly string[] {
  if (area !== '') return [area];
  const all = plan.plan.areas.map(({ id }) => id);
  if (workstream === '') return all;
  const outcomes = plan.plan.outcomes.filter(({ id }) => workstreamOf(plan, id) === workstream);
  return all.filter((id) => outcomes.some((outcome) => outcome.area === id));
}

/** Whether an action is among those that a listing is about. */
export function isAboutAction(
  action: ActionNow,
  subject: Subject,
  { plan }: Pick<Catalogue, 'plan'>,
): boolean {
  return (
    (subject.area === '' || action.area === subject.area) &&
    (subject.workstream === '' || workstreamOf(plan, action.outcome) === subject.workstream) &&
    (subject.action === '' || action.id === subject.action)
  );
}

/** The workstreams of the strategic plan to which outcomes are mapped, in the order of the alphabet. */
export function workstreamsOf({ plan }: Pick<Catalogue, 'plan'>): readonly string[] {
  return [...new Set(plan.plan.mapping.map(({ workstream }) => workstream))]
    .filter((name) => name !== '')
    .toSorted((one, other) => one.localeCompare(other, 'en-GB'));
}
