import { verdictWords } from '../../model/comparison.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import type { IndicatorFigures } from '../figures.ts';
import { rollUpHeadlines, type MeasureEntry } from '../overview.ts';
import { periodsDue } from '../staleness.ts';
import { markedTitle, whereItStands } from './headline-figures.ts';
import { bullets, paragraph } from './listed.ts';

type Known = ReadonlyMap<string, IndicatorFigures>;

/** Whether a measure is better than a year ago: each headline indicator with its finding and verdict, and what stands in the way. */
export function answerOfMeasure(
  entry: MeasureEntry,
  known: Known,
  { isOfParts, day }: { readonly isOfParts: boolean; readonly day: string },
): readonly PaperPart[] {
  const { heading, headlines, broken } = entry;
  const count = headlines.length + broken.length;
  const figures = headlines.flatMap(({ id }) => known.get(id) ?? []);
  if (figures.length === 0)
    return [
      paragraph(
        broken.length > 0
          ? `There is no answer: the definition of ${broken.map((id) => `“${id}”`).join(', ')} does not work.`
          : `There is no answer yet: the extract “${heading.extractTitle}” is not loaded.`,
      ),
    ];
  const obstacles = [
    ...figures.flatMap(obstaclesOf),
    ...headlines
      .filter(({ id }) => !known.has(id))
      .map(({ title }) => `${title}: its extract is not loaded.`),
    ...broken.map((id) => `The definition of “${id}” does not work, so it counts as no data.`),
    ...lateWords(figures, day),
  ];
  return [
    ...(isOfParts || count < 2
      ? []
      : [paragraph(`Over its ${count} headline indicators: ${rollUpHeadlines(entry, known).words}.`)]),
    ...findingParts(figures),
    ...(obstacles.length === 0
      ? []
      : [paragraph('What limits the answer:'), ...bullets([...new Set(obstacles)])]),
    whereItStands(figures),
  ];
}

/**
 * Each indicator with its verdict and its finding: "Wait for ADHD assessment (illustrative): Worsening. Half of those …
 * had waited more than 36.0 weeks, …." What a verdict rests on is said once where it is the same for all.
 */
export function findingParts(figures: readonly IndicatorFigures[]): readonly PaperPart[] {
  const reasons = new Set(figures.map(reasonOf));
  const [shared = ''] = reasons;
  const isShared = figures.length > 1 && reasons.size === 1 && shared !== '';
  return [
    ...bullets(
      figures.map((each) => {
        const { indicator, comparison, finding } = each;
        const verdict = indicator.better === 'neutral' ? '' : ` ${verdictWords[comparison.verdict]}.`;
        return `${markedTitle(each)}:${verdict} ${finding}. ${isShared ? '' : reasonOf(each)}`.trim();
      }),
    ),
    ...(isShared ? [paragraph(`For each of them: ${shared}`)] : []),
  ];
}

function reasonOf({ indicator, reason }: IndicatorFigures): string {
  return indicator.better === 'neutral' ? '' : reason;
}

/** What limits what can be said, in sentences that name the indicator. */
function obstaclesOf({ indicator, comparison, breaks, response }: IndicatorFigures): readonly string[] {
  const { verdict } = comparison;
  const isWithout = ['too-few', 'too-early', 'not-comparable', 'suppressed', 'no-data'].includes(verdict);
  return [
    ...(isWithout ? [`${indicator.title} gets no verdict: ${verdictWords[verdict].toLowerCase()}.`] : []),
    ...breaks.map(
      ({ from, note }) =>
        `${indicator.title} was counted in another way before ${dateWords(from)}: ${note.replace(/\.$/, '')}.`,
    ),
    ...(response === '' ? [] : [`${indicator.title}: ${response}`]),
  ];
}

function lateWords(figures: readonly IndicatorFigures[], day: string): readonly string[] {
  const late = new Map(
    figures.map(({ dataset, load }) => [dataset.title, periodsDue(dataset, load.lastPeriod, day)]),
  );
  return [...late].flatMap(([title, due]) =>
    due.length === 0
      ? []
      : [`${title}: ${due.join(', ')} ${due.length === 1 ? 'is' : 'are'} due and not loaded.`],
  );
}
