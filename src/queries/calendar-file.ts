import { saveFile } from '../export/save.ts';
import { writeIcs, type IcsEvent } from '../export/write-ics.ts';
import { dateWords } from '../model/period.ts';
import { basisWords, calendarKindWords, type CalendarItem } from '../plan/calendar.ts';

/** Saves what a calendar shows as a file for a calendar program. */
export function downloadCalendar(items: readonly CalendarItem[], asAt: string, now: Date): void {
  const text = writeIcs(`Action plan, due after ${dateWords(asAt)}`, items.map(eventOf), now);
  saveFile(`plan-calendar-${asAt}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}

function eventOf(item: CalendarItem): IcsEvent {
  const { id, kind, due, reference, what, detail, whose, basis, basisNote } = item;
  const isByQuarter = basis === 'by-quarter';
  return {
    uid: `${id}@send-core-data-set`,
    day: due,
    summary: `${isByQuarter ? 'By today: ' : ''}${reference === '' ? '' : `${reference} `}${what}`,
    description: [
      calendarKindWords[kind],
      detail,
      whose === '' ? '' : `Whose: ${whose}`,
      `Date: ${basisWords[basis]}${basisNote === '' ? '' : `, ${basisNote}`}`,
      // What was decided may say more than the public may know.
      kind === 'decisions' ? 'Internal: may contain small numbers.' : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
}
