import type { PaperPart } from '../../model/paper-document.ts';
import { dueBucket, standingSummary, updateWords } from '../../plan/action-standing.ts';
import type { ActionNow } from '../../plan/actions.ts';
import { dueAndUpdateWords, ratingWords } from '../../plan/rating-words.ts';
import { listedActions } from './action-register.ts';
import {
  listedAddress,
  listedCaption,
  ofScope,
  paragraph,
  recordsNote,
  wordColumns,
  type Listed,
} from './listed.ts';

/** How the actions stand in a line, then each with its rating, owner and date. */
export async function actionParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days } = listed;
  const tree = context.catalogue.plan;
  const { actions, source, stamps, gap } = await listedActions(listed);
  if (actions.length === 0) return [...gap, paragraph(`The plan has no action${ofScope(listed)}.`)];
  const { area, workstream, measure } = scope.subject;
  return [
    ...gap,
    paragraph(standingLine(actions, listed)),
    {
      kind: 'table',
      caption: listedCaption(listed, 'Actions'),
      columns: wordColumns(['Action', 'What', 'Owner', 'BRAG', 'Due and update']),
      rows: actions.map((action) => [
        action.id,
        action.text,
        action.lead,
        ratingWords(action, tree, days.asAt),
        dueAndUpdateWords(action, tree, days.asAt),
      ]),
      notes: [
        `BRAG: ${tree.plan.bragKey.map(({ status, meaning }) => `${status}, ${meaning.replace(/\.$/, '')}`).join('; ')}.`,
        'An action whose status was not updated is not called overdue, since nobody has said how it stands.',
        ...recordsNote(listed),
      ],
      source,
      stamps,
      address: measure === '' ? listedAddress(listed, '/plan', { area, workstream }) : '',
    },
  ];
}

/** "17 actions: 3 Blue, 9 Amber. Status not updated since January 2025; 2 overdue; 5 due dates have passed …." */
export function standingLine(actions: readonly ActionNow[], { context, days }: Listed): string {
  const tree = context.catalogue.plan;
  const buckets = actions.map((action) => dueBucket(action, tree, days.asAt));
  const overdue = buckets.filter((bucket) => bucket === 'overdue').length;
  const passed = buckets.filter((bucket) => bucket === 'passed').length;
  const said = [
    updateWords(actions, tree, days.asAt),
    overdue > 0 ? `${overdue} overdue` : '',
    passed > 0
      ? `${passed} ${passed === 1 ? 'due date has' : 'due dates have'} passed without word of how the action stands`
      : '',
  ].filter((words) => words !== '');
  const count = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`;
  return `${count}: ${standingSummary(actions)}.${said.length === 0 ? '' : ` ${said.join('; ')}.`}`;
}
