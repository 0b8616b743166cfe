import { fieldOf, valueWords, type Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import { usualValue, type Filter } from './figures.ts';

/** A column that a reader may filter by, with what may be chosen. */
export interface Choice {
  readonly column: string;
  readonly title: string;
  /** '' stands for all of a column that has no total of its own. */
  readonly usual: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
}

/** The filters of an indicator: its breakdowns and choices whose values the schema lists. */
export function choicesOf(indicator: Indicator, dataset: Dataset): readonly Choice[] {
  const columns = [...new Set([...indicator.choices, ...indicator.breakdowns])];
  return columns.flatMap((column) => {
    const field = fieldOf(dataset, column);
    const values = field?.constraints?.enum;
    if (!field || !values) return [];
    const usual = usualValue(indicator, dataset, column) ?? '';
    const options = values.map((value) => ({ value, words: sentenceCase(valueWords(field, value)) }));
    return [
      {
        column,
        title: field.title,
        usual,
        options: usual === '' ? [{ value: '', words: 'All' }, ...options] : options,
      },
    ];
  });
}

/** The filter that an address asks for; what the schema does not know is left out, and so is what is usual. */
export function filterFrom(parameters: URLSearchParams, indicator: Indicator, dataset: Dataset): Filter {
  return Object.fromEntries(
    choicesOf(indicator, dataset).flatMap(({ column, usual, options }) => {
      const asked = parameters.get(column);
      const isKnown = asked !== null && asked !== usual && options.some((option) => option.value === asked);
      return isKnown ? [[column, asked]] : [];
    }),
  );
}

/** The column that an address asks to break down by, otherwise the first; undefined where there is none. */
export function breakdownFrom(parameters: URLSearchParams, indicator: Indicator): string | undefined {
  const asked = parameters.get('by');
  return indicator.breakdowns.find((column) => column === asked) ?? indicator.breakdowns[0];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
