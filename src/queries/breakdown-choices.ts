import { fieldOf, type Dataset, type Field } from '../model/dataset.ts';
import { usesInterval, type Indicator } from '../model/indicator.ts';
import { isOrdered, type PartOrder } from '../statistics/part-order.ts';
import { whyNoIntervals } from '../statistics/reading-interval.ts';

/** How a breakdown is shown. */
export interface BreakdownChoices {
  readonly order: PartOrder;
  /** True where more than the first twelve parts are drawn. */
  readonly isAll: boolean;
  readonly withIntervals: boolean;
}

const orders: readonly PartOrder[] = ['matters', 'change', 'schema'];

/** What stands first in each order, by the direction that is better: "lowest first". */
export const firstWords = {
  matters: { higher: 'lowest first', lower: 'highest first', neutral: 'largest first' },
  change: { higher: 'largest fall first', lower: 'largest rise first', neutral: 'largest first' },
} as const;

/**
 * The order where a reader has chosen none: what matters, but as the schema lists them where the values have an order
 * of their own. Sorted by figure, ages would hide how it runs from the youngest to the oldest, which is what such a
 * breakdown is read for. A schema has no word for this, so the values themselves tell.
 */
export function usualOrder(field: Field | undefined): PartOrder {
  const parts = (field?.constraints?.enum ?? []).filter((value) => value !== field?.total);
  return isOrdered(parts) ? 'schema' : 'matters';
}

/** What a reader may choose of a breakdown by a column: orders in words that name the direction and judge nothing. */
export function breakdownControls(indicator: Indicator, dataset: Dataset, by: string) {
  const { better } = indicator;
  const words: Readonly<Record<PartOrder, string>> = {
    matters: `What matters: ${firstWords.matters[better]}`,
    change: `Change in a year: ${firstWords.change[better]}`,
    schema: 'As the dataset lists them',
  };
  return {
    orders: orders.map((value) => ({ value, words: words[value] })),
    usual: usualOrder(fieldOf(dataset, by)),
    /** Why there are no intervals to show; null where there are. */
    noIntervals: whyNoIntervals(indicator),
  };
}

/** The choices that an address asks for; what it does not know, or the indicator does not have, is left out. */
export function breakdownChoicesFrom(
  parameters: URLSearchParams,
  indicator: Indicator,
  dataset: Dataset,
  by: string,
): BreakdownChoices {
  const asked = parameters.get('order');
  return {
    order: orders.find((order) => order === asked) ?? usualOrder(fieldOf(dataset, by)),
    isAll: parameters.get('all') === 'yes',
    withIntervals: usesInterval(indicator) && parameters.get('intervals') === 'yes',
  };
}
