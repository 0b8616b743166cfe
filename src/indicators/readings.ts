import { calendarOf, fieldOf, type Dataset } from '../model/dataset.ts';
import { missingOrder, type Figure } from '../model/figure.ts';
import { reasonColumn } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';
import { periodLabel, periodOf } from '../model/period.ts';
import type { Reading, Series } from '../model/reading.ts';

type ResultRow = Readonly<Record<string, unknown>>;

/**
 * Turns the rows of a compiled indicator into readings, by period. Throws Error where a period is none of the
 * dataset's calendar, or where a value as reported would have to be made of several rows.
 */
export function toReadings(
  rows: readonly ResultRow[],
  indicator: Indicator,
  dataset: Dataset,
  by?: string,
): Reading[] {
  const calendar = calendarOf(dataset);
  const below = indicator.value === undefined ? indicator.denominator : indicator.base;
  return rows.map((row) => {
    const end = textOf(row['period_end']);
    const period = periodOf(end, calendar);
    if (!period)
      throw new Error(
        `${indicator.title}: no period of “${dataset.title}” ends on ${end || 'an empty date'}.`,
      );
    if (indicator.value !== undefined && Number(row['rows_used']) > 1)
      throw new Error(
        `${indicator.title}, ${periodLabel(period, calendar)}: ${Number(row['rows_used'])} rows give “${indicator.value}”, and a median or score cannot be added up or averaged. Choose the rows so that one is left.`,
      );
    // A sum that lacks a part which the extract had before is not known: the part is not 0.
    const lacksPart =
      indicator.numerator !== undefined && Number(row['rows_used']) < Number(row['rows_known']);
    const figure = (name: string): Figure => {
      const read = figureOf(row, name);
      return lacksPart && read !== 'suppressed' ? 'unavailable' : read;
    };
    return {
      period,
      part: by === undefined ? {} : { [by]: textOf(row['part']) },
      value: figure('value'),
      numerator: indicator.numerator === undefined ? null : figure('numerator'),
      denominator: below === undefined ? null : figure('denominator'),
      grades: indicator.distribution?.map((_, at) => figure(`grade_${at}`)) ?? null,
    };
  });
}

/** One value of a column a reader broke an indicator down by, with its readings. */
export interface PartSeries {
  readonly part: string;
  readonly series: Series;
}

/** The readings by part, in the schema's order of values and then as they come. */
export function seriesByPart(readings: readonly Reading[], by: string, dataset: Dataset): PartSeries[] {
  const parts = new Map<string, Reading[]>();
  const field = fieldOf(dataset, by);
  for (const value of field?.constraints?.enum ?? Object.keys(field?.valueTitles ?? {})) parts.set(value, []);
  for (const reading of readings) {
    const part = reading.part[by];
    if (part === undefined) continue;
    const own = parts.get(part);
    if (own) own.push(reading);
    else parts.set(part, [reading]);
  }
  const calendar = calendarOf(dataset);
  return [...parts]
    .filter(([, own]) => own.length > 0)
    .map(([part, own]) => ({ part, series: { calendar, readings: own } }));
}

function figureOf(row: ResultRow, name: string): Figure {
  const value = row[name];
  if (typeof value === 'number') return value;
  const reason = row[reasonColumn(name)];
  return missingOrder.find((known) => known === reason) ?? 'unavailable';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
