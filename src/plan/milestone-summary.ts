import { dateWords } from '../model/period.ts';
import { nextDue, type Milestone } from './milestones.ts';

/** A piece of a sentence, and whether it is what matters most in it. */
interface Said {
  readonly words: string;
  readonly isStrong: boolean;
}

/** A measure's milestones in a sentence or two: how many are done, which is overdue, which comes next. */
export function milestoneSummary(milestones: readonly Milestone[]): readonly Said[] {
  const done = milestones.filter(({ status }) => status === 'met' || status === 'met-late').length;
  const overdue = milestones.filter(({ status }) => status === 'overdue');
  const next = nextDue(milestones);
  const first = overdue[0];
  const plain = (words: string): Said => ({ words, isStrong: false });
  return [
    plain(
      milestones.length === 1
        ? done === 1
          ? 'Done.'
          : 'Not recorded as done.'
        : `${done} of ${milestones.length} recorded as done.`,
    ),
    ...(first
      ? [
          plain(' '),
          {
            words: overdue.length === 1 ? first.evidence.title : `${overdue.length} are past their date`,
            isStrong: true,
          },
          plain(
            `${
              overdue.length === 1
                ? ` was due ${dateWords(first.evidence.due)}`
                : `, the first due ${dateWords(first.evidence.due)}`
            }; no evidence is recorded.`,
          ),
        ]
      : []),
    ...(next ? [plain(` Next due ${dateWords(next.evidence.due)}.`)] : []),
    ...(!first && !next && done < milestones.length ? [plain(' The plan prints no date.')] : []),
  ];
}
