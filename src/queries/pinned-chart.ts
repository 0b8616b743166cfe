import type { ChartPin } from '../model/chart-pin.ts';
import { lastReviewWords } from '../plan/review-quarter.ts';
import { breakdownChart } from './breakdown-chart.ts';
import { breakdownChoicesFrom } from './breakdown-choices.ts';
import { yearOnYearChart, type Chart } from './chart.ts';
import { filterFrom } from './choices.ts';
import { compareAreas, periodOfYear } from './comparator-areas.ts';
import { comparatorsChart, funnelChart, rankedChart } from './comparator-charts.ts';
import { figuresQuery, partsQuery, type IndicatorFigures, type LoadedTable } from './figures.ts';
import { gradesChart } from './grades-chart.ts';
import type { PaperContext } from './paper-context.ts';
import { reviewedNow } from './reviewed.ts';
import type { Scope } from './scope.ts';
import { sinceReviewChart } from './since-review-chart.ts';
import { trendChart } from './trend-chart.ts';

/** A chart, or a sentence on why there is none. */
export type Pinned = { readonly chart: Chart } | { readonly withheld: string };

export type PinContext = Pick<PaperContext, 'client' | 'catalogue' | 'datasets' | 'isPublic'>;

/**
 * Makes the chart that a pin names anew, from the extract that is loaded, as at its day, with small numbers hidden or
 * not. A chart that is not there is a sentence; a failed query throws QueryError.
 */
export async function pinnedChart(pin: ChartPin, context: PinContext): Promise<Pinned> {
  const { catalogue, datasets, isPublic } = context;
  const indicator = catalogue.indicators.find(({ id }) => id === pin.indicator);
  if (!indicator)
    return { withheld: `The indicator “${pin.indicator}” is not in this site’s datasets/indicators.json.` };
  const loaded = datasets.get(indicator.dataset);
  if (loaded?.state !== 'loaded')
    return {
      withheld: `${indicator.title}: its extract (${loaded?.dataset.path ?? indicator.dataset}) is not loaded, so there is no chart.`,
    };
  const { dataset } = loaded;
  const asked = new URLSearchParams(pin.choices);
  const by = columnOf(pin, loaded);
  const chosen = filterFrom(asked, indicator, dataset);
  const filter = Object.fromEntries(Object.entries(chosen).filter(([column]) => column !== by));
  const scope: Scope = { asAt: pin.asAt, isPublic };
  const figures = await context.client.fetchQuery(figuresQuery(catalogue, indicator, loaded, scope, filter));
  if (by !== undefined) return partsOf(pin, figures, loaded, scope, { by, asked }, context);
  switch (pin.chart) {
    case 'year-on-year':
      return { chart: yearOnYearChart(figures) };
    case 'trend': {
      const trend = trendChart(figures);
      return 'withheld' in trend ? { withheld: `${indicator.title}: ${trend.withheld}` } : trend;
    }
    case 'grades':
      return orWithheld(gradesChart(figures), `${indicator.title}: no grades are known.`);
    case 'since-review': {
      const lastReview = pin.choices['reviewed'] ?? '';
      const isHeld = pin.choices['held'] === 'yes';
      return {
        chart: sinceReviewChart(reviewedNow(figures, lastReview, null), lastReviewWords(lastReview, isHeld), {
          asAt: pin.asAt,
          choices: pin.choices,
        }),
      };
    }
    default:
      return { withheld: `${indicator.title}: there is no chart called “${pin.chart}”.` };
  }
}

/** The column that a chart takes apart; undefined for charts of the whole. */
function columnOf({ chart }: ChartPin, { dataset }: LoadedTable): string | undefined {
  if (chart.startsWith('by-')) return chart.slice('by-'.length);
  return ['comparators', 'ranked', 'funnel'].includes(chart) ? dataset.dashboard.areas?.column : undefined;
}

async function partsOf(
  { chart }: ChartPin,
  figures: IndicatorFigures,
  loaded: LoadedTable,
  scope: Scope,
  { by, asked }: { readonly by: string; readonly asked: URLSearchParams },
  { client }: PinContext,
): Promise<Pinned> {
  const { indicator, dataset, filter } = figures;
  if (!indicator.breakdowns.includes(by))
    return { withheld: `${indicator.title} cannot be broken down by “${by}”.` };
  const parts = await client.fetchQuery(partsQuery(figures, loaded, scope, by, filter));
  if (chart.startsWith('by-'))
    return {
      chart: breakdownChart(figures, by, parts, breakdownChoicesFrom(asked, indicator, dataset, by)),
    };
  const areas = compareAreas(indicator, dataset, parts);
  const period = areas && periodOfYear(areas, asked.get('year'));
  if (!areas || !period) return { withheld: `${indicator.title}: the extract has no figures by area.` };
  if (chart === 'comparators') return { chart: comparatorsChart(figures, areas) };
  if (chart === 'ranked') return { chart: rankedChart(figures, areas, period.end) };
  return orWithheld(
    funnelChart(figures, areas, period.end),
    `${indicator.title}: there are no counts from which a funnel could be drawn.`,
  );
}

function orWithheld(chart: Chart | null, withheld: string): Pinned {
  return chart ? { chart } : { withheld };
}
