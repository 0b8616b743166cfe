import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PartSeries } from '../../../src/indicators/readings.ts';
import { breakdownChart, drawnCount } from '../../../src/queries/breakdown-chart.ts';
import { readCatalogue } from '../../../src/queries/catalogue.ts';
import { chartCsv, chartSvg } from '../../../src/queries/export-chart.ts';
import { workOutFigures, type IndicatorFigures } from '../../../src/queries/figures.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { loadDataset } from '../../../src/queries/load-extracts.ts';
import { openMemoryStore } from '../../../src/storage/memory-store.ts';
import { makeSeries, share } from '../../charts/make-series.ts';
import { readXml } from '../../charts/read-svg.ts';
import { addDataset } from '../../support/added-dataset.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const by = 'venue';
const plain = { order: 'matters', isAll: false, withIntervals: false } as const;
/** Two quarters of a year and the same a year later: the latest is so many of 60, a year before 30. */
const venue = (part: string, latest: number | 'suppressed'): PartSeries => ({
  part,
  series: makeSeries('financial', 'quarter', {
    2025: [share(20, 60), share(30, 60)],
    2026: [share(25, 60), share(latest, 60)],
  }),
});

describe('A breakdown', () => {
  let figures: IndicatorFigures;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'send-breakdown-'));
    await addDataset('datasets', folder);
    const readBytes = (name: string) => readFile(join(folder, name)).catch(() => null);
    const catalogue = await readCatalogue(async (name) => (await readBytes(name))?.toString('utf8') ?? null);
    const dataset = catalogue.datasets.find(({ name }) => name === 'reading-sessions');
    const indicator = catalogue.indicators.find(({ id }) => id === 'sessions-enjoyed');
    if (!dataset || !indicator) throw new Error(catalogue.problems.join('; '));
    const connection = await startNodeWarehouse();
    const loaded = await loadDataset(
      { connection, store: openMemoryStore(), fetchBytes: readBytes },
      dataset,
      [],
    );
    if (loaded.state !== 'loaded') throw new Error(loaded.state);
    figures = await workOutFigures(
      connection,
      catalogue,
      indicator,
      loaded,
      { asAt: '', isPublic: false },
      {},
    );
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  const three = [venue('Middle', 40), venue('Hidden', 'suppressed'), venue('Most', 54), venue('Least', 15)];
  const drawnTitles = (parts: readonly PartSeries[], chosen = {}) =>
    readXml(chartSvg(breakdownChart(figures, by, parts, { ...plain, ...chosen })))
      .map(({ text }) => text)
      .filter((text) => parts.some(({ part }) => part === text));

  it('is drawn in the order chosen, hidden parts last', () => {
    expect(drawnTitles(three)).toEqual(['Least', 'Middle', 'Most', 'Hidden']);
    expect(drawnTitles(three, { order: 'schema' })).toEqual(['Middle', 'Hidden', 'Most', 'Least']);
  });

  it('says in which order, and gives no verdict', () => {
    const chart = breakdownChart(figures, by, three, plain);
    expect(chart.subtitle).toContain('lowest first by the figure of Q2 2026/27, parts without one last');
    expect(breakdownChart(figures, by, three, { ...plain, order: 'change' }).subtitle).toContain(
      'largest fall first by the change in the year to Q2 2026/27',
    );
    expect(breakdownChart(figures, by, [venue('One', 1), venue('Two', 2)], plain).subtitle).not.toContain(
      'without',
    );
    expect(breakdownChart(figures, by, [venue('One', 1)], plain).subtitle).not.toMatch(/scale|first/);
    expect(chart.verdict).toBeNull();
    expect([chart.title, chart.subtitle, chart.description].join(' ')).not.toMatch(/improv|worse|better/i);
  });

  it('has counts in its table: the latest period first, parts in the order drawn', () => {
    const { columns, rows } = breakdownChart(figures, by, three, plain).table;
    expect(columns).toEqual(['Period', 'Venue', 'Sessions enjoyed', 'Sessions held', '% of sessions']);
    expect(rows.slice(0, 4).map((row) => row.map(cellText))).toEqual([
      ['Quarter 2 2026/27', 'Least', '15', '60', '25.0'],
      ['Quarter 2 2026/27', 'Middle', '40', '60', '66.7'],
      ['Quarter 2 2026/27', 'Most', '54', '60', '90.0'],
      ['Quarter 2 2026/27', 'Hidden', '[c]', '60', '[c]'],
    ]);
  });

  it('shows intervals on demand in picture, table and CSV, and names the method', () => {
    const without = breakdownChart(figures, by, three, plain);
    expect(without.notes.join(' ')).not.toContain('interval');
    expect(without.table.columns.join()).not.toContain('95%');
    const chart = breakdownChart(figures, by, three, { ...plain, withIntervals: true });
    expect(chart.notes.join(' ')).toContain('Wilson’s score method');
    expect(chartSvg(chart)).toContain('#bccddd');
    const { columns, rows } = chart.table;
    expect(columns.slice(-2)).toEqual(['Lower 95%', 'Upper 95%']);
    // 15 of 60: (30 + 3.8415 ± 1.96 × √(3.8415 + 60 × 0.75)) / (2 × 63.8415), or 0.1578 and 0.3723.
    expect(rows[0]?.slice(-2).map(cellText)).toEqual(['15.8', '37.2']);
    expect(rows[3]?.slice(-2).map(cellText)).toEqual(['[c]', '[c]']);
    expect(chartCsv(chart)).toContain('Upper 95%');
  });

  describe('of more than twelve parts', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => venue(`Venue ${at + 1}`, at % 60));

    it('draws the first twelve, says so, and has all in the table', () => {
      const chart = breakdownChart(figures, by, many(14), plain);
      expect(drawnTitles(many(14))).toHaveLength(12);
      expect(chart.notes).toContain(
        'The first twelve of 14 parts are drawn. The table and its CSV have all.',
      );
      expect(chart.description).toMatch(/2 more are in the table only\.$/);
      expect(chart.table.rows).toHaveLength(14 * 4);
    });

    it('draws all where asked to, also in the image', () => {
      expect(drawnTitles(many(14), { isAll: true })).toHaveLength(14);
      const chart = breakdownChart(figures, by, many(14), { ...plain, isAll: true });
      expect(chart.notes.join(' ')).not.toContain('are drawn');
      expect(chart.height(720)).toBeGreaterThan(breakdownChart(figures, by, many(14), plain).height(720));
    });

    it('stops at sixty, whatever the number, and says why', () => {
      expect([12, 13, 60, 61, 4000].map((count) => drawnCount(count, true))).toEqual([12, 13, 60, 60, 60]);
      const chart = breakdownChart(figures, by, many(2000), { ...plain, isAll: true });
      expect(chart.notes.join(' ')).toContain(
        'The first 60 of 2,000 parts are drawn: more small charts could not be told apart.',
      );
      expect(chart.table.rows).toHaveLength(2000 * 4);
    });
  });
});
