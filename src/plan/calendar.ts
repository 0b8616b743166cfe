import { addMonths } from './month.ts';

export const calendarKinds = ['boards', 'evidence', 'updates', 'actions', 'decisions'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarKindWords: Readonly<Record<CalendarKind, string>> = {
  boards: 'Boards and reviews',
  evidence: 'Milestones of measures',
  updates: 'Public updates',
  actions: 'Actions of the plan',
  decisions: 'Agreed at reviews',
};

/** Where a date comes from. */
export type DateBasis = 'printed' | 'revised' | 'added' | 'by-quarter' | 'register' | 'months' | 'review';

export const basisWords: Readonly<Record<DateBasis, string>> = {
  printed: 'Printed in the plan',
  revised: 'Revised',
  added: 'Set when it was added',
  'by-quarter': 'By quarter',
  register: 'Evidence register',
  months: 'Twice per year',
  review: 'Set at the review',
};

/** What an item of the calendar belongs to, and so where it leads. */
type CalendarSubject =
  | { readonly kind: 'body'; readonly id: string }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'action'; readonly id: string; readonly outcome: string; readonly area: string }
  | { readonly kind: 'review'; readonly quarter: string; readonly about: string }
  | { readonly kind: 'plan' };

/** Something that is due by a day. */
export interface CalendarItem {
  /** The same for the same thing, also when its date is revised. */
  readonly id: string;
  readonly kind: CalendarKind;
  /** The last day on which it is due, ISO. */
  readonly due: string;
  /** The reference of an action; '' for what has none. */
  readonly reference: string;
  readonly what: string;
  /** What more is known of it; '' for nothing. */
  readonly detail: string;
  readonly whose: string;
  readonly basis: DateBasis;
  /** What the date rests on, in words; '' where the basis says it all. */
  readonly basisNote: string;
  /** 'done' and 'overdue' only where that is recorded; '' where it is open or nobody knows. */
  readonly state: 'done' | 'overdue' | '';
  readonly subject: CalendarSubject;
}

/** The days that a calendar covers, ISO: the three months to a quarter's end and the twelve after it. */
export interface CalendarSpan {
  /** The day before the first. */
  readonly after: string;
  readonly asAt: string;
  readonly until: string;
}

/** A month with what is due in it. */
export interface CalendarMonth {
  /** "2026-10". */
  readonly month: string;
  readonly items: readonly CalendarItem[];
}

/** The span of a calendar for a quarter that ends on a day, ISO. */
export function calendarSpan(asAt: string): CalendarSpan {
  return { after: addMonths(asAt, -3), asAt, until: addMonths(asAt, 12) };
}

export function isWithin(due: string, { after, until }: CalendarSpan): boolean {
  return due > after && due <= until;
}

/** Items by date, those of a day in the order of the kinds. */
export function sortItems(items: readonly CalendarItem[]): readonly CalendarItem[] {
  return items.toSorted(
    (one, other) =>
      one.due.localeCompare(other.due) || calendarKinds.indexOf(one.kind) - calendarKinds.indexOf(other.kind),
  );
}

/** The items month by month; every month after `after` up to that of `until` (both ISO) is there, also where nothing is due. */
export function byMonth(
  items: readonly CalendarItem[],
  after: string,
  until: string,
): readonly CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let end = addMonths(after, 1); end <= until; end = addMonths(end, 1)) {
    const month = end.slice(0, 7);
    months.push({ month, items: items.filter(({ due }) => due.startsWith(month)) });
  }
  return months;
}
