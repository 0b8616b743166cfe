import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { dueBucket, isOverdue } from '../../plan/action-standing.ts';
import { groupEvidence } from '../../plan/evidence-groups.ts';
import { milestoneSummary } from '../../plan/milestone-summary.ts';
import { milestonesAsAt, readEvidence } from '../../plan/milestones.ts';
import { listedActions } from './action-register.ts';
import { bullets, ofScope, paragraph, type Listed } from './listed.ts';
import { isGap, readRegister } from './read-register.ts';

/** What was not delivered on time: milestones past their date, actions that are Red or overdue, and those nobody has reported on. */
export async function answerOfDelivery(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days } = listed;
  const tree = context.catalogue.plan;
  const evidence = await readRegister(context, 'evidence', 'Milestones', readEvidence);
  const { actions, source, gap } = await listedActions(listed);
  const milestones = isGap(evidence)
    ? []
    : milestonesAsAt(evidence.rows.filter(scope.holdsEvidence), days.asAt, days.until);
  const overdue = groupEvidence(milestones, 'measure', tree.plan).filter((group) =>
    group.milestones.some(({ status }) => status === 'overdue'),
  );
  const late = actions.filter((action) => isOverdue(action, tree, days.asAt));
  const red = actions.filter(
    (action) => action.rating?.brag === 'Red' && action.closedReason === '' && !late.includes(action),
  );
  const unknown = actions.filter((action) => dueBucket(action, tree, days.asAt) === 'passed').length;
  const titleOf = (id: string) =>
    context.catalogue.measures.find((heading) => heading.id === id)?.title ?? 'Milestones of actions';
  const points = [
    ...overdue.map(
      ({ id, milestones: own }) =>
        `${titleOf(id)}: ${milestoneSummary(own)
          .map(({ words }) => words)
          .join('')}`,
    ),
    ...late.map(
      ({ id, text, dueBy, rating }) =>
        `Action ${id} (${rating?.brag ?? 'left blank'}), due by ${dateWords(dueBy)}: ${text}`,
    ),
    ...red.map(({ id, text }) => `Action ${id} is Red, off track: ${text}`),
  ];
  return [
    ...(isGap(evidence) ? [evidence] : []),
    ...gap,
    ...(points.length > 0
      ? bullets(points)
      : [
          paragraph(
            `No milestone or action${ofScope(listed)} is recorded as late on ${dateWords(days.asAt)}.`,
          ),
        ]),
    ...(unknown === 0 ? [] : [paragraph(unknownWords(unknown))]),
    paragraph(`Where it stands. ${isGap(evidence) ? '' : `${evidence.source} `}${source}`),
  ];
}

function unknownWords(count: number): string {
  return count === 1
    ? 'The date of 1 more action has passed and its status was not updated since: whether it was delivered is not recorded.'
    : `The dates of ${count} more actions have passed and their status was not updated since: whether they were delivered is not recorded.`;
}
