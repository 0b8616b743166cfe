/** The month so many after April 2022, which is month 0. */
function monthAt(index) {
  const year = 2022 + Math.floor((index + 3) / 12);
  return { index, year, month: ((index + 3) % 12) + 1 };
}

/** The place of "2024-09" in the months from April 2022. */
function indexOf(yearMonth) {
  const [year, month] = yearMonth.split('-').map(Number);
  return (year - 2022) * 12 + month - 4;
}

/** The last day of a month, ISO. */
export function lastDay(year, month) {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Months from one "2022-04" to another, both included. */
export function monthsBetween(first, last) {
  const from = indexOf(first);
  return Array.from({ length: indexOf(last) - from + 1 }, (_, step) => monthAt(from + step));
}

/** Quarter ends from one "2022-06" to another, both included. */
export function quartersBetween(first, last) {
  return monthsBetween(first, last).filter(({ month }) => month % 3 === 0);
}

/** A curve through dated values, straight between them and level outside them: {"2022-04": 44, "2026-09": 61.4}. */
export function curve(points) {
  const known = Object.entries(points).map(([at, value]) => ({ at: indexOf(at), value }));
  const valueAt = (index) => {
    const after = known.findIndex((point) => point.at >= index);
    if (after === -1) return known.at(-1).value;
    if (after === 0) return known[0].value;
    const [left, right] = [known[after - 1], known[after]];
    return left.value + ((right.value - left.value) * (index - left.at)) / (right.at - left.at);
  };
  return { valueAt, isPoint: (index) => known.some((point) => point.at === index) };
}
