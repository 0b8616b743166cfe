import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { planDay } from '../../plan/actions.ts';
import { bragMoves, bragStepWords } from '../../plan/brag-moves.ts';
import { listedActions } from './action-register.ts';
import { standingLine } from './actions.ts';
import {
  howTo,
  listedAddress,
  listedCaption,
  ofScope,
  paragraph,
  recordsNote,
  wordColumns,
  type Listed,
} from './listed.ts';

/** How the actions stand in a line, then those whose rating changed since a day, from what to what and when. */
export async function bragMovedParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days, item } = listed;
  const tree = context.catalogue.plan;
  const { actions, rows, source, stamps, gap } = await listedActions(listed);
  if (actions.length === 0) return [...gap, paragraph(`The plan has no action${ofScope(listed)}.`)];
  const since = item.since === '' ? planDay(tree) : item.since;
  const moves = bragMoves(tree, rows, since, days.until).filter(({ action }) => scope.holdsAction(action));
  const line = paragraph(standingLine(actions, listed));
  const { area, workstream, measure } = scope.subject;
  if (moves.length === 0)
    return [
      ...gap,
      line,
      paragraph(
        rows.length === 0
          ? `No rating has been recorded since the plan of ${tree.plan.meta.date}, so nothing is known of any that changed.${howTo(listed, 'Ratings are entered under Plan, in the action register.')}`
          : `No action${ofScope(listed)} changed its rating since ${dateWords(since)}.`,
      ),
    ];
  return [
    ...gap,
    line,
    {
      kind: 'table',
      caption: listedCaption(listed, `Actions whose rating changed since ${dateWords(since)}`),
      columns: wordColumns(['Action', 'What', 'Owner', 'BRAG moved', 'When']),
      rows: moves.map(({ action, steps }) => [
        action.id,
        action.text,
        action.lead,
        steps.map(bragStepWords).join('; '),
        steps.map(({ on }) => dateWords(on)).join('; '),
      ]),
      notes: [
        `${moves.length} of ${actions.length} actions changed; the others stand as they did.`,
        ...recordsNote(listed),
      ],
      source,
      stamps,
      address: measure === '' ? listedAddress(listed, '/plan', { area, workstream }) : '',
    },
  ];
}
