/** Where a milestone stands on a day. */
export type MilestoneStatus = 'met' | 'met-late' | 'overdue' | 'due';

export const milestoneWords: Readonly<Record<MilestoneStatus, string>> = {
  met: 'Met',
  'met-late': 'Met late',
  overdue: 'Overdue',
  due: 'Due',
};
