import { useDashboard } from '../../components/dashboard-context.ts';
import type { CalendarItem } from '../../plan/calendar.ts';
import { downloadCalendar } from '../../queries/calendar-file.ts';

interface Props {
  /** Those that are shown. */
  readonly items: readonly CalendarItem[];
  /** ISO. */
  readonly asAt: string;
}

/** What is shown as a file for a calendar program; what was decided at reviews leaves the internal view only on its screen. */
export function CalendarDownload({ items, asAt }: Props) {
  const { isPublic } = useDashboard();
  const kept = isPublic ? items.filter(({ kind }) => kind !== 'decisions') : items;
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary app-button app-choices__button"
      disabled={kept.length === 0}
      onClick={() => downloadCalendar(kept, asAt, new Date())}
    >
      Download calendar (.ics)
    </button>
  );
}
