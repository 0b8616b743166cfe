import { breakdownHeight, breakdownOption } from '../charts/breakdown.ts';
import type { IntervalOf } from '../charts/breakdown-intervals.ts';
import type { PartSeries } from '../indicators/readings.ts';
import { fieldOf, valueWords } from '../model/dataset.ts';
import { isNumber } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodShort } from '../model/period.ts';
import { latestAndChange, orderParts } from '../statistics/part-order.ts';
import { latestPeriod, partsDescription } from '../statistics/part-words.ts';
import { readingInterval } from '../statistics/reading-interval.ts';
import { firstWords, usualOrder, type BreakdownChoices } from './breakdown-choices.ts';
import { commonNotes, sentence, shared, type Chart } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import type { FiguresTable } from './figures-table.ts';
import { partsTable } from './parts-table.ts';

/** Small charts in one figure unless all are asked for; more are hard to take in. */
const fewParts = 12;
/** Small charts in one figure at most: more can neither be told apart nor drawn without a wait. */
const mostParts = 60;

/** How many of so many parts are drawn. */
export function drawnCount(count: number, isAll: boolean): number {
  return Math.min(count, isAll ? mostParts : fewParts);
}

/** The breakdown: a small chart a part, on one scale, in the order chosen. Breakdowns get no verdicts. */
export function breakdownChart(
  figures: IndicatorFigures,
  by: string,
  parts: readonly PartSeries[],
  chosen?: BreakdownChoices,
): Chart {
  const { indicator, dataset, calendar, breaks } = figures;
  const field = fieldOf(dataset, by);
  const { order, isAll, withIntervals } = chosen ?? {
    order: usualOrder(field),
    isAll: false,
    withIntervals: false,
  };
  const latest = latestPeriod(parts.map(({ series }) => series));
  const titled = parts.map((each) => ({
    ...each,
    title: valueWords(field, each.part),
    ...(latest
      ? latestAndChange(each.series, latest, breaks)
      : { latest: 'unavailable' as const, change: null }),
  }));
  const ordered = orderParts(titled, order, indicator.better);
  const drawn = ordered.slice(0, drawnCount(parts.length, isAll));
  const intervalOf: IntervalOf = (reading) => readingInterval(reading, indicator);
  const input = {
    parts: drawn,
    unit: indicator,
    calendar,
    breaks,
    ...(withIntervals ? { intervalOf } : {}),
  };
  const columnTitle = field?.title ?? by;
  const byWords = columnTitle.toLowerCase();
  const how = [`by ${byWords}`];
  if (parts.length > 1) how.push('all on one scale');
  if (parts.length > 1 && latest && order !== 'schema')
    how.push(
      orderWords(order, indicator, periodShort(latest, calendar)),
      ...(ordered.every((part) => isNumber(part.latest)) ? [] : ['parts without one last']),
    );
  let table: FiguresTable | undefined;
  return {
    ...shared(figures, `by-${by}`, {
      by,
      ...(order === usualOrder(field) ? {} : { order }),
      ...(isAll ? { all: 'yes' } : {}),
      ...(withIntervals ? { intervals: 'yes' } : {}),
    }),
    view: 'breakdown',
    title: `${indicator.title}, by ${byWords}`,
    subtitle: sentence({ ...figures, filterWords: figures.filterWordsWithout(by) }, how.join(', ')),
    verdict: null,
    notes: [
      ...drawnNote(drawn.length, parts.length),
      'No verdict is given for parts: their numbers are smaller and chance is larger.',
      ...(withIntervals ? [intervalNote(dataset.dashboard.sample)] : []),
      ...commonNotes(figures),
    ],
    description: partsDescription(`${indicator.title} by ${byWords}`, drawn, parts.length, indicator, latest),
    option: (width) => breakdownOption({ ...input, width }),
    height: (width) => breakdownHeight({ ...input, width }),
    // Worked out when first asked for: with many parts it is long, and most readers never open it.
    get table() {
      table ??= partsTable(figures, columnTitle, ordered, withIntervals);
      return table;
    },
  };
}

/** "lowest first by the figure of Sep 2026". */
function orderWords(by: 'matters' | 'change', { better }: Pick<Indicator, 'better'>, when: string): string {
  const what = by === 'matters' ? `figure of ${when}` : `change in the year to ${when}`;
  return `${firstWords[by][better]} by the ${what}`;
}

function drawnNote(drawn: number, of: number): string[] {
  if (drawn >= of) return [];
  const rest = drawn >= mostParts ? ': more small charts could not be told apart' : '';
  return [
    `The first ${drawn === fewParts ? 'twelve' : drawn} of ${of.toLocaleString('en-GB')} parts are drawn${rest}. The table and its CSV have all.`,
  ];
}

function intervalNote(isSample: boolean): string {
  const sample = isSample ? ' The rows are a sample, not random, which no interval allows for.' : '';
  return `Pale bands are 95% intervals of each single figure from its own counts: Wilson’s score method (Wilson 1927, Journal of the American Statistical Association 22: 209–212). They show how far chance alone could move a figure; whether they overlap is no test of a difference.${sample}`;
}
