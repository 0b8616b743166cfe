import { z } from 'zod';

const day = z.union([z.iso.date(), z.literal('')]);

/** One thing that happened to a quarterly review. Dates are ISO or ''. */
const eventSchema = z.object({
  /** The last day of the quarter that was reviewed. */
  quarter: z.iso.date(),
  number: z.coerce.number().int().min(1),
  event: z.enum(['opened', 'finished', 'reopened']),
  happened_on: z.iso.date(),
  held: day,
  present: z.string(),
  reason: z.string(),
});
export type ReviewEvent = z.infer<typeof eventSchema>;

/** How a quarter's review stands. */
export interface ReviewState {
  /** 'correcting' for one that was finished and is open again. */
  readonly stage: 'not-begun' | 'open' | 'finished' | 'correcting';
  /** The day of the meeting, ISO; '' where none is recorded. */
  readonly held: string;
  /** Who was present: roles and organisations; '' where nobody is recorded. */
  readonly present: string;
  /** The day on which it was first finished, ISO; '' while it never was. */
  readonly finishedOn: string;
  /** Each correction, oldest first: when it was opened again and why. */
  readonly corrections: readonly { readonly on: string; readonly reason: string }[];
  /** What happened so far, oldest first. */
  readonly events: readonly ReviewEvent[];
}

/** Reads the rows of the meetings; a row that is not one is left out, as the import has named it already. */
export function readMeetings(rows: readonly Readonly<Record<string, string>>[]): readonly ReviewEvent[] {
  return rows
    .flatMap((row) => {
      const read = eventSchema.safeParse(row);
      return read.success ? [read.data] : [];
    })
    .toSorted((one, other) => one.quarter.localeCompare(other.quarter) || one.number - other.number);
}

/** How the review of a quarter (its last day, ISO) stands. */
export function reviewState(all: readonly ReviewEvent[], quarter: string): ReviewState {
  const events = all.filter((each) => each.quarter === quarter);
  const last = events.at(-1)?.event;
  const finishedOn = events.find(({ event }) => event === 'finished')?.happened_on ?? '';
  return {
    stage:
      last === undefined
        ? 'not-begun'
        : last === 'finished'
          ? 'finished'
          : finishedOn === ''
            ? 'open'
            : 'correcting',
    held: events.findLast(({ held }) => held !== '')?.held ?? '',
    present: events.findLast(({ present }) => present !== '')?.present ?? '',
    finishedOn,
    corrections: events
      .filter(({ event }) => event === 'reopened')
      .map(({ happened_on, reason }) => ({ on: happened_on, reason })),
    events,
  };
}

/** The last finished review before a quarter's: the last day of its quarter, ISO; null where there was none. */
export function lastReviewBefore(all: readonly ReviewEvent[], quarter: string): string | null {
  return (
    all.findLast(({ event, quarter: reviewed }) => event === 'finished' && reviewed < quarter)?.quarter ??
    null
  );
}
