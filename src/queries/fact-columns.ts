import { isNumber, missingSymbol, type Figure } from '../model/figure.ts';
import type { Target } from '../model/facts.ts';
import { formatNumber } from '../model/format.ts';
import { dateWords, shiftPeriod, type Period } from '../model/period.ts';
import { holdsOn, isJudged, meetsTarget } from '../statistics/targets.ts';
import { decimalsAsSet, targetFigure, tellingApart } from '../statistics/target-value.ts';
import type { IndicatorFigures } from './figures.ts';
import { targetsShown } from './spc-series.ts';

/** A number with the decimals it is shown with, or text, as every table's cells are. */
type Cell = { readonly value: number; readonly decimals: number } | string;

/** A period of a table with its figure. */
interface FactRow {
  readonly period: Period;
  readonly value: Figure;
}

/** Columns of dated facts, and a row's cells in them. */
interface FactColumns {
  readonly columns: readonly string[];
  readonly cells: (row: FactRow) => readonly Cell[];
}

/**
 * What held and what happened in each period, for the end of a table: the target and whether it is met, the baseline,
 * and a note of annotations and series breaks, each only where a row has one. `rows` is every row, in any order.
 */
export function factColumns(figures: IndicatorFigures, rows: readonly FactRow[]): FactColumns {
  const { indicator } = figures;
  const shown = targetsShown(figures);
  const heldIn = (kind: Target['kind']) => (row: FactRow) =>
    shown.filter((each) => each.kind === kind && holdsOn(each, row.period.end));
  const targetsIn = heldIn('target');
  const baselinesIn = heldIn('baseline');
  const notes = notesByPeriod(figures, rows);
  const has = (isThere: (row: FactRow) => boolean, column: string, cell: (row: FactRow) => Cell) =>
    rows.some(isThere) ? [{ column, cell }] : [];
  const hasTarget = (row: FactRow) => targetsIn(row).length > 0;
  const found = [
    ...has(hasTarget, 'Target', (row) => valuesCell(targetsIn(row), figures)),
    ...(indicator.better === 'neutral'
      ? []
      : has(hasTarget, 'Met', (row) =>
          targetsIn(row)
            .map((target) => metWords(row, target, figures))
            .join('; '),
        )),
    ...has(
      (row) => baselinesIn(row).length > 0,
      'Baseline',
      (row) => valuesCell(baselinesIn(row), figures),
    ),
    ...has(
      (row) => notes.has(row.period.end),
      'Note',
      (row) => notes.get(row.period.end) ?? '',
    ),
  ];
  return {
    columns: found.map(({ column }) => column),
    cells: (row) => found.map(({ cell }) => cell(row)),
  };
}

/** One value as a number; several that hold at once as text. */
function valuesCell(facts: readonly Target[], { indicator }: IndicatorFigures): Cell {
  const [only] = facts;
  if (!only) return '';
  const decimals = Math.max(indicator.decimals, decimalsAsSet(only.value));
  return facts.length === 1
    ? { value: only.value, decimals }
    : facts.map(({ value }) => targetFigure(value, indicator)).join('; ');
}

/** "yes", "no"; a symbol where the figure is missing or the year has to end first; a miss that would round says its figure. */
function metWords(
  { period, value }: FactRow,
  target: Target,
  { indicator, series }: IndicatorFigures,
): string {
  if (!isNumber(value)) return missingSymbol[value];
  if (!isJudged(indicator, period, series)) return missingSymbol['not-applicable'];
  if (meetsTarget(value, target.value, indicator.better)) return 'yes';
  const { decimals } = tellingApart(value, target.value, indicator);
  return decimals > indicator.decimals ? `no (${formatNumber(value, decimals)})` : 'no';
}

/** Notes by the last day of the first row they concern; what lies before all rows or after them has none. */
function notesByPeriod(
  { annotations, breaks, calendar }: IndicatorFigures,
  rows: readonly FactRow[],
): ReadonlyMap<string, string> {
  const ordered = rows.toSorted((one, other) => one.period.end.localeCompare(other.period.end));
  const first = ordered[0];
  const start = first ? shiftPeriod(first.period, -1, calendar).end : '';
  const facts = [
    ...breaks.map(({ from, note }) => ({ date: from, note: `Series break: ${note}` })),
    ...annotations.map(({ date, note }) => ({ date, note: `${dateWords(date)}: ${note}` })),
  ];
  return facts
    .filter(({ date }) => date > start)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .reduce((notes, { date, note }) => {
      const end = ordered.find(({ period }) => period.end >= date)?.period.end;
      if (end !== undefined) notes.set(end, [notes.get(end), note].filter(Boolean).join(' '));
      return notes;
    }, new Map<string, string>());
}
