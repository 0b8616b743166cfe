import type { BragColumnsInput } from '../../src/charts/brag-columns.ts';
import { hostile, longName } from './year-on-year-cases.ts';

/** Blue, Green, Amber, Red, Grey, blank. */
type Counts = readonly [number, number, number, number, number, number];

export function snapshot(label: string, [Blue, Green, Amber, Red, Grey, blank]: Counts) {
  return { label, counts: { Blue, Green, Amber, Red, Grey, blank } };
}

const months = ['Jan', 'Mar', 'Jun', 'Sep', 'Dec'];

/** One entry a situation that the columns must survive. */
export const bragCases = {
  'the plan of January 2025 alone': {
    snapshots: [snapshot('Jan 2025', [4, 3, 10, 0, 2, 1])],
    max: 20,
  },
  'two quarters, a rating that is gone and one that is new': {
    snapshots: [snapshot('Jan 2025', [1, 0, 3, 0, 1, 0]), snapshot('Sep 2026', [2, 1, 1, 1, 0, 0])],
    max: 20,
  },
  'five quarters': {
    snapshots: [
      snapshot('Jan 2025', [4, 3, 10, 0, 2, 1]),
      snapshot('Mar 2025', [5, 3, 9, 1, 1, 1]),
      snapshot('Jun 2025', [6, 4, 7, 2, 1, 0]),
      snapshot('Sep 2025', [8, 4, 5, 2, 1, 0]),
      snapshot('Dec 2025', [11, 4, 3, 1, 0, 1]),
    ],
    max: 20,
  },
  'thirteen quarters': {
    snapshots: Array.from({ length: 13 }, (_, at) =>
      snapshot(
        `${months[at === 0 ? 0 : ((at - 1) % 4) + 1] ?? ''} ${2025 + Math.floor((at === 0 ? 0 : at - 1) / 4)}`,
        [2 + at, 3, Math.max(0, 10 - at), at % 3, 1, at < 6 ? 1 : 0],
      ),
    ),
    max: 22,
  },
  'all Blue, and a hostile label': {
    snapshots: [snapshot(hostile, [0, 0, 0, 0, 0, 15]), snapshot('Sep 2026', [15, 0, 0, 0, 0, 0])],
    max: 15,
  },
  'labels of sixty characters': {
    snapshots: [snapshot(longName, [4, 3, 10, 0, 2, 1]), snapshot(longName, [5, 3, 9, 1, 1, 1])],
    max: 20,
  },
  'one of each among a hundred elsewhere': {
    snapshots: [snapshot('Jan 2025', [1, 1, 1, 1, 1, 1]), snapshot('Sep 2026', [1, 1, 1, 1, 1, 1])],
    max: 120,
  },
  'no action at all': { snapshots: [snapshot('Jan 2025', [0, 0, 0, 0, 0, 0])], max: 20 },
  'no snapshot': { snapshots: [], max: 0 },
} satisfies Record<string, Omit<BragColumnsInput, 'width'>>;
