import type { SeriesBreak } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import { periodsPerYear, shiftPeriod } from '../model/period.ts';
import type { Series } from '../model/reading.ts';

const width = 190;
const height = 44;
const inset = 6;

interface Props {
  readonly series: Series;
  /** Where the line is cut, since the figures are counted in another way from then on. */
  readonly breaks: readonly Pick<SeriesBreak, 'from'>[];
}

/**
 * The last three years as a small line: the latest period navy, the same period a year before grey.
 * A missing figure is a gap. It stands beside the figures it draws, so it has no name of its own.
 */
export function Sparkline({ series, breaks }: Props) {
  const { calendar } = series;
  const latest = series.readings.at(-1)?.period;
  if (!latest) return null;
  const count = calendar.frequency === 'year' ? 4 : 3 * periodsPerYear(calendar.frequency) + 1;
  const byEnd = new Map(series.readings.map((reading) => [reading.period.end, reading.value]));
  const ends = Array.from(
    { length: count },
    (_, index) => shiftPeriod(latest, index - count + 1, calendar).end,
  );
  const isCut = (index: number) =>
    breaks.some(({ from }) => (ends[index - 1] ?? from) < from && from <= (ends[index] ?? ''));
  const values = ends.map((end) => {
    const value = byEnd.get(end);
    return isNumber(value) ? value : null;
  });
  const numbers = values.filter((value) => value !== null);
  if (numbers.length === 0) return null;
  const low = Math.min(...numbers);
  const range = Math.max(...numbers) - low || 1;
  const x = (index: number) => inset + (index / (count - 1)) * (width - 2 * inset);
  const y = (value: number) => height - inset - ((value - low) / range) * (height - 2 * inset);
  const mark = (index: number) => {
    const value = values[index];
    return value === null || value === undefined ? null : { cx: x(index), cy: y(value) };
  };
  const now = mark(count - 1);
  const before = mark(count - 1 - (calendar.frequency === 'year' ? 1 : periodsPerYear(calendar.frequency)));
  return (
    <svg
      className="app-sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path
        d={linePath(values, isCut, x, y)}
        fill="none"
        stroke="#8A9299"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {values.map((value, index) => {
        const isAlone =
          value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
        return isAlone ? <circle key={index} cx={x(index)} cy={y(value)} r="1.5" fill="#8A9299" /> : null;
      })}
      {before && <circle {...before} r="3" fill="#8A9299" />}
      {now && <circle {...now} r="4.5" fill="#12436D" />}
    </svg>
  );
}

function linePath(
  values: readonly (number | null)[],
  isCut: (index: number) => boolean,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const step = `${isDrawing && !isCut(index) ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      isDrawing = true;
      return step;
    })
    .join('');
}
