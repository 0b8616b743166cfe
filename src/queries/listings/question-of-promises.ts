import type { PaperPart } from '../../model/paper-document.ts';
import type { IndicatorFigures } from '../figures.ts';
import { whereItStands } from './headline-figures.ts';
import { bullets, paragraph } from './listed.ts';

/** Which promises of improvement are broken, kept so far or not shown; made-up and real figures are never put together. */
export function answerOfPromises(figures: readonly IndicatorFigures[]): readonly PaperPart[] {
  const judged = figures.filter(({ indicator, promised }) => indicator.measure !== null && promised !== null);
  if (judged.length === 0)
    return [
      paragraph(
        'There is no answer yet: no headline indicator has figures on which the promise could be judged.',
      ),
    ];
  const groups = [false, true]
    .map((illustrative) => ({
      name: illustrative ? 'Illustrative figures' : 'Real figures',
      of: judged.filter(({ extract }) => extract.illustrative === illustrative),
    }))
    .filter(({ of }) => of.length > 0);
  return [
    paragraph(
      'The plan promises improvement year on year. A promise is broken where a finished year was clearly worse than the one before, and kept so far where none was and the latest finished year is clearly better than the first.',
    ),
    ...groups.flatMap(({ name, of }) => {
      const broken = of.filter(({ promised }) => promised?.outcome === 'broken');
      return [
        paragraph(
          `${name}: ${broken.length === 0 ? 'no promise is broken' : `broken for ${broken.length} of ${of.length} headline indicators`}.`,
        ),
        ...bullets([
          ...broken.map(brokenWords),
          ...namesOf(of, 'kept-so-far', 'Kept so far'),
          ...namesOf(of, 'not-shown', 'Not shown'),
        ]),
      ];
    }),
    whereItStands(judged),
  ];
}

/** "Broken: Wait for ADHD assessment (2024/25 → 2025/26 worse, +3.0 weeks)." */
function brokenWords({ indicator, promise }: IndicatorFigures): string {
  const worse = (promise?.steps ?? [])
    .filter(({ outcome }) => outcome === 'worse')
    .map(({ years, words }) => `${years} ${words}`);
  return `Broken: ${indicator.title}${worse.length === 0 ? '' : ` (${worse.join('; ')})`}.`;
}

function namesOf(
  figures: readonly IndicatorFigures[],
  outcome: 'kept-so-far' | 'not-shown',
  words: string,
): readonly string[] {
  const titles = figures
    .filter(({ promised }) => promised?.outcome === outcome)
    .map(({ indicator }) => indicator.title);
  return titles.length === 0 ? [] : [`${words}: ${titles.join('; ')}.`];
}
