import type { Verdict } from '../model/comparison.ts';
import type { MilestoneStatus } from '../model/milestone.ts';
import { milestoneWords } from '../model/milestone.ts';
import { verdictWords } from '../model/comparison.ts';

/** What an item of the agenda is about. */
type AgendaKind = 'measure' | 'indicator' | 'action' | 'quality-assurance' | 'stale-data';

/** Why an item stands where it does. */
export type AgendaSection = 'worsened' | 'overdue' | 'red' | 'learning' | 'stale' | 'rest' | 'decided';

export const sectionWords: Readonly<Record<AgendaSection, string>> = {
  worsened: 'Worsened',
  overdue: 'Milestone overdue',
  red: 'Action turned Red',
  learning: 'Quality assurance learning',
  stale: 'Late extracts',
  rest: 'The other measures',
  decided: 'Decided, since gone from the agenda',
};

/** One item of a quarterly review. */
export interface AgendaItem {
  /** The id of its measure, indicator or action; the kind itself for the two items that are about none. */
  readonly about: string;
  readonly kind: AgendaKind;
  readonly section: AgendaSection;
  readonly title: string;
  /** The verdict or the status, by its id; '' where there is none. */
  readonly tag: string;
  readonly tagWords: string;
  /** What else is said of it, a paragraph a line; '' for nothing. */
  readonly detail: string;
}

/** A measure of the plan, as a review sees it. */
export interface AgendaMeasure {
  readonly id: string;
  readonly title: string;
  /** Over its headline indicators; null for a measure that is shown by milestones. */
  readonly verdict: Verdict | 'mixed' | null;
  readonly verdictSaid: string;
  /** How many of its headline indicators worsened, and how many it has. */
  readonly worsened: number;
  readonly of: number;
  /** Null for a measure with numbers, and while the register is not loaded. */
  readonly status: MilestoneStatus | null;
  readonly milestonesSaid: string;
}

/** What an agenda is made from. */
export interface AgendaInput {
  readonly measures: readonly AgendaMeasure[];
  /** Headline indicators that belong to no measure. */
  readonly watched: readonly { readonly id: string; readonly title: string; readonly verdict: Verdict }[];
  /** Actions that are rated Red now and were not at the review before. */
  readonly turnedRed: readonly { readonly id: string; readonly text: string; readonly said: string }[];
  /** What audits taught in the quarter, a sentence each. */
  readonly learning: readonly string[];
  /** Datasets that lack periods that are due, a sentence each. */
  readonly stale: readonly string[];
}

const order: readonly AgendaSection[] = [
  'worsened',
  'overdue',
  'red',
  'learning',
  'stale',
  'rest',
  'decided',
];
/** Of what did not worsen: what needs looking at first. */
const restOrder: readonly (Verdict | 'mixed' | MilestoneStatus)[] = [
  'no-clear-change',
  'mixed',
  'no-data',
  'suppressed',
  'too-few',
  'not-comparable',
  'too-early',
  'due',
  'improving',
  'met-late',
  'met',
];

/** The agenda of a quarterly review, worst first: each of the plan's measures once, and what else has to be looked at. */
export function makeAgenda(input: AgendaInput): readonly AgendaItem[] {
  const items = [
    ...input.measures.map(measureItem),
    ...input.watched.filter(({ verdict }) => verdict === 'worsening').map(watchedItem),
    ...input.turnedRed.map(({ id, text, said }): AgendaItem => ({
      about: id,
      kind: 'action',
      section: 'red',
      title: `${id} ${text}`,
      tag: 'Red',
      tagWords: 'Red',
      detail: said,
    })),
    ...listItem('quality-assurance', 'learning', 'What quality assurance taught', input.learning),
    ...listItem('stale-data', 'stale', 'Extracts that are late', input.stale),
  ];
  return items.toSorted(
    (one, other) => order.indexOf(one.section) - order.indexOf(other.section) || weight(one) - weight(other),
  );
}

/**
 * The agenda with what was decided on and has gone from it since, such as an action that is no longer Red: what was
 * decided stays. `titleOf` gives the heading of an id.
 */
export function withDecided(
  agenda: readonly AgendaItem[],
  decided: readonly string[],
  titleOf: (about: string) => string,
): readonly AgendaItem[] {
  const gone = decided.filter((id) => !agenda.some(({ about }) => about === id));
  return [
    ...agenda,
    ...gone.map((about): AgendaItem => ({
      about,
      kind:
        about === 'quality-assurance' || about === 'stale-data'
          ? about
          : /-\d+$/.test(about) && about.includes('.')
            ? 'action'
            : 'indicator',
      section: 'decided',
      title: titleOf(about),
      tag: '',
      tagWords: '',
      detail: 'It was on the agenda when it was decided on.',
    })),
  ];
}

function measureItem({
  id,
  title,
  verdict,
  verdictSaid,
  worsened,
  of,
  status,
  milestonesSaid,
}: AgendaMeasure): AgendaItem {
  const isWorse = verdict === 'worsening' || (verdict === 'mixed' && worsened > 0);
  return {
    about: id,
    kind: 'measure',
    section: isWorse ? 'worsened' : status === 'overdue' ? 'overdue' : 'rest',
    title,
    tag: verdict ?? status ?? '',
    tagWords:
      verdict === null
        ? status === null
          ? ''
          : milestoneWords[status]
        : verdict === 'mixed' && isWorse
          ? `Mixed: ${worsened} of ${of} worsening`
          : verdictSaid,
    detail: milestonesSaid,
  };
}

function watchedItem({ id, title, verdict }: AgendaInput['watched'][number]): AgendaItem {
  return {
    about: id,
    kind: 'indicator',
    section: 'worsened',
    title,
    tag: verdict,
    tagWords: verdictWords[verdict],
    detail: 'Also watched: not one of the plan’s measures.',
  };
}

function listItem(
  about: 'quality-assurance' | 'stale-data',
  section: AgendaSection,
  title: string,
  sentences: readonly string[],
): AgendaItem[] {
  if (sentences.length === 0) return [];
  const tagWords = `${sentences.length} ${about === 'stale-data' ? 'late' : 'to hear'}`;
  return [{ about, kind: about, section, title, tag: '', tagWords, detail: sentences.join('\n') }];
}

function weight({ section, kind, tag }: AgendaItem): number {
  if (section === 'rest') return restOrder.findIndex((each) => each === tag);
  // A measure whose every headline worsened comes before one of which some did, and before what is only watched.
  return kind === 'indicator' ? 2 : tag === 'mixed' ? 1 : 0;
}
