import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { isOverdue } from '../../plan/action-standing.ts';
import { escalatedByBody } from '../../plan/governance-escalated.ts';
import { bandOf, bandWords } from '../../plan/risk-words.ts';
import { quarterBefore, readRisks, risksAsAt } from '../../plan/risks.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { listedActions } from './action-register.ts';
import { bullets, ofScope, paragraph, type Listed } from './listed.ts';
import { isGap, readRegister } from './read-register.ts';
import { aboutWords, listedDecisions } from './review-decisions.ts';

/** What is asked, and what could not be looked at. */
interface Asked {
  readonly points: readonly string[];
  readonly gaps: readonly PaperPart[];
  /** What is said where there is nothing to ask. */
  readonly none: string;
}

/** What is asked of the board: what reviews escalated and is still open, Red actions past their day, grave risks. */
export async function askParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, days } = listed;
  const asked = [
    await escalations(listed),
    await redActions(listed),
    // In public the register is not looked at, which is said below.
    ...(context.isPublic ? [] : [await graveRisks(listed)]),
  ];
  const points = asked.flatMap((each) => each.points);
  const gaps = asked.flatMap((each) => each.gaps);
  const none = asked.flatMap((each) => (each.gaps.length === 0 ? [each.none] : []));
  return [
    ...gaps,
    ...(points.length > 0
      ? [paragraph('The board is asked to consider:'), ...bullets(points)]
      : none.length === 0
        ? []
        : [
            paragraph(
              `Nothing is asked of the board${ofScope(listed)} as at ${dateWords(days.asAt)}: ${none.join(', ')}.`,
            ),
          ]),
    ...(context.isPublic
      ? [
          paragraph(
            'Not listed here: risks, which are kept for the partnership, and decisions of which nobody has confirmed that they name no child.',
          ),
        ]
      : []),
  ];
}

/** Escalated and neither done nor answered yet, by the body it goes to. */
async function escalations(listed: Listed): Promise<Asked> {
  const { days, context } = listed;
  const register = await listedDecisions(listed);
  const none = 'no review has escalated a concern that is still open';
  if (isGap(register)) return { points: [], gaps: [register], none };
  const open = register.rows.filter(
    ({ done, outcome }) => outcome === '' && (done === '' || done > days.until),
  );
  const { bodies } = context.catalogue.plan.plan.governance;
  const points = escalatedByBody(open, bodies, days.asAt).flatMap(({ body, decisions: own }) =>
    own.map((decision) => {
      const { quarter, insight, action, owner, due } = decision;
      return sentences([
        `Escalated to ${body === '' ? 'a body that was not named' : body} by the review of ${quarterWords(quarter)}: ${aboutWords(decision, listed)}`,
        insight,
        action === '' ? '' : `Action: ${action}`,
        owner === '' ? '' : `Owner: ${owner}`,
        due === '' ? '' : `Due ${dateWords(due)}`,
      ]);
    }),
  );
  return { points, gaps: [], none };
}

async function redActions(listed: Listed): Promise<Asked> {
  const { context, days } = listed;
  const tree = context.catalogue.plan;
  const { actions, gap } = await listedActions(listed);
  return {
    gaps: gap,
    none: 'no Red action is past its date',
    points: actions
      .filter((action) => action.rating?.brag === 'Red' && isOverdue(action, tree, days.asAt))
      .map(({ id, text, lead, dueBy, note }) =>
        sentences([
          `Action ${id} is Red and past its date of ${dateWords(dueBy)}: ${text}`,
          `Owner: ${lead}`,
          note,
        ]),
      ),
  };
}

async function graveRisks({ context, scope, days }: Listed): Promise<Asked> {
  const register = await readRegister(context, 'risks', 'Risks', readRisks);
  const none = 'no risk is high';
  if (isGap(register)) return { points: [], gaps: [register], none };
  const points = risksAsAt(register.rows, days.until, quarterBefore(days.asAt))
    .filter(
      ({ row, score, movement }) => movement !== 'closed' && isGrave(score) && scope.areas.has(row.area),
    )
    .map(({ row, score }) =>
      sentences([
        `Risk ${row.risk} is ${bandWords(bandOf(score)).toLowerCase()}, ${score} (${row.likelihood} × ${row.impact}): ${row.description}`,
        row.mitigation === '' ? 'No mitigation recorded' : `Mitigation: ${row.mitigation}`,
        row.owner === '' ? '' : `Owner: ${row.owner}`,
      ]),
    );
  return { points, gaps: [], none };
}

function isGrave(score: number): boolean {
  const band = bandOf(score);
  return band === 'high' || band === 'very-high';
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
