import { milestoneWords, type MilestoneStatus } from '../model/milestone.ts';

const signs: Readonly<Record<MilestoneStatus, string>> = {
  met: '✓',
  'met-late': '✓',
  overdue: '!',
  due: '○',
};

/** A milestone's status in a sign and a word. */
export function MilestoneTag({ status }: { readonly status: MilestoneStatus }) {
  return (
    <span className={`app-verdict app-milestone--${status}`}>
      <span aria-hidden="true">{signs[status]}</span>
      {milestoneWords[status]}
    </span>
  );
}
