import type { QueryClient } from '@tanstack/react-query';
import type { Register } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { ReviewedIndicator } from '../model/reviewed.ts';
import type { AgendaItem } from '../plan/agenda.ts';
import type { ReviewEvent, ReviewState } from '../plan/meetings.ts';
import type { Evidence } from '../plan/milestones.ts';
import { reviewEvidence } from '../plan/review-evidence.ts';
import type { Catalogue } from './catalogue.ts';
import { editRows } from './edit-rows.ts';
import { keptRows } from './kept-review.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { registerDataset, type RegisterRow } from './registers.ts';

/** What is kept of a review that is being finished. */
export interface Finishing {
  /** The quarter's last day, ISO. */
  readonly quarter: string;
  /** "Review of quarter 2 2026/27". */
  readonly title: string;
  /** Its page within this site. */
  readonly address: string;
  readonly state: ReviewState;
  /** Null where what it showed is kept already: a correction changes none of that. */
  readonly shown: {
    readonly agenda: readonly AgendaItem[];
    readonly figures: readonly ReviewedIndicator[];
    readonly loaded: readonly LoadedDataset[];
  } | null;
  readonly evidence: readonly Evidence[];
  readonly forum: string;
}

/**
 * Finishes a review: keeps what it showed, enters it into the evidence of the measure that reviews show, then locks it.
 * In that order, so that a review that is not locked can be finished again. Gives what is wrong with a row; throws Error
 * in words when a row cannot be kept. `today` is ISO.
 */
export async function finishReview(
  client: QueryClient,
  catalogue: Catalogue,
  { quarter, title, address, state, shown, evidence, forum }: Finishing,
  today: string,
): Promise<readonly Issue[]> {
  const held = state.held || today;
  const measure = catalogue.measures.find(({ evidencedBy }) => evidencedBy === 'reviews')?.id;
  const kept = shown && keptRows(quarter, shown.agenda, shown.figures, shown.loaded);
  const steps: readonly (readonly [Register, readonly RegisterRow[]])[] = [
    ...(kept
      ? ([
          ['kept-extracts', kept.extracts],
          ['kept-readings', kept.readings],
          ['kept-figures', kept.figures],
          ['kept-agenda', kept.agenda],
        ] as const)
      : []),
    ...(measure === undefined
      ? []
      : ([
          [
            'evidence',
            [reviewEvidence(evidence, { measure, held, reference: title, link: `./#${address}`, forum })],
          ],
        ] as const)),
    ['meetings', [eventRow(quarter, state, { event: 'finished', happened_on: today, held })]],
  ];
  for (const [register, rows] of steps) {
    const issues = await writeRegister(client, catalogue, register, rows, today);
    if (issues.length > 0) return issues;
  }
  return [];
}

/** Enters what happened to a review, `today` being ISO. Gives what is wrong with it; throws Error in words when it cannot be kept. */
export function recordEvent(
  client: QueryClient,
  catalogue: Catalogue,
  quarter: string,
  state: ReviewState,
  event: Pick<ReviewEvent, 'event' | 'happened_on'> & Partial<ReviewEvent>,
  today: string,
): Promise<readonly Issue[]> {
  return writeRegister(client, catalogue, 'meetings', [eventRow(quarter, state, event)], today);
}

function eventRow(
  quarter: string,
  { events }: ReviewState,
  event: Pick<ReviewEvent, 'event' | 'happened_on'> & Partial<ReviewEvent>,
): RegisterRow {
  const { number = events.length + 1, held = '', present = '', reason = '' } = event;
  return {
    quarter,
    number: String(number),
    event: event.event,
    happened_on: event.happened_on,
    held,
    present,
    reason,
  };
}

async function writeRegister(
  client: QueryClient,
  catalogue: Catalogue,
  register: Register,
  rows: readonly RegisterRow[],
  today: string,
): Promise<readonly Issue[]> {
  if (rows.length === 0) return [];
  const dataset = registerDataset(catalogue, register);
  if (!dataset) throw new Error(`The data package describes no register of ${register}.`);
  return editRows(client, dataset, rows, today);
}
