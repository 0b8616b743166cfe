import { z } from 'zod';
import { isNumber, missingOrder, missingSymbol, type Figure } from '../model/figure.ts';
import { periodOf, type Calendar } from '../model/period.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../model/reviewed.ts';
import type { AgendaItem } from '../plan/agenda.ts';
import type { LoadedDataset } from './load-extracts.ts';
import type { RegisterRow } from './registers.ts';

/** What a finished review keeps of itself, as rows of its registers. */
export interface KeptRows {
  readonly extracts: readonly RegisterRow[];
  readonly agenda: readonly RegisterRow[];
  readonly figures: readonly RegisterRow[];
  readonly readings: readonly RegisterRow[];
}

/** What a finished review showed, as it is read back. */
export interface KeptReview {
  readonly extracts: readonly KeptExtract[];
  readonly agenda: readonly AgendaItem[];
  readonly figures: readonly ReviewedIndicator[];
}

const keptExtractSchema = z.object({
  dataset: z.string(),
  title: z.string(),
  file: z.string(),
  hash: z.string(),
  extract_date: z.string(),
  rows_read: z.string(),
});
export type KeptExtract = z.infer<typeof keptExtractSchema>;

/** Writes what a review shows as rows; `quarter` is its last day, ISO. */
export function keptRows(
  quarter: string,
  agenda: readonly AgendaItem[],
  figures: readonly ReviewedIndicator[],
  loaded: readonly LoadedDataset[],
): KeptRows {
  return {
    extracts: loaded.flatMap((each) =>
      each.state !== 'loaded'
        ? []
        : [
            {
              quarter,
              dataset: each.dataset.name,
              title: each.dataset.title,
              file: each.extract.fileName,
              hash: each.extract.hash,
              extract_date: each.extract.date,
              rows_read: String(each.load.rows),
              illustrative: yes(each.extract.illustrative),
            },
          ],
    ),
    agenda: agenda.map(({ about, kind, section, title, tag, tagWords, detail }, at) => ({
      quarter,
      place: String(at + 1),
      about,
      kind,
      section,
      title,
      tag,
      tag_words: tagWords,
      detail,
    })),
    figures: figures.map((each) => figureRow(quarter, each)),
    readings: figures.flatMap(({ indicator, line }) =>
      line.map(({ period, value }) => ({
        quarter,
        indicator: indicator.id,
        reading_end: period.end,
        value: cellOf(value),
      })),
    ),
  };
}

function figureRow(quarter: string, reviewed: ReviewedIndicator): RegisterRow {
  const { indicator, calendar, latest, earlier, lastReview } = reviewed;
  return {
    quarter,
    indicator: indicator.id,
    measure: indicator.measure ?? '',
    title: indicator.title,
    short_title: indicator.shortTitle,
    unit: indicator.unit,
    unit_words: indicator.unitWords,
    decimals: String(indicator.decimals),
    kind: indicator.kind ?? '',
    better: indicator.better,
    year_type: calendar.yearType,
    frequency: calendar.frequency,
    breaks: reviewed.breaks.join(';'),
    verdict: reviewed.verdict,
    ...cellsOf('latest', latest),
    ...cellsOf('earlier', earlier),
    ...cellsOf('last_review', lastReview),
    finding: reviewed.finding,
    reason: reviewed.reason,
    source: reviewed.source,
    illustrative: yes(reviewed.isIllustrative),
  };
}

function cellsOf(name: string, figure: ReviewedFigure | null): RegisterRow {
  return {
    [`${name}_end`]: figure?.end ?? '',
    [`${name}_window`]: figure?.window ?? '',
    [name]: figure ? cellOf(figure.value) : '',
  };
}

const verdicts = z.enum([
  'improving',
  'worsening',
  'no-clear-change',
  'too-few',
  'too-early',
  'not-comparable',
  'suppressed',
  'no-data',
]);

const keptFigureSchema = z.object({
  indicator: z.string(),
  measure: z.string(),
  title: z.string(),
  short_title: z.string(),
  unit: z.string(),
  unit_words: z.string(),
  decimals: z.coerce.number().int().min(0).max(3),
  kind: z.enum(['snapshot', 'flow', 'cumulative', 'annual', '']),
  better: z.enum(['higher', 'lower', 'neutral']),
  year_type: z.enum(['financial', 'academic', 'calendar']),
  frequency: z.enum(['month', 'quarter', 'term', 'year']),
  breaks: z.string(),
  verdict: verdicts,
  finding: z.string(),
  reason: z.string(),
  source: z.string(),
  illustrative: z.string(),
});

const keptItemSchema = z.object({
  place: z.coerce.number(),
  about: z.string(),
  kind: z.enum(['measure', 'indicator', 'action', 'quality-assurance', 'stale-data']),
  section: z.enum(['worsened', 'overdue', 'red', 'learning', 'stale', 'rest', 'decided']),
  title: z.string(),
  tag: z.string(),
  tag_words: z.string(),
  detail: z.string(),
});

/** Reads what the review of a quarter (its last day, ISO) kept; null where it kept nothing. */
export function readKept(kept: KeptRows, quarter: string): KeptReview | null {
  const own = (rows: readonly RegisterRow[]) => rows.filter((row) => row['quarter'] === quarter);
  // Where a finish was interrupted and begun anew, a place is that of the later row.
  const places = new Map(
    own(kept.agenda)
      .flatMap((row) => parsed(keptItemSchema, row))
      .map((item) => [item.place, item] as const),
  );
  const agenda = [...places.values()].toSorted((one, other) => one.place - other.place);
  if (agenda.length === 0) return null;
  const readings = own(kept.readings);
  return {
    extracts: own(kept.extracts).flatMap((row) => parsed(keptExtractSchema, row)),
    agenda: agenda.map(({ about, kind, section, title, tag, tag_words, detail }) => ({
      about,
      kind,
      section,
      title,
      tag,
      tagWords: tag_words,
      detail,
    })),
    figures: own(kept.figures).flatMap((row) =>
      parsed(keptFigureSchema, row).map((figure) =>
        reviewedOf(
          figure,
          row,
          readings.filter((reading) => reading['indicator'] === figure.indicator),
        ),
      ),
    ),
  };
}

function reviewedOf(
  kept: z.infer<typeof keptFigureSchema>,
  row: RegisterRow,
  readings: readonly RegisterRow[],
): ReviewedIndicator {
  const calendar: Calendar = { yearType: kept.year_type, frequency: kept.frequency };
  const figure = (name: string): ReviewedFigure | null => {
    const end = row[`${name}_end`] ?? '';
    if (end === '') return null;
    return { end, window: row[`${name}_window`] ?? '', value: figureOf(row[name] ?? '') };
  };
  return {
    indicator: {
      id: kept.indicator,
      title: kept.title,
      shortTitle: kept.short_title,
      unit: kept.unit,
      unitWords: kept.unit_words,
      decimals: kept.decimals,
      ...(kept.kind !== '' && { kind: kept.kind }),
      better: kept.better,
      measure: kept.measure === '' ? null : kept.measure,
      outcomes: [],
    },
    calendar,
    line: readings
      .flatMap((reading) => {
        const period = periodOf(reading['reading_end'] ?? '', calendar);
        return period ? [{ period, value: figureOf(reading['value'] ?? '') }] : [];
      })
      .toSorted((one, other) => one.period.end.localeCompare(other.period.end)),
    breaks: kept.breaks === '' ? [] : kept.breaks.split(';'),
    verdict: kept.verdict,
    latest: figure('latest'),
    earlier: figure('earlier'),
    lastReview: figure('last_review'),
    finding: kept.finding,
    reason: kept.reason,
    source: kept.source,
    isIllustrative: kept.illustrative === 'yes',
    isPublic: false,
  };
}

function parsed<Schema extends z.ZodType>(schema: Schema, row: RegisterRow): z.output<Schema>[] {
  const read = schema.safeParse(row);
  return read.success ? [read.data] : [];
}

/** Ten decimals, without a power of ten, so that it is drawn again as it was; a missing one as its symbol. */
function cellOf(value: Figure): string {
  if (!isNumber(value)) return missingSymbol[value];
  return value.toFixed(10).replace(/\.?0+$/, '');
}

function figureOf(cell: string): Figure {
  const missing = missingOrder.find((reason) => missingSymbol[reason] === cell);
  if (missing) return missing;
  return cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : 'unavailable';
}

function yes(is: boolean): string {
  return is ? 'yes' : '';
}
