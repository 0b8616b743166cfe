import type { PaperPart } from '../../model/paper-document.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { bullets, ofScope, paragraph, type Listed } from './listed.ts';
import { isGap } from './read-register.ts';
import { aboutWords, decidedWords, listedDecisions } from './review-decisions.ts';

/** What the last quarterly review decided, as far as it may be shown. */
export async function answerOfReviews(listed: Listed): Promise<readonly PaperPart[]> {
  const { context } = listed;
  const { isPublic } = context;
  const register = await listedDecisions(listed);
  if (isGap(register)) return [register];
  const last = register.rows.at(-1)?.quarter;
  if (last === undefined)
    return [
      paragraph(
        `No decision${ofScope(listed)} ${isPublic ? 'that may be public' : 'of a quarterly review'} is recorded yet.`,
      ),
    ];
  const decisions = register.rows.filter(({ quarter }) => quarter === last);
  return [
    paragraph(
      `The last review with a decision${isPublic ? ' that may be public' : ''} is that of ${quarterWords(last)}:`,
    ),
    ...bullets(
      decisions.map(
        (decision) =>
          `${aboutWords(decision, listed)}: ${decidedWords(decision, listed)}${decision.insight === '' ? '' : ` Why: ${decision.insight}`}`,
      ),
    ),
    paragraph(`Where it stands. ${register.source}`),
  ];
}
