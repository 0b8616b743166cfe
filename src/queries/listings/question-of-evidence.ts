import type { Dataset } from '../../model/dataset.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import type { IndicatorFigures } from '../figures.ts';
import type { PaperContext } from '../paper-context.ts';
import { periodsDue } from '../staleness.ts';
import { bullets, paragraph } from './listed.ts';
import { hiddenNotes } from './verdict-notes.ts';

/** How good the evidence is: what is made up, what is real, what is late, what is a sample and how many answered. */
export function answerOfEvidence(
  figures: readonly IndicatorFigures[],
  waiting: readonly Dataset[],
  day: string,
): readonly PaperPart[] {
  const extracts = [...new Map(figures.map((each) => [each.dataset.name, each])).values()];
  const said = (words: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [`${words}: ${titles.join('; ')}.`];
  const titlesOf = (holds: (each: IndicatorFigures) => boolean) =>
    extracts.filter(holds).map(({ dataset }) => dataset.title);
  const points = [
    ...said(
      'Illustrative, made up to show the dashboard, so that nothing follows from it for any child',
      titlesOf(({ extract }) => extract.illustrative),
    ),
    ...said(
      'Real figures',
      titlesOf(({ extract }) => !extract.illustrative),
    ),
    ...extracts.flatMap(({ dataset, load }) => {
      const due = periodsDue(dataset, load.lastPeriod, day);
      return due.length === 0 ? [] : [`Late: ${dataset.title}, ${due.join(', ')} due and not loaded.`];
    }),
    ...said(
      'A sample, not random',
      titlesOf(({ dataset }) => dataset.dashboard.sample),
    ),
    ...figures.flatMap(({ indicator, response }) =>
      response === '' ? [] : [`Response, ${indicator.title}: ${response}`],
    ),
    ...said(
      'Not loaded',
      waiting.map(({ title }) => title),
    ),
  ];
  return points.length === 0
    ? [paragraph('No extract with figures is loaded, so there is no evidence in numbers.')]
    : bullets(points);
}

/** What is hidden about small groups, and why. */
export function answerOfSmallGroups(
  figures: readonly IndicatorFigures[],
  { isPublic }: Pick<PaperContext, 'isPublic'>,
): readonly PaperPart[] {
  const hidden = figures.flatMap(({ indicator, series: { readings }, comparison }) => {
    const count = readings.filter(({ value }) => value === 'suppressed').length;
    if (count === 0) return [];
    const isLatest = comparison.latest?.value === 'suppressed';
    return [
      `${indicator.title}: ${count} of ${readings.length} periods${isLatest ? ', the latest among them' : ''}.`,
    ];
  });
  return [
    paragraph(
      isPublic
        ? 'A number of children so small that one could be recognised is not shown, nor any figure from which it could be worked out: parts that add up to a total, a percentage of a known number, a difference between two periods. Zero is shown unless it would give such a number away.'
        : 'This paper is internal: small numbers are shown in it. A public paper hides them, and whatever would give them away.',
    ),
    ...bullets(isPublic ? hiddenNotes(figures) : []),
    ...(hidden.length === 0
      ? [
          paragraph(
            'No headline figure is hidden in any period. What is hidden when figures are broken down is marked [c] there.',
          ),
        ]
      : [paragraph('Headline figures that are hidden:'), ...bullets(hidden)]),
  ];
}
