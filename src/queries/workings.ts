import { queryOptions } from '@tanstack/react-query';
import { compileIndicator } from '../indicators/compile.ts';
import { compileRows } from '../indicators/compile-rows.ts';
import { toReadings } from '../indicators/readings.ts';
import { isNumber } from '../model/figure.ts';
import { figureWords, formatFigure } from '../model/format.ts';
import { dateWords, periodLabel } from '../model/period.ts';
import type { Reading } from '../model/reading.ts';
import type { StoredExtract } from '../storage/extract-store.ts';
import { fetchPackageBytes } from './catalogue.ts';
import type { FiguresTable } from './figures-table.ts';
import type { Filter, IndicatorFigures, LoadedTable } from './figures.ts';
import type { Scope } from './scope.ts';
import { loadDataset } from './load-extracts.ts';
import { startSession } from './session.ts';
import { allParts } from './public-table-shape.ts';
import { scopeTable } from './scope-table.ts';

/** The statement that an indicator's figures came from, and the values bound to it. */
export function statementOf(figures: IndicatorFigures, scope: Scope, filter: Filter) {
  const { indicator, dataset } = scopeTable(figures, figures.dataset, scope);
  return compileIndicator(indicator, dataset, { filter });
}

/** The rows of the extract behind the periods from one end to another, as a table. */
export function rowsBehindQuery(
  figures: IndicatorFigures,
  scope: Scope,
  filter: Filter,
  periods: { readonly from: string; readonly to: string },
) {
  const { indicator, extract, dataset } = figures;
  return queryOptions({
    queryKey: ['rows', indicator.id, extract.hash, scope, filter, periods],
    queryFn: async (): Promise<FiguresTable> => {
      const connection = await startSession().warehouse.ready;
      const asked = scopeTable(figures, dataset, scope);
      const { sql, parameters } = compileRows(asked.indicator, asked.dataset, { filter, ...periods });
      const rows = await connection.run(sql, parameters);
      const { fields } = dataset.schema;
      return {
        columns: fields.map(({ title }) => title),
        rows: rows.map((row) =>
          fields.map(({ name }) => {
            const cell = row[name];
            if (typeof cell !== 'string') return '';
            return cell === allParts ? 'All' : cell;
          }),
        ),
      };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
}

/** A figure that an earlier extract gave differently. */
export interface Restatement {
  readonly period: string;
  readonly before: string;
  readonly now: string;
  /** Which extract gave the earlier figure. */
  readonly from: string;
}

/** What the extracts before the present one gave differently for the same periods, latest first. */
export function restatementsQuery(figures: IndicatorFigures, loaded: LoadedTable, filter: Filter) {
  const { indicator, extract } = figures;
  return queryOptions({
    queryKey: ['restatements', indicator.id, extract.hash, filter],
    queryFn: () => findRestatements(figures, loaded, filter),
    staleTime: Infinity,
    structuralSharing: false,
  });
}

async function findRestatements(
  figures: IndicatorFigures,
  { dataset, canUndo }: LoadedTable,
  filter: Filter,
): Promise<readonly Restatement[]> {
  if (!canUndo) return [];
  const { indicator, series, calendar } = figures;
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  const { extracts } = await store.load();
  const kept = extracts.filter((each) => each.dataset === dataset.name);
  const now = new Map(series.readings.map((reading) => [reading.period.end, reading]));
  const earlier = { ...dataset, name: `${dataset.name}__earlier` };
  const found: Restatement[] = [];
  // Without the last one, which is the present extract; without any, what ships with the site.
  for (let count = kept.length - 1; count >= 0; count--) {
    const versions: StoredExtract[] = kept
      .slice(0, count)
      .map((each) => ({ ...each, dataset: earlier.name }));
    const version = await loadDataset(
      { connection, store, fetchBytes: fetchPackageBytes },
      earlier,
      versions,
    );
    if (version.state !== 'loaded') continue;
    const { sql, parameters } = compileIndicator(indicator, earlier, { filter });
    const readings = toReadings(await connection.run(sql, parameters), indicator, earlier);
    const from = `${version.extract.fileName} of ${dateWords(version.extract.date)}`;
    for (const reading of readings) {
      const present = now.get(reading.period.end);
      if (present && differs(reading, present))
        found.push({
          period: periodLabel(reading.period, calendar),
          before: figureWords(reading.value, indicator),
          now: formatFigure(present.value, indicator),
          from,
        });
    }
  }
  return found.toReversed();
}

function differs(one: Reading, other: Reading): boolean {
  if (!isNumber(one.value) || !isNumber(other.value)) return one.value !== other.value;
  return Math.abs(one.value - other.value) > 1e-9;
}
