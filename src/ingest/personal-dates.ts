const dayLength = 86_400_000;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?$';
const yearFirst = new RegExp(`^(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})${time}`);
const yearLast = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${time}`);
const named = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/;

/**
 * A cell that is one date as its day, in days since 1970; null for all else. Where day and month can be either way
 * round the day is read first: for how far dates are spread it makes no difference.
 */
export function dayIn(cell: string, today: string): number | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return null;
  let found = yearFirst.exec(text);
  if (found) return dayOf(Number(found[1]), Number(found[3]), Number(found[4]));
  found = yearLast.exec(text);
  if (found) {
    const [one, other] = [Number(found[1]), Number(found[2])];
    const year = fullYear(found[3] ?? '', today);
    return other > 12 ? dayOf(year, one, other) : dayOf(year, other, one);
  }
  found = named.exec(text);
  if (!found) return null;
  const month = months.indexOf((found[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return dayOf(fullYear(found[3] ?? '', today), month, Number(found[1]));
}

/**
 * True where days, in days since 1970, are spread as dates of birth of people up to 25 are: at least 3 different ones,
 * nearly all of them within the last 26 years, over more than a year, on several days of the week, and most of them not
 * the first or last day of a month, as the ends of periods are.
 */
export function areBirthDays(days: ReadonlySet<number>, today: string): boolean {
  const now = Date.parse(today) / dayLength;
  const young = [...days].filter((day) => day <= now && day > now - 26 * 365.25);
  if (young.length < 3 || young.length < days.size * 0.9) return false;
  const [earliest, latest] = young.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Infinity, -Infinity],
  );
  if (latest - earliest <= 365) return false;
  const periodEnds = young.filter((day) => dayOfMonth(day) === 1 || dayOfMonth(day + 1) === 1).length;
  const places = new Set(young.map(dayOfMonth));
  const weekdays = new Set(young.map((day) => day % 7));
  return periodEnds < young.length / 2 && places.size >= 3 && weekdays.size >= 2;
}

function dayOfMonth(day: number): number {
  return new Date(day * dayLength).getUTCDate();
}

function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? date.getTime() / dayLength : null;
}

function fullYear(text: string, today: string): number {
  if (text.length > 2) return Number(text);
  const year = 2000 + Number(text);
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
}
