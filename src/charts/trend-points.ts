import type { LineSeriesOption } from 'echarts';
import { possibleLimit } from '../statistics/spc-possible.ts';
import { colour } from './theme.ts';
import type { TrendInput } from './trend-input.ts';
import type { TrendLayout } from './trend-layout.ts';
import { variationStyle } from './trend-styles.ts';

const still = { type: 'line', animation: false, connectNulls: false, clip: false } as const;

/** The figures, a stretch for each set of limits, with a gap where a figure is missing. */
export function pointSeries({ analysis, compact }: TrendInput, layout: TrendLayout): LineSeriesOption[] {
  const { places, step } = layout;
  const dot = compact ? Math.min(6, Math.max(3, step * 0.8)) : Math.min(9, Math.max(4, step * 0.8));
  return analysis.groups.map(({ first, last }) => ({
    ...still,
    z: 3,
    showAllSymbol: true,
    emphasis: { disabled: true },
    lineStyle: { color: colour.past, width: 1.5, join: 'round' },
    data: places.map(({ value }, at) => {
      const style = variationStyle(analysis.points[at]?.variation ?? 'common');
      const isMarked = style.symbol === 'triangle';
      return {
        value: value === null || at < first || at > last ? '-' : value,
        symbol: style.symbol,
        symbolRotate: style.isDown ? 180 : 0,
        symbolSize: isMarked ? [dot + 3, dot + 2] : dot,
        itemStyle: { color: style.fill, borderColor: colour.white, borderWidth: dot > 5 ? 1 : 0.5 },
      };
    }),
  }));
}

/** Mean and limits of each group as level lines over the periods in which they hold. */
export function levelSeries({ analysis }: TrendInput, layout: TrendLayout): LineSeriesOption[] {
  const limits = analysis.groups.flatMap(({ first, last, mean, lower, upper }) =>
    [
      { level: mean, isMean: true },
      { level: possibleLimit(lower, layout.range), isMean: false },
      { level: possibleLimit(upper, layout.range), isMean: false },
    ].flatMap(({ level, isMean }) =>
      level === null
        ? []
        : [
            levelLine(
              layout.places.map((_, at) => (at < first || at > last ? null : level)),
              { color: isMean ? colour.rule : colour.past, width: 1.5, type: isMean ? 'solid' : [6, 4] },
            ),
          ],
    ),
  );
  return limits;
}

function levelLine(
  values: readonly (number | null)[],
  lineStyle: NonNullable<LineSeriesOption['lineStyle']>,
): LineSeriesOption {
  return {
    ...still,
    z: 2,
    silent: true,
    symbol: 'none',
    lineStyle,
    data: values.map((value) => value ?? '-'),
  };
}
