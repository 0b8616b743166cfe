import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdownChart } from '../../src/queries/breakdown-chart.ts';
import { yearOnYearChart } from '../../src/queries/chart.ts';
import { readCatalogue, type Catalogue } from '../../src/queries/catalogue.ts';
import { chartCsv, chartSvg } from '../../src/queries/export-chart.ts';
import { workOutFigures, workOutParts, type IndicatorFigures } from '../../src/queries/figures.ts';
import { loadDataset, type LoadedDataset } from '../../src/queries/load-extracts.ts';
import { watchedInArea } from '../../src/queries/overview.ts';
import { openMemoryStore } from '../../src/storage/memory-store.ts';
import { addDataset, formulaValue, hostileValue } from '../support/added-dataset.ts';
import { startNodeWarehouse } from '../../src/site/node-warehouse.ts';

describe('A dataset and an indicator added in datasets/ alone', () => {
  let folder = '';
  let catalogue: Catalogue;
  let figures: IndicatorFigures;
  let loaded: LoadedDataset | undefined;
  let connection: Awaited<ReturnType<typeof startNodeWarehouse>>;
  const readBytes = (name: string) => readFile(join(folder, name)).catch(() => null);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'send-datasets-'));
    await addDataset('datasets', folder);
    catalogue = await readCatalogue(async (name) => (await readBytes(name))?.toString('utf8') ?? null);
    const dataset = catalogue.datasets.find(({ name }) => name === 'reading-sessions');
    const indicator = catalogue.indicators.find(({ id }) => id === 'sessions-enjoyed');
    if (!dataset || !indicator) throw new Error(`not in the catalogue: ${catalogue.problems.join('; ')}`);
    connection = await startNodeWarehouse();
    loaded = await loadDataset({ connection, store: openMemoryStore(), fetchBytes: readBytes }, dataset, []);
    if (loaded.state !== 'loaded') throw new Error(loaded.state);
    figures = await workOutFigures(
      connection,
      catalogue,
      indicator,
      loaded,
      { asAt: '', isPublic: false },
      {},
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is loaded and charted', () => {
    const svg = chartSvg(yearOnYearChart(figures));
    expect(svg).toContain('2026/27');
    expect(svg).toContain('of sessions were enjoyed');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('gets the right figure and verdict', () => {
    // Four quarters to September 2026: 4 × 2 × 45 of 480 = 75%; the four before: 4 × 2 × 30 of 480 = 50%.
    expect(figures.comparison.latest).toMatchObject({ numerator: 360, denominator: 480, value: 75 });
    expect(figures.comparison.earlier).toMatchObject({ numerator: 240, denominator: 480, value: 50 });
    expect(figures.comparison.change).toBeCloseTo(25, 10);
    expect(figures.comparison.verdict).toBe('improving');
  });

  it('stands on Overview under the area of its outcome', () => {
    expect(watchedInArea(catalogue, 'AfI5').map(({ id }) => id)).toContain('sessions-enjoyed');
  });

  it('shows HTML and formulas of its cells as text in chart and CSV', async () => {
    if (loaded?.state !== 'loaded') throw new Error('not loaded');
    const parts = await workOutParts(connection, figures, loaded, { asAt: '', isPublic: false }, 'venue', {});
    const chart = breakdownChart(figures, 'venue', parts);
    const svg = chartSvg(chart);
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
    const csv = chartCsv(chart);
    expect(csv).toContain(`'${formulaValue.slice(0, 5)}`);
    expect(csv).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
    expect(parts.map(({ part }) => part).toSorted()).toEqual([hostileValue, formulaValue].toSorted());
  });

  it('takes down only itself when its definition is broken, and names the field', async () => {
    const broken = JSON.parse(await readFile(join(folder, 'indicators.json'), 'utf8')) as {
      indicators: Record<string, unknown>[];
    };
    const all = broken.indicators.length;
    const last = broken.indicators.at(-1);
    if (last) last['denominator'] = ['hold'];
    await writeFile(join(folder, 'broken.json'), JSON.stringify(broken));
    const read = async (name: string) =>
      (await readBytes(name === 'indicators.json' ? 'broken.json' : name))?.toString('utf8') ?? null;
    const without = await readCatalogue(read);
    expect(without.indicators).toHaveLength(all - 1);
    expect(without.problems.join()).toContain('sessions-enjoyed, denominator');
  });
});
