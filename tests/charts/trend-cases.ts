import type { TrendInput } from '../../src/charts/trend-input.ts';
import type { Series } from '../../src/model/reading.ts';
import { analyseSpc, type SpcOptions } from '../../src/statistics/spc.ts';
import { spcPlaces } from '../../src/statistics/spc-periods.ts';
import { makeSeries, percent, share, weeks, type Cell } from './make-series.ts';
import { hostile, longName, seriesBreak } from './year-on-year-cases.ts';

type Case = Omit<TrendInput, 'width'>;

/** A case with its analysis, so that points and periods belong together. */
function trendCase(
  series: Series,
  { rebaseAt, ...given }: Partial<Case> & { readonly rebaseAt?: readonly number[] } = {},
): Case {
  const better: SpcOptions['better'] = given.better ?? 'lower';
  return {
    series,
    unit: weeks,
    better,
    analysis: analyseSpc(
      spcPlaces(series).map((place) => place.value),
      { better, rebaseAt },
    ),
    targets: [],
    rebases: [],
    annotations: [],
    breaks: [],
    ...given,
  };
}

/** The wait of trend.png, read off it: two years about 38.2, then eighteen months about 41.7. */
const wait: Record<number, Cell[]> = {
  2023: [36.8, 38.3, 36.4, 38.4, 36.9, 38.2, 36.5, 38.6, 37.2, 38.4, 36.6, 38.3],
  2024: [36.7, 38.1, 37, 38.6, 38.9, 38.3, 39.1, 39.6, 39, 39.9, 40.4, 39.7],
  2025: [41.5, 40.6, 42.1, 40.9, 37.2, 40.3, 41.9, 40.7, 42, 42.3, 41.1, 42.1],
  2026: [42.6, 42.2, 43.1, 42.7, 43.5, 44],
};
const waitSeries = makeSeries('financial', 'month', wait);
const servicePlace = { at: 24, note: 'needs-led service in place' };
const years = (cells: readonly Cell[]) =>
  makeSeries('financial', 'month', { 2024: cells.slice(0, 12), 2025: cells.slice(12) });

/** One entry a situation that the SPC chart must survive. */
export const trendCases = {
  'a rebase and a note': trendCase(waitSeries, {
    rebaseAt: [24],
    rebases: [servicePlace],
    annotations: [{ date: '2025-08-01', note: 'August 2025: extra summer clinics' }],
  }),
  'a target, and notes with hostile words': trendCase(waitSeries, {
    rebaseAt: [24, 36],
    rebases: [servicePlace, { at: 36, note: hostile }],
    targets: [
      { kind: 'target', from: '2023-04-01', to: '2024-12-31', value: 40 },
      { kind: 'target', from: '2025-01-01', to: '', value: 38.4 },
      { kind: 'baseline', from: '2023-06-01', to: '2024-03-31', value: 37 },
    ],
    annotations: [
      { date: '2023-06-12', note: 'A new clinic opened in the north of the city and took half of the list' },
      { date: '2024-05-01', note: hostile },
      { date: '2025-08-01', note: 'extra summer clinics' },
      { date: '2025-09-01', note: 'staff on leave' },
      { date: '2026-09-01', note: 'the latest month' },
      { date: '2031-01-01', note: 'after all figures' },
    ],
  }),
  'reasons of sixty characters at both ends': trendCase(waitSeries, {
    rebaseAt: [2, 24, 36],
    rebases: [
      { at: 2, note: longName },
      { at: 24, note: longName.replaceAll(' ', '-') },
      { at: 36, note: longName },
    ],
    annotations: [
      { date: '2023-04-01', note: longName },
      { date: '2026-09-01', note: longName.replaceAll(' ', '-') },
    ],
  }),
  'gaps, hidden figures and a break': trendCase(
    years([
      ...[61, 64, 62, null, null, 63, 66, 'suppressed', 'suppressed', 'suppressed', 'suppressed', 65],
      ...[55, 51, 'unavailable', 52, 56, 53, 54, 51, 57, 'suppressed'],
    ] as const),
    {
      unit: percent,
      better: 'higher',
      rebaseAt: [12],
      breaks: [{ ...seriesBreak('2025-04-01'), note: 'A new form asks the question in another way' }],
    },
  ),
  'low percentages that a limit cannot reach below': trendCase(
    makeSeries('academic', 'term', {
      2021: [share(1, 40), share(0, 40), share(3, 40)],
      2022: [share(0, 40), share(2, 40), share(1, 40)],
      2023: [share(4, 40), share(0, 40), share(1, 40)],
      2024: [share(0, 40), share(12, 40), share(2, 40)],
      2025: [share(1, 40), share(0, 40), share(2, 40)],
    }),
    { unit: percent, better: 'lower' },
  ),
  'neither direction is better': trendCase(
    makeSeries('calendar', 'quarter', {
      2022: [120, 131, 118, 127],
      2023: [122, 125, 119, 128],
      2024: [121, 126, 140, 141],
      2025: [144, 139, 146, 141],
      2026: [90],
    }),
    { unit: { unit: 'referrals', decimals: 0 }, better: 'neutral' },
  ),
  'a constant series': trendCase(years(Array<number>(18).fill(12))),
  'one point': trendCase(makeSeries('financial', 'month', { 2026: [32.8] })),
  'no figure at all': trendCase(makeSeries('financial', 'month', { 2026: ['unavailable', 'suppressed'] })),
  'no row at all': trendCase(makeSeries('financial', 'month', {})),
} satisfies Record<string, Case>;
