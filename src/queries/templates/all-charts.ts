import type { Indicator } from '../../model/indicator.ts';
import { monthWords } from '../../plan/month.ts';
import { figuresOf } from '../listings/headline-figures.ts';
import { listingDays } from '../listings/listing-days.ts';
import { trendChart } from '../trend-chart.ts';
import { chartOf, placed, section, type ItemToPlace } from './paper-items.ts';
import type { Filled, TemplateInput } from './template-input.ts';

/** An appendix holds so many charts at least, where the data have them. */
const fewestCharts = 30;

/** Every indicator once, under the area for improvement it belongs to; with trends where there are few indicators. */
export async function allCharts(input: TemplateInput): Promise<Filled> {
  const { context, asAt } = input;
  const { indicators, plan } = context.catalogue;
  const withTrend = indicators.length < fewestCharts ? await trendsOf(indicators, input) : new Set<string>();
  const chartsOf = (own: readonly Indicator[]): readonly ItemToPlace[] =>
    own.flatMap(({ id }) => [chartOf(id, asAt), ...(withTrend.has(id) ? [chartOf(id, asAt, 'trend')] : [])]);
  const areaOf = ({ outcomes, measure }: Indicator) =>
    outcomes.map((id) => plan.outcome(id)?.outcome.area).find((area) => area !== undefined) ??
    plan.measure(measure ?? '')?.areas[0];
  return {
    title: `Every indicator, ${monthWords(context.today)}`,
    addressedTo: '',
    date: '',
    audience: 'public',
    items: placed([
      ...plan.plan.areas.flatMap(({ id, shortTitle }) =>
        section(`${id} ${shortTitle}`, chartsOf(indicators.filter((each) => areaOf(each) === id))),
      ),
      ...section('Of no area', chartsOf(indicators.filter((each) => areaOf(each) === undefined))),
    ]),
  };
}

async function trendsOf(
  indicators: readonly Indicator[],
  { context, asAt }: TemplateInput,
): Promise<ReadonlySet<string>> {
  const known = await figuresOf(indicators, { context, days: listingDays(asAt, context) });
  return new Set([...known].flatMap(([id, figures]) => ('chart' in trendChart(figures) ? [id] : [])));
}
