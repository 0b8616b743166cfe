import type { Indicator } from '../../model/indicator.ts';
import type { Subject } from '../../model/paper.ts';
import { workstreamOf } from '../../plan/action-filter.ts';
import type { ActionNow } from '../../plan/actions.ts';
import type { Catalogue } from '../catalogue.ts';
import { measureEntry, type MeasureEntry } from '../overview.ts';

/** What of the plan and of what is charted a listing is about. */
export interface ListingScope {
  readonly subject: Subject;
  /** "AfI3 Gaps and delays in health services", "workstream Inclusion"; '' where it is about all. */
  readonly words: string;
  /** The measures it is about, in the order of the plan, with the headline indicators that are in it. */
  readonly entries: readonly MeasureEntry[];
  /** True where a measure may be there with a part of its headline indicators, so that its own verdict is not given. */
  readonly isOfParts: boolean;
  /** Headline indicators that belong to no measure. */
  readonly watched: readonly Indicator[];
  /** Ids of areas for improvement. */
  readonly areas: ReadonlySet<string>;
  readonly holdsAction: (action: Pick<ActionNow, 'id' | 'outcome'>) => boolean;
  readonly holdsEvidence: (evidence: { readonly measure: string; readonly action: string }) => boolean;
  /** Whether a decision of a review about an id, with an action of the plan or '', is in it. */
  readonly holdsDecision: (decision: { readonly about: string; readonly plan_action: string }) => boolean;
}

/** What a subject holds; a sentence where it names something that the plan does not have. */
export function listingScope(subject: Subject, catalogue: Catalogue): ListingScope | string {
  const unknown = unknownIn(subject, catalogue);
  if (unknown !== '') return unknown;
  const { area, measure, workstream, action } = subject;
  const { plan: tree, indicators } = catalogue;
  const { plan } = tree;
  const isAll = area === '' && measure === '' && workstream === '' && action === '';
  const isOfParts = workstream !== '' || action !== '';
  const followed = (id: string) => tree.outcome(id)?.monitoredIn?.id ?? id;
  const ofMeasure = new Set(
    indicators
      .filter((indicator) => indicator.measure === measure)
      .flatMap((indicator) => [...indicator.outcomes, ...indicator.outcomes.map(followed)]),
  );
  const outcomes = new Set(
    plan.outcomes
      .filter(
        (outcome) =>
          (area === '' || outcome.area === area) &&
          (workstream === '' || workstreamOf(tree, outcome.id) === workstream) &&
          (measure === '' || ofMeasure.has(outcome.id)) &&
          (action === '' || outcome.id === outcomeOf(action)),
      )
      .map(({ id }) => id),
  );
  const shows = (indicator: Indicator) =>
    indicator.outcomes.some((id) => outcomes.has(id) || (action !== '' && outcomes.has(followed(id))));
  const measures = plan.measures.filter(
    (each) => (area === '' || each.areas.includes(area)) && (measure === '' || each.id === measure),
  );
  const entries = measures
    .map((each) => measureEntry(catalogue, each))
    .map((entry) =>
      isOfParts
        ? {
            ...entry,
            headlines: entry.headlines.filter(shows),
            others: entry.others.filter(shows),
            broken: [],
          }
        : entry,
    )
    .filter((entry) => !isOfParts || entry.headlines.length + entry.others.length > 0);
  const measureIds = new Set(entries.map((entry) => entry.measure.id));
  const charted = new Set(
    indicators
      .filter((each) =>
        each.measure === null ? measure === '' && shows(each) : measureIds.has(each.measure),
      )
      .filter((each) => !isOfParts || shows(each))
      .map(({ id }) => id),
  );
  const areas = new Set(
    measure === ''
      ? plan.outcomes.filter(({ id }) => outcomes.has(id)).map((outcome) => outcome.area)
      : measures.flatMap((each) => each.areas),
  );
  const holdsAction = (each: Pick<ActionNow, 'id' | 'outcome'>) =>
    outcomes.has(each.outcome) && (action === '' || each.id === action);
  return {
    subject,
    words: wordsOf(subject, catalogue),
    entries,
    isOfParts,
    watched:
      measure === '' ? indicators.filter((each) => each.supplementary && each.headline && shows(each)) : [],
    areas,
    holdsAction,
    holdsEvidence: (evidence) =>
      (measure === '' || evidence.measure === measure) &&
      (action === '' || evidence.action === action) &&
      (area === '' ||
        tree.measure(evidence.measure)?.areas.includes(area) === true ||
        evidence.action.startsWith(`${area}.`)) &&
      (workstream === '' ||
        (evidence.action === ''
          ? tree.measure(evidence.measure)?.areas.some((each) => areas.has(each)) === true
          : workstreamOf(tree, outcomeOf(evidence.action)) === workstream)),
    holdsDecision: ({ about, plan_action: planned }) =>
      isAll ||
      (action === ''
        ? measureIds.has(about) ||
          charted.has(about) ||
          [about, planned].some((id) => id !== '' && holdsAction({ id, outcome: outcomeOf(id) }))
        : about === action || planned === action),
  };
}

function unknownIn({ area, measure, workstream, action }: Subject, { plan: tree }: Catalogue): string {
  const { mapping } = tree.plan;
  if (area !== '' && !tree.area(area)) return `The plan has no area for improvement “${area}”.`;
  if (measure !== '' && !tree.measure(measure)) return `The plan has no measure “${measure}”.`;
  if (workstream !== '' && !mapping.some((row) => row.workstream === workstream))
    return `The plan has no workstream “${workstream}”.`;
  return action !== '' && !tree.outcome(outcomeOf(action)) ? `The plan has no action “${action}”.` : '';
}

function wordsOf({ area, measure, workstream, action }: Subject, { plan, measures }: Catalogue): string {
  return [
    ...(area === '' ? [] : [`${area} ${plan.area(area)?.shortTitle ?? ''}`.trim()]),
    ...(workstream === '' ? [] : [`workstream ${workstream}`]),
    ...(measure === '' ? [] : [`“${measures.find(({ id }) => id === measure)?.title ?? measure}”`]),
    ...(action === '' ? [] : [`action ${action}`]),
  ].join(', ');
}

function outcomeOf(action: string): string {
  return action.replace(/-\d+$/, '');
}
