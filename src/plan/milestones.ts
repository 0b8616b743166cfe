import { z } from 'zod';
import type { MilestoneStatus } from '../model/milestone.ts';

const day = z.union([z.iso.date(), z.literal('')]);

/** One row of the evidence register: what was to be done, when, and what shows that it was. Dates are ISO or ''. */
const evidenceSchema = z.object({
  measure: z.string(),
  action: z.string(),
  title: z.string().min(1),
  due: day,
  done: day,
  forum: z.string(),
  shared_with: z.string(),
  shared_on: day,
  received: day,
  acted_on: day,
  reference: z.string(),
  link: z.string(),
  note: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export interface Milestone {
  readonly evidence: Evidence;
  readonly status: MilestoneStatus;
}

/** Reads the rows of an evidence extract; a row that is not one is left out, as the import has named it already. */
export function readEvidence(rows: readonly Readonly<Record<string, string>>[]): readonly Evidence[] {
  return rows.flatMap((row) => {
    const read = evidenceSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/**
 * Every row as it stood on a day (ISO), by due date; those without a date come last. What was recorded until a later
 * day counts too where one is given, but what was due since is not overdue.
 */
export function milestonesAsAt(
  evidence: readonly Evidence[],
  asAt: string,
  until = asAt,
): readonly Milestone[] {
  return evidence
    .map((each) => ({ evidence: asItStood(each, until), status: statusOn(each, asAt, until) }))
    .toSorted((one, other) => dueOrLast(one).localeCompare(dueOrLast(other)));
}

/** A measure's milestones, as milestonesAsAt has them. */
export function milestonesOf(
  evidence: readonly Evidence[],
  measure: string,
  asAt: string,
  until = asAt,
): readonly Milestone[] {
  return milestonesAsAt(
    evidence.filter((each) => each.measure === measure),
    asAt,
    until,
  );
}

/** What was recorded by a day: later dates are not known yet, nor is the document of what was done later. */
function asItStood(evidence: Evidence, asAt: string): Evidence {
  const known = (date: string) => (date <= asAt ? date : '');
  const isLater = evidence.done > asAt;
  return {
    ...evidence,
    done: known(evidence.done),
    shared_on: known(evidence.shared_on),
    received: known(evidence.received),
    acted_on: known(evidence.acted_on),
    ...(isLater && { reference: '', link: '' }),
  };
}

/**
 * Done by its day: met; done after it: met late; its day over and not done: overdue; otherwise due. It is done where
 * that was recorded until a day, which may be later than the one looked at.
 */
export function statusOn(
  { due, done }: Pick<Evidence, 'due' | 'done'>,
  asAt: string,
  until = asAt,
): MilestoneStatus {
  if (done !== '' && done <= until) return due !== '' && done > due ? 'met-late' : 'met';
  return due !== '' && due < asAt ? 'overdue' : 'due';
}

/**
 * A measure's status over its milestones: overdue if any is; otherwise how the latest one that is done was met;
 * due while none is. Null without milestones.
 */
export function measureStatus(milestones: readonly Milestone[]): MilestoneStatus | null {
  if (milestones.length === 0) return null;
  if (milestones.some(({ status }) => status === 'overdue')) return 'overdue';
  return milestones.findLast(({ status }) => status === 'met' || status === 'met-late')?.status ?? 'due';
}

/** The next milestone that is due on or after a day; null where none is dated. */
export function nextDue(milestones: readonly Milestone[]): Milestone | null {
  return milestones.find(({ status, evidence }) => status === 'due' && evidence.due !== '') ?? null;
}

function dueOrLast({ evidence }: Milestone): string {
  return evidence.due === '' ? '9999-12-31' : evidence.due;
}
