import type { Calendar } from './period.ts';
import type { ReadingChoices } from './reading-choices.ts';

/** What the cells of a date column are to be read as. */
export interface DateColumn {
  readonly calendar: Calendar;
  /** True where each cell names a period, of which the last day is wanted. */
  readonly isPeriodEnd: boolean;
  /** How 03/04/2026 is read where the column itself does not tell. */
  readonly dateOrder: ReadingChoices['dateOrder'];
}

/** How the texts of one date column were read; every text is in exactly one of the three. */
export interface DatesRead {
  /** Text → its day, ISO, and the form it is written in: "the day before the month". */
  readonly dates: ReadonlyMap<string, { readonly date: string; readonly form: string }>;
  /** Text that is no date of the column → what would have been right, in words. */
  readonly unread: ReadonlyMap<string, string>;
  /** Dates that can be read two ways, where nothing in the column tells which; none is read then. */
  readonly ambiguous: readonly string[];
}

/** Reads the different texts of a date column, all at once, since what one says may decide another. */
export type ReadDates = (texts: readonly string[], column: DateColumn) => DatesRead;
