import { dateWords } from '../model/period.ts';
import type { AgendaItem } from './agenda.ts';
import { decisionOn, decisionWords, type Decision } from './decisions.ts';
import type { ReviewState } from './meetings.ts';

/** What minutes are written from. */
export interface MinutesInput {
  /** "Quarterly review, quarter 2 2026/27". */
  readonly title: string;
  /** The quarter's last day, ISO. */
  readonly quarter: string;
  readonly body: string;
  readonly state: ReviewState;
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  /** What the figures said of an item, a sentence each. */
  readonly findingsOf: (item: AgendaItem) => readonly string[];
  readonly hasIllustrative: boolean;
}

/** One item of the minutes. */
interface MinutesItem {
  readonly about: string;
  /** "2. Time children wait (Mixed: 2 of 4 improving)". */
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface Minutes {
  readonly title: string;
  readonly head: readonly string[];
  readonly items: readonly MinutesItem[];
  readonly foot: readonly string[];
}

/** The minutes of a review: who met when, what was decided on each item, and what was not decided. */
export function makeMinutes(input: MinutesInput): Minutes {
  const { title, quarter, body, state, agenda, decisions, findingsOf, hasIllustrative } = input;
  const undecided = agenda.filter(({ about }) => decisionOn(decisions, quarter, about) === null);
  return {
    title,
    head: [
      `${body}${state.held === '' ? '' : `, ${dateWords(state.held)}`}.`,
      ...(state.present === '' ? [] : [`Present: ${state.present}.`]),
      `Figures as at ${dateWords(quarter)}.`,
      ...state.corrections.map(({ on, reason }) => `Corrected on ${dateWords(on)}: ${reason}`),
    ],
    items: agenda.flatMap((item, at) => {
      const decision = decisionOn(decisions, quarter, item.about);
      if (!decision) return [];
      const judged = item.tagWords === '' ? '' : ` (${item.tagWords})`;
      return [
        {
          about: item.about,
          heading: `${at + 1}. ${item.title}${judged}`,
          lines: [...findingsOf(item), ...decisionLines(decision)],
        },
      ];
    }),
    foot: [
      ...(undecided.length === 0
        ? ['Every item was decided on.']
        : [`Not decided on: ${undecided.map((item) => item.title).join('; ')}.`]),
      ...(hasIllustrative ? ['Some figures are illustrative: made up to show the dashboard.'] : []),
      'Internal: may contain small numbers.',
    ],
  };
}

function decisionLines(decision: Decision): string[] {
  const { insight, action, owner, due, plan_action: planned, escalated_to: body } = decision;
  return [
    `Decision: ${decisionWords[decision.decision].toLowerCase()}${body === '' ? '' : ` to ${body}`}.`,
    ...(insight === '' ? [] : [`Insight: ${insight}`]),
    ...(action === ''
      ? []
      : [
          `Action: ${action}${owner === '' ? '' : ` Owner: ${owner}.`}${due === '' ? '' : ` Due: ${dateWords(due)}.`}`,
        ]),
    ...(planned === '' ? [] : [`Action in the plan: ${planned}.`]),
  ];
}

/** Minutes as plain text, ready to paste. */
export function minutesText({ title, head, items, foot }: Minutes): string {
  return [
    title,
    ...head,
    ...items.flatMap(({ heading, lines }) => ['', heading, ...lines]),
    '',
    ...foot,
  ].join('\n');
}
