import type { ComparatorsInput } from '../../src/charts/comparators.ts';
import type { FunnelInput } from '../../src/charts/funnel.ts';
import type { RankedArea, RankedInput } from '../../src/charts/ranked.ts';
import type { Figure } from '../../src/model/figure.ts';
import { makeSeries, percent, share, weeks, type Cell } from './make-series.ts';
import { hostile, longName, seriesBreak } from './year-on-year-cases.ts';

const x = 'unavailable';
const c = 'suppressed';

/** Annual percentages from 2019 on. */
function since2019(...cells: readonly Cell[]) {
  return makeSeries('calendar', 'year', Object.fromEntries(cells.map((cell, at) => [2019 + at, [cell]])));
}

/** The published figures, excluding exceptions. */
const published = {
  own: {
    name: 'Milton Keynes',
    series: since2019(
      share(190, 222),
      share(140, 222),
      share(211, 256),
      share(199, 216),
      share(207, 313),
      share(138, 321),
    ),
  },
  national: { name: 'England', series: since2019(60.4, 58, 59.9, 49.2, 50.3, 46.4) },
  region: { name: 'South East', series: since2019(47.4, 48.7, 49.3, 45.8, 46.1, 38.2) },
  neighbours: [
    since2019(100, 100, 93, 77.5, 90, 74.2),
    since2019(93.6, 82, 73.2, 89.8, 84.8, 68.6),
    since2019(91.3, 21.9, 31.2, 7.3, 4.8, 77.6),
    since2019(66.4, 60.8, 40.1, x, 94.3, 29.4),
    since2019(87.9, 78.7, 78, 32.6, 40.2, 56.3),
    since2019(28.7, 31.6, 41.4, 41.1, 18, 33.3),
    since2019(96.1, 88.8, 88.7, 12.3, 8.4, 9.3),
    since2019(49.4, 85.9, 89.9, 79.8, 74.9, 59.1),
    since2019(98.5, 93.5, 96.2, 72.5, 3.8, 16.1),
    since2019(97.9, 95.8, 78.8, 51.8, 92.9, 76.5),
  ],
} as const;

export const comparatorsCases = {
  'the published figures': { ...published, unit: percent, breaks: [seriesBreak('2023-01-01')] },
  'hidden figures, few neighbours, lines that end early': {
    own: { name: 'Milton Keynes', series: since2019(60, 62, c, 66, x, 71) },
    national: { name: 'England', series: since2019(60.5, 62.2, 64, 65.8, 66) },
    region: { name: 'South East', series: since2019(60.2, 62.1, null, 66.3, 66.1, 71.2) },
    // 2019 three neighbours, 2020 two, 2021 three alone, 2022 none, 2023 and 2024 three.
    neighbours: [
      since2019(50, 52, 55, x, 58, 60),
      since2019(55, 56, 58, c, 61, 63),
      since2019(70, x, 71, x, 72, 74),
    ],
    unit: percent,
    breaks: [],
  },
  'long and hostile names that end together': {
    own: { name: 'Bournemouth, Christchurch and Poole Council', series: since2019(40, 45, 50) },
    national: { name: hostile, series: since2019(41, 46, 50.2) },
    region: { name: 'Yorkshire and The Humber', series: since2019(39, 44, 49.9) },
    neighbours: [since2019(40, 44, 50.1), since2019(38, 42, 50.3), since2019(45, 50, 50.4)],
    unit: percent,
    breaks: [],
  },
  'names of sixty characters, and one without a space': {
    own: { name: longName, series: since2019(40, 45, 50) },
    national: { name: longName.replaceAll(' ', '-'), series: since2019(41, 46, 50.2) },
    region: { name: longName, series: since2019(39, 44, 20) },
    neighbours: [since2019(40, 44, 50.1), since2019(38, 42, 50.3), since2019(45, 50, 50.4)],
    unit: percent,
    breaks: [seriesBreak('2020-01-01')],
  },
  'one year': {
    own: { name: 'Milton Keynes', series: since2019(43) },
    national: { name: 'England', series: since2019(46.4) },
    region: null,
    neighbours: [since2019(20), since2019(30), since2019(90)],
    unit: percent,
    breaks: [],
  },
  'months of a wait': {
    own: {
      name: 'Milton Keynes',
      series: makeSeries('financial', 'month', {
        2025: [41, 40, 39, 39.5, 38, 37, 37.4, 36, 35, 35.2, 34, 33],
      }),
    },
    national: {
      name: 'England',
      series: makeSeries('financial', 'month', {
        2025: [38, 38.2, 38, 37.9, 38, 38.3, 38.5, 38.4, 38, 38.2, 38.1, 38],
      }),
    },
    region: null,
    neighbours: [],
    unit: weeks,
    breaks: [seriesBreak('2025-08-01')],
  },
  'no row at all': {
    own: { name: 'Milton Keynes', series: since2019() },
    national: null,
    region: null,
    neighbours: [],
    unit: percent,
    breaks: [],
  },
} satisfies Record<string, Omit<ComparatorsInput, 'width'>>;

function ranked(name: string, cell: Figure, role: RankedArea['role'] = 'other'): RankedArea {
  return { name, role, reading: since2019(cell).readings[0] };
}

export const rankedCases = {
  'the published figures of 2022': {
    unit: percent,
    areas: [
      ranked('Milton Keynes', 92.1, 'own'),
      ranked('England', 49.2, 'national'),
      ranked('South East', 45.8, 'region'),
      ranked('Bedford', 77.5),
      ranked('Bexley', 89.8),
      ranked('Bournemouth, Christchurch and Poole', 7.3),
      ranked('Havering', x),
      ranked('Hertfordshire', 32.6),
      ranked('Kent', 41.1),
      ranked('Leeds', 12.3),
      ranked('Reading', 79.8),
      ranked('Southend-on-Sea', 72.5),
      ranked('Sutton', 51.8),
    ],
  },
  'nothing, everything, hidden, without a row, equal': {
    unit: percent,
    areas: [
      ranked('Milton Keynes', c, 'own'),
      ranked(hostile, 100),
      ranked('Zero', 0),
      { name: 'No row', role: 'other', reading: undefined },
      ranked('Twin B', 50),
      ranked('Twin A', 50),
      ranked('Bath, North East Somerset and Elsewhere in a very long name', 64),
    ],
  },
  'names of sixty characters': {
    unit: percent,
    areas: [
      ranked(longName, 92.1, 'own'),
      ranked(longName.replaceAll(' ', '-'), 49.2, 'national'),
      ranked(longName, 100, 'region'),
      ranked(longName, x),
    ],
  },
  'no row at all': { unit: percent, areas: [] },
} satisfies Record<string, Omit<RankedInput, 'width'>>;

const area = (name: string, numerator: number, denominator: number) => ({ name, numerator, denominator });
const plans = 'Plans issued, excluding exceptions';

export const funnelCases = {
  'the published figures of 2024': {
    unit: percent,
    denominatorWords: plans,
    national: area('England', 39407, 84866),
    own: area('Milton Keynes', 138, 321),
    others: [
      area('Bedford', 259, 349),
      area('Bexley', 345, 503),
      area('Bournemouth, Christchurch and Poole', 493, 635),
      area('Havering', 129, 439),
      area('Hertfordshire', 957, 1699),
      area('Kent', 783, 2354),
      area('Leeds', 67, 717),
      area('Reading', 150, 254),
      area('Southend-on-Sea', 48, 299),
      area('Sutton', 280, 366),
    ],
  },
  'small numbers, nothing and everything': {
    unit: percent,
    denominatorWords: 'Children',
    national: area('England', 460, 1000),
    own: area('Milton Keynes', 1, 1),
    others: [area('None', 0, 12), area('All', 12, 12), area(hostile, 30, 31), area('Half', 5, 10)],
  },
  'names of sixty characters': {
    unit: percent,
    denominatorWords: `${longName}, of all ages`,
    national: area(longName, 460, 1000),
    own: area(longName, 138, 321),
    others: [area(longName.replaceAll(' ', '-'), 12, 300), area(longName, 290, 310)],
  },
  'our own without a figure': {
    unit: percent,
    denominatorWords: plans,
    national: area('England', 460, 1000),
    own: null,
    others: [area('Bedford', 90, 200)],
  },
  'no national figure': {
    unit: percent,
    denominatorWords: plans,
    national: null,
    own: area('Milton Keynes', 138, 321),
    others: [],
  },
} satisfies Record<string, Omit<FunnelInput, 'width'>>;
