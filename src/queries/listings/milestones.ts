import { milestoneWords } from '../../model/milestone.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { groupEvidence } from '../../plan/evidence-groups.ts';
import { milestonesAsAt, nextDue, readEvidence, type Milestone } from '../../plan/milestones.ts';
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
import { isGap, readRegister } from './read-register.ts';

/** Milestones up to the day, and the next of each measure: what was due, whether it is there, and what shows it. */
export async function milestoneParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days } = listed;
  const { catalogue } = context;
  const register = await readRegister(context, 'evidence', 'Milestones', readEvidence);
  if (isGap(register)) return [register];
  const all = milestonesAsAt(register.rows.filter(scope.holdsEvidence), days.asAt, days.until);
  if (all.length === 0)
    return [
      paragraph(
        `No milestone${ofScope(listed)} is recorded.${howTo(listed, 'Milestones are entered under Plan, in the evidence base.')}`,
      ),
    ];
  const groups = groupEvidence(all, 'measure', catalogue.plan.plan);
  const shown = groups.map(({ id, milestones }) => ({
    id,
    milestones: milestones.filter(isNear(milestones)),
  }));
  const left = all.length - shown.reduce((sum, { milestones }) => sum + milestones.length, 0);
  const { area, measure, action, workstream } = scope.subject;
  return [
    paragraph(countWords(all, listed)),
    {
      kind: 'table',
      caption: listedCaption(listed, 'Milestones'),
      columns: wordColumns(['Measure', 'Milestone', 'Due', 'Status', 'Evidence']),
      rows: shown.flatMap(({ id, milestones }) =>
        milestones.map(({ evidence, status }) => [
          catalogue.measures.find((heading) => heading.id === id)?.title ??
            (id || `Action ${evidence.action}`),
          evidence.title,
          evidence.due === '' ? 'No date in the plan' : dateWords(evidence.due),
          milestoneWords[status],
          evidenceCell(evidence),
        ]),
      ),
      notes: [
        ...recordsNote(listed),
        ...(left === 0
          ? []
          : [`${left} later ${left === 1 ? 'milestone stands' : 'milestones stand'} on the dashboard.`]),
        ...(workstream === ''
          ? []
          : [
              'A milestone that names no action is listed with every workstream of its area for improvement.',
            ]),
      ],
      source: register.source,
      stamps: register.stamps,
      address:
        workstream === '' ? listedAddress(listed, '/plan', { view: 'evidence', measure, area, action }) : '',
    },
  ];
}

/** Those of one measure that were to be there by the day, have no date, or are the next. */
function isNear(milestones: readonly Milestone[]): (each: Milestone) => boolean {
  const next = nextDue(milestones);
  return (each) => each.status !== 'due' || each.evidence.due === '' || each === next;
}

function countWords(all: readonly Milestone[], { days }: Listed): string {
  const count = (...statuses: readonly Milestone['status'][]) =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const overdue = count('overdue');
  const done = count('met', 'met-late');
  return `${done === 0 ? 'None' : done} of ${all.length} ${all.length === 1 ? 'milestone' : 'milestones'} ${done < 2 ? 'is' : 'are'} recorded as done; ${
    overdue === 0 ? 'none' : overdue
  } ${overdue > 1 ? 'are past their date' : 'is past its date'} on ${dateWords(days.asAt)} with no evidence recorded.`;
}

function evidenceCell({ done, reference, link }: Milestone['evidence']): string {
  const document = [reference, link].filter((words) => words !== '').join(', ');
  return [
    ...(done === '' ? [] : [`Done ${dateWords(done)}.`]),
    document === '' ? 'No document recorded.' : `Document: ${document.replace(/\.$/, '')}.`,
  ].join(' ');
}
