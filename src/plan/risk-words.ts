import { dateWords } from '../model/period.ts';
import { scoreOf, type RiskNow, type RiskRow } from './risks.ts';

/** How grave a score is: 1 to 4 low, 5 to 9 medium, 10 to 15 high, 16 to 25 very high. */
export type ScoreBand = 'low' | 'medium' | 'high' | 'very-high';

const bands: readonly { readonly band: ScoreBand; readonly words: string; readonly to: number }[] = [
  { band: 'low', words: 'Low', to: 4 },
  { band: 'medium', words: 'Medium', to: 9 },
  { band: 'high', words: 'High', to: 15 },
  { band: 'very-high', words: 'Very high', to: 25 },
];

/** What each step of likelihood is called, from 1 to 5, as the register's columns define it. */
export const likelihoodWords = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'] as const;

/** What each step of impact is called, from 1 to 5, as the register's columns define it. */
export const impactWords = ['very low', 'low', 'moderate', 'high', 'very high'] as const;

/** The bands from the gravest down, with the scores they reach from and to. */
export const bandKey = bands
  .map(({ band, words, to }, at) => ({ band, words, from: (bands[at - 1]?.to ?? 0) + 1, to }))
  .toReversed();

/** The band of a score from 1 to 25. */
export function bandOf(score: number): ScoreBand {
  return bands.find(({ to }) => score <= to)?.band ?? 'very-high';
}

/** A band in words: "Very high". */
export function bandWords(band: ScoreBand): string {
  return bands.find((each) => each.band === band)?.words ?? band;
}

/** How a risk moved since a day (ISO), in words: "Up from 8 (2 × 4)". */
export function movementWords({ movement, before, row }: RiskNow, since: string): string {
  if (movement === 'closed') return `Closed since ${dateWords(since)}`;
  if (movement === 'new') return `${before ? 'Reopened' : 'New'} since ${dateWords(since)}`;
  if (!before) return '';
  const earlier = `${before.likelihood} × ${before.impact}`;
  if (movement === 'same') return isSameCell(row, before) ? 'No change' : `Same score, before ${earlier}`;
  return `${movement === 'up' ? 'Up' : 'Down'} from ${scoreOf(before)} (${earlier})`;
}

/**
 * How many risks there are and how grave, and what moved since a day (ISO): "3 risks: 1 high, 2 low. Since 30 June 2026:
 * 1 up, 1 new, 1 closed." '' where there are none, open or closed since.
 */
export function registerWords(risks: readonly RiskNow[], since: string): string {
  const open = risks.filter(({ movement }) => movement !== 'closed');
  const grave = bandKey.flatMap(({ band, words }) =>
    counted(open.filter(({ score }) => bandOf(score) === band).length, words.toLowerCase()),
  );
  const moved = (['up', 'down', 'same', 'new', 'closed'] as const).flatMap((movement) =>
    counted(
      risks.filter((risk) => risk.movement === movement).length,
      movement === 'same' ? 'not changed' : movement,
    ),
  );
  if (moved.length === 0) return '';
  const count = `${open.length === 0 ? 'No' : open.length} ${open.length === 1 ? 'risk' : 'risks'}`;
  return `${count}${grave.length > 0 ? `: ${grave.join(', ')}` : ''}. Since ${dateWords(since)}: ${moved.join(', ')}.`;
}

function counted(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

function isSameCell(one: RiskRow, other: RiskRow): boolean {
  return one.likelihood === other.likelihood && one.impact === other.impact;
}
