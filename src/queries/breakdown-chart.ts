import { breakdownHeight, breakdownOption } from '../charts/breakdown.ts';
import type { PartSeries } from '../indicators/readings.ts';
import { valueWords } from '../model/dataset.ts';
import { figureWords, formatFigure } from '../model/format.ts';
import { periodShort, periodsPerYear, shiftPeriod } from '../model/period.ts';
import type { Series } from '../model/reading.ts';
import { commonNotes, sentence, shared, type Chart } from './chart.ts';
import type { IndicatorFigures } from './figures.ts';
import { partsTable } from './parts-table.ts';

/** Small charts in one figure; more are too small to read. */
const mostParts = 12;

/** The breakdown: a small chart a part, on one scale. Breakdowns get no verdicts. */
export function breakdownChart(figures: IndicatorFigures, by: string, parts: readonly PartSeries[]): Chart {
  const { indicator, dataset, calendar } = figures;
  const field = dataset.schema.fields.find((each) => each.name === by);
  const shown = parts
    .slice(0, mostParts)
    .map(({ part, series }) => ({ title: valueWords(field, part), series }));
  const input = { parts: shown, unit: indicator, calendar, breaks: figures.breaks };
  const byWords = (field?.title ?? by).toLowerCase();
  return {
    ...shared(figures),
    view: 'breakdown',
    name: `by-${by}`,
    title: `${indicator.title}, by ${byWords}`,
    subtitle: sentence(
      { ...figures, filterWords: figures.filterWordsWithout(by) },
      `by ${byWords}, all on one scale`,
    ),
    verdict: null,
    notes: [
      ...(parts.length > shown.length
        ? [`The first ${shown.length} of ${parts.length} are drawn; the table has all.`]
        : []),
      'No verdict is given for parts: their numbers are smaller and chance is larger.',
      ...commonNotes(figures),
    ],
    description: `${indicator.title} by ${byWords}. ${shown.map((part) => partWords(part, figures)).join('. ')}.`,
    option: (width) => breakdownOption({ ...input, width }),
    height: (width) => breakdownHeight({ ...input, width }),
    table: partsTable(
      figures,
      field?.title ?? by,
      parts.map((each) => ({ ...each, title: valueWords(field, each.part) })),
    ),
  };
}

/** A part's latest figure and the one a year earlier: "School age: 51.4 weeks in Sep 2026, 60.2 a year earlier". */
function partWords(
  { title, series }: { readonly title: string; readonly series: Series },
  { indicator, calendar }: IndicatorFigures,
): string {
  const latest = series.readings
    .toSorted((one, other) => one.period.end.localeCompare(other.period.end))
    .at(-1);
  if (!latest) return `${title}: no figure`;
  const end = shiftPeriod(latest.period, -periodsPerYear(calendar.frequency), calendar).end;
  const earlier = series.readings.find((reading) => reading.period.end === end);
  const before = earlier ? `, ${formatFigure(earlier.value, indicator)} a year earlier` : '';
  return `${title}: ${figureWords(latest.value, indicator)} in ${periodShort(latest.period, calendar)}${before}`;
}
