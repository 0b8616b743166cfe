import type { PaperPart } from '../../model/paper-document.ts';
import type { IndicatorFigures } from '../figures.ts';
import { rollUpHeadlines, type MeasureEntry } from '../overview.ts';
import { figuresOf } from './headline-figures.ts';
import { paragraph, type Listed } from './listed.ts';
import { answerOfDelivery } from './question-of-delivery.ts';
import { answerOfEvidence, answerOfSmallGroups } from './question-of-evidence.ts';
import { answerOfMeasure, findingParts } from './question-of-measure.ts';
import { answerOfPromises } from './question-of-promises.ts';
import { answerOfReviews } from './question-of-reviews.ts';

/** A question that a committee is likely to ask, with where the answer stands. */
interface Question {
  readonly asks: string;
  readonly answer: readonly PaperPart[];
}

/** Questions about single measures: with five that concern all, a committee is given twelve at most. */
const mostMeasures = 7;

type Known = ReadonlyMap<string, IndicatorFigures>;

/** Likely questions, each with where its answer stands in the extracts and registers: nothing is added to them. */
export async function questionParts(listed: Listed): Promise<readonly PaperPart[]> {
  const questions = await questionsOf(listed);
  return questions.flatMap(({ asks, answer }): readonly PaperPart[] => [
    { kind: 'heading', level: 2, text: asks },
    ...answer,
  ]);
}

async function questionsOf(listed: Listed): Promise<readonly Question[]> {
  const { scope, context, days } = listed;
  const entries = scope.entries.filter(({ heading }) => heading.kind === 'numbers');
  const headlines = entries.flatMap((entry) => entry.headlines);
  const all = [...headlines, ...scope.watched];
  const known = await figuresOf(all, listed);
  const knownOf = (indicators: typeof all) => indicators.flatMap(({ id }) => known.get(id) ?? []);
  const names = new Set(all.map(({ dataset }) => dataset));
  const waiting = context.catalogue.datasets.filter(
    ({ name }) => names.has(name) && context.datasets.get(name)?.state !== 'loaded',
  );
  return [
    ...measureQuestions(entries, known, listed),
    {
      asks: 'Which promises of improvement are broken so far?',
      answer: answerOfPromises(knownOf(headlines)),
    },
    { asks: 'What has not been delivered on time?', answer: await answerOfDelivery(listed) },
    { asks: 'What did the last review decide?', answer: await answerOfReviews(listed) },
    { asks: 'How good is the evidence?', answer: answerOfEvidence(knownOf(all), waiting, days.until) },
    { asks: 'What is hidden about small groups?', answer: answerOfSmallGroups(knownOf(all), context) },
  ];
}

/** One a measure, what got worse first; where there are too many, the last of them are put into one. */
function measureQuestions(
  entries: readonly MeasureEntry[],
  known: Known,
  { scope, days }: Listed,
): readonly Question[] {
  const sorted = entries.toSorted((one, other) => weight(one, known) - weight(other, known));
  const own = sorted.length > mostMeasures ? sorted.slice(0, mostMeasures - 1) : sorted;
  const rest = sorted.slice(own.length);
  const options = { isOfParts: scope.isOfParts, day: days.until };
  return [
    ...own.map((entry) => ({
      asks: `${entry.heading.title}: better than a year ago?`,
      answer: answerOfMeasure(entry, known, options),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            asks: 'And the other measures: better than a year ago?',
            answer: rest.flatMap((entry) => [
              paragraph(`${entry.heading.title}:`),
              ...shortAnswer(entry, known, options),
            ]),
          },
        ]),
  ];
}

function shortAnswer(
  entry: MeasureEntry,
  known: Known,
  options: Parameters<typeof answerOfMeasure>[2],
): readonly PaperPart[] {
  const figures = entry.headlines.flatMap(({ id }) => known.get(id) ?? []);
  return figures.length === 0 ? answerOfMeasure(entry, known, options) : findingParts(figures);
}

const order = ['worsening', 'mixed', 'no-clear-change'];

/** What a committee asks about first: what got worse, then what is not clear, then what cannot be answered. */
function weight(entry: MeasureEntry, known: Known): number {
  const { verdict } = rollUpHeadlines(entry, known);
  const isWorse = entry.headlines.some(({ id }) => known.get(id)?.comparison.verdict === 'worsening');
  if (isWorse) return verdict === 'worsening' ? 0 : 1;
  const place = order.indexOf(verdict);
  if (place >= 0) return 2 + place;
  return verdict === 'improving' ? 9 : 8;
}
