import type { Target } from '../model/facts.ts';
import type { Unit } from '../model/format.ts';
import { dateWords } from '../model/period.ts';
import { targetFigure } from '../statistics/target-value.ts';
import { holdsOn } from '../statistics/targets.ts';
import type { Run } from './hidden-bands.ts';

/** A target or baseline as the charts draw it: a level over the periods in which it holds. */
export type DatedFact = Pick<Target, 'kind' | 'from' | 'to' | 'value'>;

export interface DatedLevel {
  readonly kind: Target['kind'];
  /** In the indicator's unit. */
  readonly value: number;
  /** True where it holds at the latest figure; what has ended must not read as if it held now. */
  readonly isInForce: boolean;
  /** Where it holds, by position on the axis. */
  readonly runs: readonly Run[];
  /** "75%", as it was set. */
  readonly figure: string;
  /** "ended 31 March 2024", "from 1 April 2025"; '' where it holds over all that is shown. */
  readonly dates: string;
}

/**
 * Targets and baselines with their place on an axis. `ends` has the last days (ISO) of the periods at each position:
 * one, or one a year where years lie over each other. What holds at no position, or begins after the latest figure,
 * is left out.
 */
export function datedLevels(
  facts: readonly DatedFact[],
  ends: readonly (readonly string[])[],
  latestEnd: string,
  unit: Unit,
): DatedLevel[] {
  const firstEnd = ends.flat().reduce((first, end) => (first === '' || end < first ? end : first), '');
  return facts.flatMap((fact): DatedLevel[] => {
    const runs = runsOf(ends.map((at) => at.some((end) => holdsOn(fact, end))));
    if (runs.length === 0 || fact.from > latestEnd) return [];
    const { kind, value } = fact;
    const isInForce = holdsOn(fact, latestEnd);
    return [
      {
        kind,
        value,
        isInForce,
        runs,
        figure: targetFigure(value, unit),
        dates: datesOf(fact, { isInForce, isBegunBefore: fact.from <= firstEnd }),
      },
    ];
  });
}

function datesOf(
  { from, to }: DatedFact,
  { isInForce, isBegunBefore }: { readonly isInForce: boolean; readonly isBegunBefore: boolean },
): string {
  if (!isBegunBefore) return to === '' ? `from ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`;
  if (to === '') return '';
  return `${isInForce ? 'to' : 'ended'} ${dateWords(to)}`;
}

function runsOf(holds: readonly boolean[]): Run[] {
  return holds.flatMap((isHeld, at): Run[] => {
    if (!isHeld || holds[at - 1]) return [];
    const next = holds.indexOf(false, at);
    return [{ first: at, last: next < 0 ? holds.length - 1 : next - 1 }];
  });
}

export function levelTitle({ kind }: Pick<DatedLevel, 'kind'>): string {
  return kind === 'target' ? 'Target' : 'Baseline';
}

/** The levels that hold at a position of the axis. */
export function levelsAt(levels: readonly DatedLevel[], position: number): DatedLevel[] {
  return levels.filter(({ runs }) => runs.some(({ first, last }) => first <= position && position <= last));
}
