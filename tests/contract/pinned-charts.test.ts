import { QueryClient } from '@tanstack/react-query';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartPinSchema } from '../../src/model/chart-pin.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { breakdownChart } from '../../src/queries/breakdown-chart.ts';
import { yearOnYearChart, type Chart } from '../../src/queries/chart.ts';
import { workOutFigures, workOutParts } from '../../src/queries/figures.ts';
import { chartCsv } from '../../src/queries/export-chart.ts';
import { gradesChart } from '../../src/queries/grades-chart.ts';
import { pinAddress } from '../../src/queries/pin-address.ts';
import { pinnedChart, type PinContext } from '../../src/queries/pinned-chart.ts';
import { choicesOf } from '../../src/queries/choices.ts';
import { adoptSession } from '../../src/queries/session.ts';
import { trendChart } from '../../src/queries/trend-chart.ts';
import { openMemoryStore } from '../../src/storage/memory-store.ts';
import { startSite, type Site } from '../unit/queries/publish-figures.ts';

const asAt = '2026-06-30';

describe('A chart that is pinned', () => {
  let site: Site;
  let context: PinContext;

  beforeAll(async () => {
    site = await startSite(async (name) => readFile(join('datasets', name)).catch(() => null));
    const ready = Promise.resolve(site.connection);
    adoptSession({ warehouse: { ready, end: () => {} }, store: Promise.resolve(openMemoryStore()) });
    context = {
      client: new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } }),
      catalogue: site.catalogue,
      datasets: site.loaded,
      isPublic: false,
    };
  });

  const loadedOf = (indicator: Indicator) => {
    const loaded = site.loaded.get(indicator.dataset);
    if (loaded?.state !== 'loaded') throw new Error(`${indicator.dataset} is not loaded`);
    return loaded;
  };

  /** Every chart that the page of an indicator can show for some rows, as the page makes it. */
  const chartsOf = async (indicator: Indicator, filter: Record<string, string>): Promise<Chart[]> => {
    const loaded = loadedOf(indicator);
    const scope = { asAt, isPublic: false };
    const { connection, catalogue } = site;
    const figures = await workOutFigures(connection, catalogue, indicator, loaded, scope, filter);
    const trend = trendChart(figures);
    const by = indicator.breakdowns.find((column) => !(column in filter));
    const parts = by === undefined ? [] : await workOutParts(connection, figures, loaded, scope, by, filter);
    return [
      yearOnYearChart(figures),
      ...('chart' in trend ? [trend.chart] : []),
      ...[gradesChart(figures)].filter((chart) => chart !== null),
      ...(by === undefined
        ? []
        : [breakdownChart(figures, by, parts, { order: 'change', isAll: true, withIntervals: false })]),
    ];
  };

  it('is made again as the page showed it, for every indicator, view and a chosen part', async () => {
    let made = 0;
    for (const indicator of site.catalogue.indicators) {
      const [choice] = choicesOf(indicator, loadedOf(indicator).dataset);
      const part = choice?.options.find(({ value }) => value !== '' && value !== choice.usual);
      const filters = [{}, ...(choice && part ? [{ [choice.column]: part.value }] : [])];
      for (const filter of filters)
        for (const chart of await chartsOf(indicator, filter)) {
          const again = await pinnedChart(
            chartPinSchema.parse(JSON.parse(JSON.stringify(chart.pin))),
            context,
          );
          if (!('chart' in again)) throw new Error(`${JSON.stringify(chart.pin)}: ${again.withheld}`);
          expect(chartCsv(again.chart)).toBe(chartCsv(chart));
          made += 1;
        }
    }
    // 2 views or more of each indicator, most of them for a part as well.
    expect(made).toBeGreaterThan(site.catalogue.indicators.length * 2);
  });

  it('is worked out from the public table for the public, and says so', async () => {
    const indicator = site.catalogue.indicators.find(({ id }) => id === 'voice-captured');
    if (!indicator) throw new Error('no such indicator');
    const pin = { indicator: indicator.id, chart: 'by-age_group', choices: { process: 'assessment' }, asAt };
    const scope = { asAt, isPublic: true };
    const shown = await pinnedChart(pin, { ...context, isPublic: true });
    if (!('chart' in shown)) throw new Error(shown.withheld);
    expect(shown.chart.notes.join(' ')).toContain('Public view: counts under 5');
    expect(shown.chart.stamps).not.toContain('Internal: may contain small numbers');
    const keys = context.client.getQueryCache().findAll({ queryKey: ['parts', indicator.id] });
    expect(keys.map(({ queryKey }) => queryKey[3])).toContainEqual(scope);
  });

  it('opens again at an address with its rows, its day and its view', () => {
    const pin = { indicator: 'a', chart: 'by-b', choices: { by: 'b', c: 'd e' }, asAt };
    expect(pinAddress(pin, true)).toBe('/indicators/a?view=breakdown&by=b&c=d+e&asAt=2026-06-30&public=yes');
    expect(pinAddress({ ...pin, chart: 'year-on-year', choices: {}, asAt: '' }, false)).toBe('/indicators/a');
    expect(pinAddress({ ...pin, chart: 'trend', choices: {} }, false)).toBe(
      '/indicators/a?view=trend&asAt=2026-06-30',
    );
    expect(pinAddress({ ...pin, chart: 'since-review', choices: { reviewed: '2026-03-31' } }, false)).toBe(
      '/review/2026-27-Q1',
    );
  });

  it('says what is missing where the indicator, its extract or the chart is not there', async () => {
    const pin = { indicator: 'gone', chart: 'trend', choices: {}, asAt };
    expect(await pinnedChart(pin, context)).toEqual({
      withheld: 'The indicator “gone” is not in this site’s datasets/indicators.json.',
    });
    const [indicator] = site.catalogue.indicators;
    if (!indicator) throw new Error('no indicator');
    const known = { ...pin, indicator: indicator.id };
    const none = await pinnedChart(known, { ...context, datasets: new Map() });
    expect(none).toMatchObject({ withheld: expect.stringContaining('is not loaded') as string });
    expect(await pinnedChart({ ...known, chart: 'pie' }, context)).toMatchObject({
      withheld: expect.stringContaining('there is no chart called “pie”') as string,
    });
    expect(await pinnedChart({ ...known, chart: 'by-nothing' }, context)).toMatchObject({
      withheld: expect.stringContaining('cannot be broken down by “nothing”') as string,
    });
  });
});
