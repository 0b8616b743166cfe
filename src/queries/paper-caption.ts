import { fieldOf } from '../model/dataset.ts';
import { dateWords } from '../model/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Chart } from './chart.ts';
import { cellText } from './figures-table.ts';

const kinds: Readonly<Record<string, string>> = {
  'year-on-year': 'year on year',
  trend: 'statistical process control chart',
  grades: 'grades by year',
  comparators: 'beside England, the region and statistical neighbours',
  ranked: 'areas ranked',
  funnel: 'areas against chance',
  'since-review': 'since the last review',
};

/** What a chart shows, without its finding: "Wait for ADHD assessment, year on year, April 2023 to September 2026". */
export function chartCaption(
  { pin, table, subtitle }: Pick<Chart, 'pin' | 'table' | 'subtitle'>,
  { indicators, datasets }: Pick<Catalogue, 'indicators' | 'datasets'>,
): string {
  const indicator = indicators.find(({ id }) => id === pin.indicator);
  const dataset = datasets.find(({ name }) => name === indicator?.dataset);
  const column = pin.chart.startsWith('by-') ? pin.chart.slice('by-'.length) : null;
  const field = column === null || !dataset ? undefined : fieldOf(dataset, column);
  const kind = column === null ? kinds[pin.chart] : `by ${(field?.title ?? column).toLowerCase()}`;
  const [rows] = /\([^)]+\)/.exec(subtitle) ?? [];
  const isPart = Object.keys(pin.choices).some((name) => dataset && fieldOf(dataset, name));
  return [
    `${indicator?.title ?? pin.indicator}${isPart && rows ? ` ${rows}` : ''}`,
    ...(kind === undefined ? [] : [kind]),
    ...spanOf(table),
    ...(pin.asAt === '' ? [] : [`as at ${dateWords(pin.asAt)}`]),
  ].join(', ');
}

/** The first and the last period of a table that has one a row, newest first. */
function spanOf({ columns, rows }: Chart['table']): string[] {
  const [newest, oldest] = [rows[0]?.[0], rows.at(-1)?.[0]];
  if (!['Period', 'Year'].includes(columns[0] ?? '') || newest === undefined || oldest === undefined)
    return [];
  const [from, to] = [cellText(oldest), cellText(newest)];
  return [from === to ? to : `${from} to ${to}`];
}
