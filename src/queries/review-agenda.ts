import { dateWords } from '../model/period.ts';
import { makeAgenda, type AgendaItem } from '../plan/agenda.ts';
import type { ActionNow } from '../plan/actions.ts';
import type { Insight } from '../plan/insights.ts';
import { measureStatus, type Milestone } from '../plan/milestones.ts';
import { milestoneSummary } from '../plan/milestone-summary.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndicatorFigures } from './figures.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { measureEntry, rollUpHeadlines } from './overview.ts';
import { periodsDue } from './staleness.ts';

/** What a quarter's agenda is made from. */
export interface AgendaSources {
  readonly catalogue: Catalogue;
  readonly figures: ReadonlyMap<string, IndicatorFigures>;
  readonly milestonesOf: (measure: string) => readonly Milestone[];
  readonly actions: readonly ActionNow[];
  /** The actions as they stood at the review before. */
  readonly actionsBefore: readonly ActionNow[];
  /** Those of the quarter. */
  readonly insights: readonly Insight[];
  readonly loaded: readonly LoadedDataset[];
  /** The day on which it is asked what is late, ISO. */
  readonly day: string;
}

/** The kind of insight that quality assurance gives. */
const auditLearning = 'audit-learning';

/** The agenda of a quarter's review, from the data. */
export function agendaOf(sources: AgendaSources): readonly AgendaItem[] {
  const { catalogue, figures, actionsBefore, insights, loaded, day } = sources;
  const wasRed = new Set(actionsBefore.filter(isRed).map(({ id }) => id));
  return makeAgenda({
    measures: catalogue.plan.plan.measures.map((measure) => agendaMeasure(sources, measure)),
    watched: catalogue.indicators.flatMap((indicator) => {
      const found = figures.get(indicator.id);
      if (!indicator.supplementary || !indicator.headline || !found) return [];
      return [{ id: indicator.id, title: indicator.title, verdict: found.comparison.verdict }];
    }),
    turnedRed: sources.actions
      .filter((action) => isRed(action) && !wasRed.has(action.id))
      .map((action) => ({ id: action.id, text: action.text, said: redWords(action) })),
    learning: insights
      .filter(({ kind }) => kind === auditLearning)
      .map(({ summary, source }) => `${summary} (${source})`),
    stale: loaded.flatMap((each) => {
      if (each.state !== 'loaded') return [];
      const due = periodsDue(each.dataset, each.load.lastPeriod, day);
      const last = due.at(-1);
      if (last === undefined) return [];
      const count = due.length === 1 ? last : `${due.length} periods, the latest ${last}`;
      return [`${each.dataset.title}: ${count} not received.`];
    }),
  });
}

function agendaMeasure(
  { catalogue, figures, milestonesOf }: AgendaSources,
  measure: Catalogue['plan']['plan']['measures'][number],
) {
  const entry = measureEntry(catalogue, measure);
  const isMilestone = entry.heading.kind === 'milestone';
  const milestones = isMilestone ? milestonesOf(measure.id) : [];
  const rollup = isMilestone ? null : rollUpHeadlines(entry, figures);
  return {
    id: measure.id,
    title: entry.heading.title,
    verdict: rollup?.verdict ?? null,
    verdictSaid: rollup?.words ?? '',
    worsened: entry.headlines.filter(({ id }) => figures.get(id)?.comparison.verdict === 'worsening').length,
    of: entry.headlines.length + entry.broken.length,
    status: isMilestone ? measureStatus(milestones) : null,
    milestonesSaid:
      milestones.length === 0
        ? ''
        : milestoneSummary(milestones)
            .map(({ words }) => words)
            .join(''),
  };
}

function isRed({ rating, closedReason }: ActionNow): boolean {
  return rating?.brag === 'Red' && closedReason === '';
}

function redWords({ rating, lead, dueWords, revisedDue, note }: ActionNow): string {
  return [
    rating ? `Rated Red on ${dateWords(rating.on)}.` : '',
    `Lead: ${lead}.`,
    dueWords === ''
      ? ''
      : `Due ${dueWords}${revisedDue === '' ? '' : `, revised to ${dateWords(revisedDue)}`}.`,
    note,
  ]
    .filter((words) => words !== '')
    .join('\n');
}
