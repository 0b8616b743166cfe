import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDates } from '../../../src/ingest/read-dates.ts';
import type { DateColumn } from '../../../src/model/date-reading.ts';
import type { Calendar } from '../../../src/model/period.ts';

const calendars = {
  'financial month': { yearType: 'financial', frequency: 'month' },
  'academic month': { yearType: 'academic', frequency: 'month' },
  'financial quarter': { yearType: 'financial', frequency: 'quarter' },
  'academic term': { yearType: 'academic', frequency: 'term' },
  'academic year': { yearType: 'academic', frequency: 'year' },
  'financial year': { yearType: 'financial', frequency: 'year' },
  'calendar year': { yearType: 'calendar', frequency: 'year' },
  'calendar quarter': { yearType: 'calendar', frequency: 'quarter' },
} as const satisfies Record<string, Calendar>;
type CalendarName = keyof typeof calendars;

function periods(name: CalendarName, dateOrder: DateColumn['dateOrder'] = null): DateColumn {
  return { calendar: calendars[name], isPeriodEnd: true, dateOrder };
}

const days: DateColumn = { calendar: calendars['financial quarter'], isPeriodEnd: false, dateOrder: null };

/** Text → ISO day of what could be read. */
function read(texts: readonly string[], column: DateColumn): Record<string, string> {
  return Object.fromEntries([...readDates(texts, column).dates].map(([text, { date }]) => [text, date]));
}

function expectedOf(text: string, column: DateColumn): string {
  return readDates([text], column).unread.get(text) ?? '';
}

describe('one spelling of a period', () => {
  const spellings: readonly (readonly [text: string, calendar: CalendarName, end: string])[] = [
    ['2026-09-30', 'financial month', '2026-09-30'],
    ['2026-09-30 00:00:00', 'financial month', '2026-09-30'],
    ['2026-09-30T00:00:00.000Z', 'financial month', '2026-09-30'],
    ['2026-09-30 23:59:59', 'financial month', '2026-09-30'],
    ['30/09/2026', 'financial month', '2026-09-30'],
    ['30/09/26', 'financial month', '2026-09-30'],
    ['30-09-2026', 'financial month', '2026-09-30'],
    ['30.09.2026', 'financial month', '2026-09-30'],
    ['30/09/2026 00:00', 'financial month', '2026-09-30'],
    ['09/30/2026', 'financial month', '2026-09-30'],
    ['30/6/26', 'financial month', '2026-06-30'],
    ['2026/09/30', 'financial month', '2026-09-30'],
    ['20260930', 'financial month', '2026-09-30'],
    ['30 Sep 2026', 'financial month', '2026-09-30'],
    ['30-Sep-26', 'financial month', '2026-09-30'],
    ['30 September 2026', 'financial month', '2026-09-30'],
    ['30th September 2026', 'financial month', '2026-09-30'],
    ['Wed 30 Sept 2026', 'financial month', '2026-09-30'],
    ['September 30, 2026', 'financial month', '2026-09-30'],
    ['Sep-26', 'financial month', '2026-09-30'],
    ['Sep 2026', 'financial month', '2026-09-30'],
    ["Sep '26", 'financial month', '2026-09-30'],
    ['SEPTEMBER 2026', 'academic month', '2026-09-30'],
    ['Feb-24', 'academic month', '2024-02-29'],
    ['2026-09', 'financial month', '2026-09-30'],
    ['202609', 'financial month', '2026-09-30'],
    ['2026-27 Q2', 'financial quarter', '2026-09-30'],
    ['2026–27 Q2', 'financial quarter', '2026-09-30'],
    ['Q2 2026/27', 'financial quarter', '2026-09-30'],
    ['Q4 2026/27', 'financial quarter', '2027-03-31'],
    ['2026/27 Quarter 1', 'financial quarter', '2026-06-30'],
    ['Q3 26/27', 'financial quarter', '2026-12-31'],
    ['202627 Q2', 'financial quarter', '2026-09-30'],
    ['2026/27Q2', 'financial quarter', '2026-09-30'],
    ['Sep 2026', 'financial quarter', '2026-09-30'],
    ['Jul to Sep 2026', 'financial quarter', '2026-09-30'],
    ['July-September 2026', 'financial quarter', '2026-09-30'],
    ['Q2 2026', 'calendar quarter', '2026-06-30'],
    ['2026Q4', 'calendar quarter', '2026-12-31'],
    ['Autumn term 2025', 'academic term', '2025-12-31'],
    ['Autumn 2025/26', 'academic term', '2025-12-31'],
    ['Spring term 2026', 'academic term', '2026-03-31'],
    ['2025-26 Summer Term', 'academic term', '2026-07-31'],
    ['Summer 2026', 'academic term', '2026-07-31'],
    ['202526 Autumn term', 'academic term', '2025-12-31'],
    ['Dec 2025', 'academic term', '2025-12-31'],
    ['2025/26', 'academic year', '2026-08-31'],
    ['2025-26', 'academic year', '2026-08-31'],
    ['2025/2026', 'academic year', '2026-08-31'],
    ['202526', 'academic year', '2026-08-31'],
    ['201112', 'academic year', '2012-08-31'],
    ['Academic year 2025/26', 'academic year', '2026-08-31'],
    ['202627', 'financial year', '2027-03-31'],
    ['FY2026/27', 'financial year', '2027-03-31'],
    ['2024', 'calendar year', '2024-12-31'],
    ['01/09/2026', 'financial month', '2026-09-30'],
    ['2026-09-01', 'financial month', '2026-09-30'],
    ['01/07/2026', 'financial quarter', '2026-09-30'],
    ['04/01/2026', 'financial quarter', '2026-06-30'],
    ['01/09/2025', 'academic term', '2025-12-31'],
    ['01/04/2026', 'academic term', '2026-07-31'],
    ['01/09/2025', 'academic year', '2026-08-31'],
  ];
  it.each(spellings)('reads %s in a %s as the period that ends on %s', (text, calendar, end) => {
    expect(read([text], periods(calendar))).toEqual({ [text]: end });
  });

  const refused: readonly (readonly [text: string, calendar: CalendarName, words: string])[] = [
    ['46295', 'financial month', 'how Excel counts the days to 2026-09-30'],
    ['Q2 2026', 'financial quarter', '2026 may be 2025/26 or 2026/27'],
    ['2025', 'academic year', '2025 may be 2024/25 or 2025/26'],
    ['2023/24', 'calendar year', 'one calendar year'],
    ['2024/27', 'academic year', 'two years that follow each other'],
    ['202627', 'financial quarter', 'a quarter, such as Q2 2025/26'],
    ['Aug 2026', 'financial quarter', 'the month in which one ends'],
    ['Jul to Aug 2026', 'financial quarter', 'the months of one quarter'],
    ['Autumn 2025', 'financial quarter', 'not a term'],
    ['31/02/2026', 'financial month', 'a day that there is'],
    ['2026-13-01', 'financial month', 'a day that there is'],
    ['30/09/2026 14:05', 'financial month', 'without a time of day'],
    ['30-Sep', 'financial month', 'with its year'],
    ['11/12', 'financial year', 'with its year'],
    ['soon', 'financial month', 'the last day of a month'],
    ['-', 'academic term', '31 December, 31 March or 31 July'],
  ];
  it.each(refused)('refuses %s in a %s and says: %s', (text, calendar, words) => {
    expect(read([text], periods(calendar))).toEqual({});
    expect(expectedOf(text, periods(calendar))).toContain(words);
  });
});

describe('a column of days', () => {
  it('reads days and refuses the words of a period', () => {
    const texts = ['2025-09-30', '30/09/2025', '1 Oct 2025', 'Q2 2025/26', 'Sep 2025'];
    expect(read(texts, days)).toEqual({
      '2025-09-30': '2025-09-30',
      '30/09/2025': '2025-09-30',
      '1 Oct 2025': '2025-10-01',
    });
    expect(expectedOf('Sep 2025', days)).toContain('a day, such as');
  });

  it('never takes the first day of a month for its last', () => {
    expect(read(['2025-09-01'], days)).toEqual({ '2025-09-01': '2025-09-01' });
  });
});

describe('the order of day and month', () => {
  it('is decided for all by one number above 12', () => {
    expect(read(['03/04/2026', '13/02/2026'], days)).toEqual({
      '03/04/2026': '2026-04-03',
      '13/02/2026': '2026-02-13',
    });
    expect(read(['03/04/2026', '02/13/2026'], days)).toEqual({
      '03/04/2026': '2026-03-04',
      '02/13/2026': '2026-02-13',
    });
  });

  it('is asked about where nothing tells, and no date is guessed', () => {
    const { dates, unread, ambiguous } = readDates(['03/04/2026', '05/06/2026'], days);
    expect([dates.size, unread.size]).toEqual([0, 0]);
    expect(ambiguous).toEqual(['03/04/2026', '05/06/2026']);
  });

  it('follows the answer', () => {
    const texts = ['03/04/2026', '05/06/2026'];
    expect(read(texts, { ...days, dateOrder: 'day-first' })['03/04/2026']).toBe('2026-04-03');
    expect(read(texts, { ...days, dateOrder: 'month-first' })['03/04/2026']).toBe('2026-03-04');
  });

  it('is what the column shows where the answer is otherwise', () => {
    expect(read(['13/02/2026', '03/04/2026'], { ...days, dateOrder: 'month-first' })).toEqual({
      '13/02/2026': '2026-02-13',
      '03/04/2026': '2026-04-03',
    });
  });

  it('does not matter where day and month are the same', () => {
    expect(read(['04/04/2026'], days)).toEqual({ '04/04/2026': '2026-04-04' });
  });

  it('is an error where a column mixes both, which an answer does not undo', () => {
    const texts = ['13/02/2026', '02/13/2026', '03/04/2026'];
    const open = readDates(texts, days);
    expect([open.dates.size, open.ambiguous.length]).toEqual([0, 0]);
    expect(open.unread.get('03/04/2026')).toContain('can be read two ways');
    const answered = readDates(texts, { ...days, dateOrder: 'day-first' });
    expect([...answered.dates.keys()]).toEqual(['13/02/2026', '03/04/2026']);
    expect(answered.unread.get('02/13/2026')).toContain('the other way round');
  });

  it('is known where only one order gives the first days of periods', () => {
    // 4 January and 7 January begin no quarter.
    expect(read(['01/04/2026', '01/07/2026'], periods('financial quarter'))).toEqual({
      '01/04/2026': '2026-06-30',
      '01/07/2026': '2026-09-30',
    });
  });

  it('is asked about where neither order gives the days of periods', () => {
    // 1 January is the same both ways; 3 June is no first or last day, nor is 6 March.
    expect(readDates(['01/01/2026', '03/06/2026'], periods('financial month')).ambiguous).toEqual([
      '03/06/2026',
    ]);
  });
});

describe('the first day of a period', () => {
  it('stands for its last where all of the column are first days', () => {
    const texts = ['2026-07-01', '2026-08-01', '2026-09-01'];
    expect(Object.values(read(texts, periods('financial month')))).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ]);
  });

  it('is left as it stands among last days, for the check of periods to find', () => {
    expect(read(['2026-07-01', '2026-08-31'], periods('financial month'))).toEqual({
      '2026-07-01': '2026-07-01',
      '2026-08-31': '2026-08-31',
    });
  });
});

describe('any day', () => {
  const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const anyDay = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2069-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('comes back from every form that leaves no doubt', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (date, isShort) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const pad = (number: number) => String(number).padStart(2, '0');
        const shownYear = isShort ? pad(year % 100) : String(year);
        const name = monthNames[month - 1] ?? '';
        const iso = `${year}-${pad(month)}-${pad(day)}`;
        const texts = [
          iso,
          `${year}${pad(month)}${pad(day)}`,
          `${year}/${pad(month)}/${pad(day)}`,
          `${day} ${name} ${shownYear}`,
          `${pad(day)}-${name}-${shownYear}`,
          `${iso} 00:00:00`,
        ];
        expect(new Set(Object.values(read(texts, days)))).toEqual(new Set([iso]));
        expect(Object.keys(read(texts, days))).toHaveLength(new Set(texts).size);
      }),
    );
  });

  it('never throws and never loses a text, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9Qq \/.-]{1,12}$/)), {
          maxLength: 20,
        }),
        fc.constantFrom(...(Object.keys(calendars) as CalendarName[])),
        fc.boolean(),
        (texts, name, isPeriodEnd) => {
          const { dates, unread, ambiguous } = readDates(texts, { ...periods(name), isPeriodEnd });
          expect([...dates.keys(), ...unread.keys(), ...ambiguous].toSorted()).toEqual(texts.toSorted());
          for (const { date } of dates.values()) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        },
      ),
    );
  });
});
