import { spcPlaces, type SpcPlace } from '../statistics/spc-periods.ts';
import { possibleLimit, possibleRange, type PossibleRange } from '../statistics/spc-possible.ts';
import { datedLevels, type DatedLevel } from './dated-levels.ts';
import { measureText } from './measure-text.ts';
import { trendAxis } from './trend-axis.ts';
import type { TrendInput } from './trend-input.ts';
import { keyRows, type KeyEntry } from './trend-key.ts';
import { endLabels, type EndLabel } from './trend-labels.ts';
import { ruleBlocks, type RuleBlock } from './trend-rules.ts';
import { tickLabel, ticks, type ValueAxis } from './value-axis.ts';

/** A chart's places and px, worked out before it is drawn. */
export interface TrendLayout {
  readonly places: readonly SpcPlace[];
  readonly range: PossibleRange;
  readonly axis: ValueAxis;
  /** Targets and baselines over the places at which they hold. */
  readonly levels: readonly DatedLevel[];
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly plotHeight: number;
  /** Px between neighbouring periods. */
  readonly step: number;
  /** "Axis starts at 34"; '' for an axis from 0. */
  readonly axisWords: string;
  readonly labels: readonly EndLabel[];
  readonly rules: readonly RuleBlock[];
  readonly key: readonly (readonly KeyEntry[])[];
}

/** Height of a line of the key, in px. */
export const keyHeight = 22;
const axisLabelsHeight = 28;

/** Works out where everything goes. */
export function trendLayout(input: TrendInput): TrendLayout {
  const { unit, analysis, width } = input;
  const isCompact = input.compact === true;
  const places = spcPlaces(input.series);
  const values = places.map((place) => place.value);
  const range = possibleRange(values, unit);
  const levels = datedLevels(
    input.targets,
    places.map(({ period }) => [period.end]),
    places.at(-1)?.period.end ?? '',
    unit,
  );
  const axis = trendAxis(
    [
      ...values,
      ...analysis.groups.flatMap(({ mean, lower, upper }) => [
        mean,
        possibleLimit(lower, range),
        possibleLimit(upper, range),
      ]),
      ...levels.map(({ value }) => value),
    ].filter((value) => value !== null),
    unit,
    isCompact ? 4 : 6,
  );
  const size = isCompact || width < 500 ? 12 : 13;
  const left = Math.max(...ticks(axis).map((tick) => measureText(tickLabel(tick, axis, unit), size))) + 10;
  const labels = endLabels(input, { places, range, levels });
  const right = Math.max(12, ...labels.map((label) => label.width + 16));
  const step = (width - left - right) / Math.max(1, places.length - 1);
  const axisWords = axis.min > 0 ? `Axis starts at ${tickLabel(axis.min, axis, unit)}` : '';
  const above = axisWords === '' ? 6 : 20;
  const rules = ruleBlocks(input, places, { left, step, above });
  const key = isCompact ? [] : keyRows(input, levels);
  return {
    places,
    range,
    axis,
    levels,
    size,
    left,
    right,
    top: Math.max(above, ...rules.map((rule) => rule.top + rule.height)) + 10,
    bottom: axisLabelsHeight + key.length * keyHeight,
    plotHeight: isCompact ? 130 : width < 500 ? 250 : 290,
    step,
    axisWords,
    labels,
    rules,
    key,
  };
}
