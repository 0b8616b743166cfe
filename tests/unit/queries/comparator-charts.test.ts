import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/queries/catalogue.ts';
import { comparatorsChart, funnelChart, rankedChart } from '../../../src/queries/comparator-charts.ts';
import {
  canCompareAreas,
  compareAreas,
  periodOfYear,
  type ComparedAreas,
} from '../../../src/queries/comparator-areas.ts';
import { chartSvg } from '../../../src/queries/export-chart.ts';
import { workOutFigures, workOutParts, type IndicatorFigures } from '../../../src/queries/figures.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { loadDataset } from '../../../src/queries/load-extracts.ts';
import { openMemoryStore } from '../../../src/storage/memory-store.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const neighbours = [
  ...['E06000055', 'E09000004', 'E06000058', 'E09000016', 'E10000015'],
  ...['E10000016', 'E08000035', 'E06000038', 'E06000033', 'E09000029'],
];
const declared = {
  column: 'area_code',
  own: 'E06000042',
  national: 'E92000001',
  region: 'E12000008',
  neighbours,
};
const scope = { asAt: '', isPublic: false };
const folder = new URL('../../../datasets/', import.meta.url);
const readBytes = (name: string) => readFile(new URL(name, folder)).catch(() => null);

describe('The published 20-week figures by area', () => {
  let figures: IndicatorFigures;
  let areas: ComparedAreas;

  beforeAll(async () => {
    const catalogue = await readCatalogue(async (name) => (await readBytes(name))?.toString('utf8') ?? null);
    const shipped = catalogue.datasets.find(({ name }) => name === 'ehc-plan-timeliness');
    const indicator = catalogue.indicators.find(({ id }) => id === 'ehc-plans-within-20-weeks');
    if (!shipped || !indicator) throw new Error(catalogue.problems.join('; '));
    const dataset = { ...shipped, dashboard: { ...shipped.dashboard, areas: declared } };
    const connection = await startNodeWarehouse();
    const loaded = await loadDataset(
      { connection, store: openMemoryStore(), fetchBytes: readBytes },
      dataset,
      [],
    );
    if (loaded.state !== 'loaded') throw new Error(loaded.state);
    figures = await workOutFigures(connection, catalogue, indicator, loaded, scope, {});
    const parts = await workOutParts(connection, figures, loaded, scope, declared.column, {});
    const found = compareAreas(indicator, dataset, parts);
    if (!found) throw new Error('no areas');
    areas = found;
  }, 60_000);

  it('give each area its role, the nation and the region not among the neighbours', () => {
    expect([areas.own.name, areas.national?.name, areas.region?.name]).toEqual([
      'Milton Keynes',
      'England',
      'South East',
    ]);
    expect(areas.neighbours).toHaveLength(10);
    expect(areas.periods.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it('find the year an address asks for, otherwise the latest', () => {
    expect(periodOfYear(areas, '2022')?.end).toBe('2022-12-31');
    expect(periodOfYear(areas, '1999')?.end).toBe('2024-12-31');
    expect(periodOfYear(areas, null)?.end).toBe('2024-12-31');
  });

  it('say on which side of England and the South East we were', () => {
    // Published for 2024: 43.0 against 46.4 and 38.2.
    expect(comparatorsChart(figures, areas).title).toBe(
      'Milton Keynes was below England in 2024, above the South East',
    );
  });

  it('have the range and the median of the neighbours in the table, with nine of ten in 2022', () => {
    const [, ...rows] = comparatorsChart(figures, areas).table.rows.map((row) => row.map(cellText));
    const first = comparatorsChart(figures, areas).table.rows[0]?.map(cellText);
    // Lowest 67 of 717, highest 493 of 635; the middle two are 957 of 1,699 (56.33) and 150 of 254 (59.06).
    expect(first).toEqual(['2024', '43.0', '46.4', '38.2', '9.3', '57.7', '77.6', '10']);
    // Havering has none: of the other nine the fifth is Sutton, 155 of 299.
    expect(rows[1]).toEqual(['2022', '92.1', '49.2', '45.8', '7.3', '51.8', '89.8', '9']);
  });

  it('name the neighbour without a figure, and the median as no average', () => {
    const notes = comparatorsChart(figures, areas).notes.join(' ');
    expect(notes).toContain('Neighbours without a figure, left out of the band: Havering 2022 [x].');
    expect(notes).toContain('not an average');
    expect(notes).toContain('Series break from 1 January 2023');
  });

  it('rank the authorities without the nation and the region, and list who has no figure last', () => {
    // Above 43.0 in 2024: 77.6, 76.5, 74.2, 68.6, 59.1 and 56.3.
    expect(rankedChart(figures, areas, '2024-12-31').title).toBe(
      'Milton Keynes was 7th highest of 11 areas in 2024, at 43.0%',
    );
    const { title, table } = rankedChart(figures, areas, '2022-12-31');
    expect(title).toBe('Milton Keynes was highest of 10 areas in 2022, at 92.1%');
    expect(table.rows.map((row) => row.map(cellText)).at(-1)).toEqual([
      '2022',
      'Havering',
      '[x]',
      '[x]',
      '[x]',
    ]);
    expect(table.rows).toHaveLength(13);
  });

  it('lie within the limits around England in 2024 and above them in 2023', () => {
    // 2024: 46.4 ± 1.96 × 2.78 is 41.0 to 51.9, and 43.0 lies within. 2023: 50.3 + 3.09 × 2.83 is 59.0, below 66.1.
    expect(funnelChart(figures, areas, '2024-12-31')?.title).toBe(
      'Milton Keynes was within the limits around England in 2024',
    );
    expect(funnelChart(figures, areas, '2023-12-31')?.title).toBe(
      'Milton Keynes was above the upper 99.8% limit around England in 2023',
    );
  });

  it('have a point an authority with counts, none for the nation, the region or a missing figure', () => {
    const names = funnelChart(figures, areas, '2022-12-31')?.table.rows.map((row) => row[1]);
    expect(names).toHaveLength(10);
    expect(names?.[0]).toBe('Milton Keynes');
    for (const absent of ['England', 'South East', 'Havering']) expect(names).not.toContain(absent);
  });

  it('have no funnel without a national figure', () => {
    expect(funnelChart(figures, { ...areas, national: null }, '2024-12-31')).toBeNull();
  });

  it('can be exported, each under a name of its own, without a verdict', () => {
    const charts = [
      comparatorsChart(figures, areas),
      rankedChart(figures, areas, '2024-12-31'),
      funnelChart(figures, areas, '2024-12-31'),
    ].filter((chart) => chart !== null);
    expect(charts.map(({ pin }) => pin.chart)).toEqual(['comparators', 'ranked', 'funnel']);
    for (const chart of charts) {
      expect(chart.verdict).toBeNull();
      expect(chart.view).toBe('breakdown');
      expect(chart.source).toContain('Department for Education');
      expect(chartSvg(chart)).not.toMatch(/NaN|undefined/);
      expect(`${chart.title} ${chart.subtitle} ${chart.description}`).not.toMatch(/NaN|undefined|null/);
    }
  });

  it('are not compared where no areas are declared, or where the figure is a bare count', () => {
    const { indicator, dataset } = figures;
    expect(canCompareAreas(indicator, dataset)).toBe(true);
    const count = { ...indicator };
    delete count.denominator;
    expect(canCompareAreas(count, dataset)).toBe(false);
    const dashboard = { ...dataset.dashboard };
    delete dashboard.areas;
    expect(canCompareAreas(indicator, { ...dataset, dashboard })).toBe(false);
    expect(compareAreas(indicator, { ...dataset, dashboard }, [])).toBeNull();
  });
});
