import type { Indicator } from '../../model/indicator.ts';
import { dateWords } from '../../model/period.ts';
import type { IndicatorFigures } from '../figures.ts';
import type { MeasureEntry } from '../overview.ts';
import type { PaperContext } from '../paper-context.ts';
import { isJudged } from './verdict-cell.ts';

/**
 * What stands under a table of verdicts: how to read them, why there is none, where the way of counting changed, how many answered, which
 * extract is waited for, and what is hidden. What holds for several indicators is said once.
 */
export function verdictNotes(
  indicators: readonly Indicator[],
  known: ReadonlyMap<string, IndicatorFigures>,
  entries: readonly MeasureEntry[],
  { isPublic, datasets }: Pick<PaperContext, 'isPublic' | 'datasets'>,
): readonly string[] {
  const figures = indicators.flatMap(({ id }) => known.get(id) ?? []);
  const waiting = [
    ...indicators.filter(({ id }) => !known.has(id)).map((each) => waitingWords(each, datasets)),
    ...entries
      .filter(({ headlines, broken }) => headlines.length + broken.length === 0)
      .map(
        ({ heading }) =>
          `${heading.title} awaits the extract “${heading.extractTitle}”, which is not loaded.`,
      ),
    ...entries.flatMap(({ broken, heading }) =>
      broken.map(
        (id) => `${heading.title}: the definition of “${id}” does not work, so it counts as no data.`,
      ),
    ),
  ];
  // What the others rest on stands in their cells.
  const reasons = saidOnce(figures, ({ reason, indicator, comparison }) =>
    indicator.better === 'neutral' || isJudged(comparison) ? '' : reason,
  );
  const samples = figures.filter(({ dataset }) => dataset.dashboard.sample);
  const breaks = saidOnce(figures, (each) =>
    each.breaks
      .map(({ from, note, source }) => `from ${dateWords(from)}: ${note.replace(/\.$/, '')} (${source}).`)
      .join(' '),
  );
  const responses = saidOnce(figures, ({ response }) => response);
  // Each note becomes a footnote of its own, so what is of one kind stands in one.
  return [
    ...(figures.some(({ comparison }) => isJudged(comparison))
      ? [
          'Beside a verdict stands what it rests on: the 95% interval of the change, with the smallest change that numbers of this size could show where none is clear; or from which change on it counts, which is a working choice for the SEND Executive to confirm.',
        ]
      : []),
    ...(reasons === '' ? [] : [`Why there is no verdict. ${reasons}`]),
    ...(samples.length === 0
      ? []
      : [`Samples, not random: ${samples.map(({ indicator }) => indicator.title).join('; ')}.`]),
    ...(breaks === '' ? [] : [`Series breaks. ${breaks}`]),
    ...(responses === '' ? [] : [`How many of those asked answered. ${responses}`]),
    ...waiting,
    ...(isPublic ? hiddenNotes(figures) : []),
    ...(figures.length === 0
      ? []
      : [
          'Arrows follow the figure, the words follow the direction that is better. Changes are worked out before rounding.',
        ]),
  ];
}

/** From which count on figures are shown, where any of them could be hidden. */
export function hiddenNotes(figures: readonly Pick<IndicatorFigures, 'dataset'>[]): readonly string[] {
  const thresholds = figures.map(({ dataset }) => dataset.dashboard.disclosureThreshold);
  // A threshold of 1 hides nothing.
  return [...new Set(thresholds)]
    .filter((threshold) => threshold > 1)
    .map(
      (threshold) =>
        `Public view: counts under ${threshold}, and what would give them away, are hidden as [c].`,
    );
}

function waitingWords({ title, dataset: name }: Indicator, datasets: PaperContext['datasets']): string {
  const loaded = datasets.get(name);
  const file = loaded?.dataset.path ?? `${name}.csv`;
  return `${title} awaits the extract “${loaded?.dataset.title ?? name}” (${file}), which ${
    loaded?.state === 'refused' ? 'could not be read' : 'is not loaded'
  }.`;
}

/** "A; B: what holds for both. C: what holds for it alone."; '' where nothing is said of any. */
function saidOnce(figures: readonly IndicatorFigures[], saidOf: (each: IndicatorFigures) => string): string {
  const titles = new Map<string, string[]>();
  for (const each of figures) {
    const words = saidOf(each);
    if (words !== '') titles.set(words, [...(titles.get(words) ?? []), each.indicator.title]);
  }
  return [...titles].map(([words, of]) => `${of.join('; ')}: ${lowerFirst(words)}`).join(' ');
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
