import { curve, lastDay, monthsBetween } from './calendar.mjs';
import { hiddenParts, isHiddenTotal } from './hide-small-counts.mjs';
import { seededRandom } from './random.mjs';
import { services } from './waiting-services.mjs';

const counts = [
  'referrals',
  'waiting',
  'waiting_over_18_weeks',
  'waiting_over_52_weeks',
  'seen',
  'seen_within_18_weeks',
];
/** Each median with the count that it rests on. */
const medians = { median_weeks: 'waiting', median_weeks_seen: 'seen' };

export const waitingColumns = [
  'period_end',
  'service',
  'stage',
  'setting',
  ...counts.slice(0, 4),
  'median_weeks',
  ...counts.slice(4),
  'median_weeks_seen',
];

/** Referrals by calendar month from January, 1 on average: few in the summer holidays, many when terms begin. */
const season = [1.05, 1.05, 1.2, 0.9, 1.1, 1.1, 0.95, 0.5, 0.9, 1.15, 1.2, 0.9];

/** Share of a group still waiting after so many weeks, when half of it waits longer than the median. */
const shareOver = (weeks, median, shape) => 2 ** -((weeks / median) ** shape);

/** The waiting list of each service, stage and setting at each month's end, from April 2022 to September 2026. */
export function waitingTimes() {
  const random = seededRandom(20260930);
  return services
    .flatMap((service) => serviceRows(service, random))
    .sort((one, other) => one.period_end.localeCompare(other.period_end));
}

function serviceRows(service, random) {
  const median = curve(service.median);
  const waiting = curve(service.waiting);
  const referrals = curve(service.referrals);
  const parts = Object.entries(service.parts).map(([setting, part]) => ({
    ...part,
    setting,
    waiting: Math.round(waiting.valueAt(0) * part.share),
    referralShare: part.share / part.ratio,
  }));
  const referralTotal = parts.reduce((sum, part) => sum + part.referralShare, 0);
  return monthsBetween('2022-04', '2026-09').flatMap(({ index, year, month }) => {
    const wobble = median.isPoint(index) ? 0 : random.noise(service.stage === 'assessment' ? 0.5 : 0.7);
    const wholeMedian = median.valueAt(index) + wobble;
    const monthRows = parts.map((part) => {
      const rate = (referrals.valueAt(index) * part.referralShare) / referralTotal;
      const referred = Math.round(rate * season[month - 1] * (1 + random.noise(0.12)));
      const target = waiting.valueAt(index) * part.share;
      const leaves = part.waiting + 0.94 * rate - target;
      const isClosed = service.closedIn.includes(month);
      const pace = (month === 8 ? 0.55 : 1) * (1 + random.noise(0.1));
      const seen = isClosed ? 0 : clamp(Math.round((0.75 * rate + 0.25 * leaves) * pace), 0, part.waiting);
      const withdrawn = Math.round(0.06 * rate);
      part.waiting = Math.max(0, part.waiting + referred - seen - withdrawn);
      return { setting: part.setting, ratio: part.ratio, referrals: referred, waiting: part.waiting, seen };
    });
    const scale = wholeMedian / mixedMedian(monthRows, 'waiting', service.shape);
    const rows = monthRows.map((row) => withWaits(row, scale, service));
    const total = totalRow(rows, wholeMedian, scale, service);
    hide(rows, total);
    if (service.stage === 'treatment' && index < 3) [...rows, total].forEach(withoutSeen);
    // The trust's move to a new record system: that month was never extracted.
    if (service.service === 'mental-health' && year === 2025 && month === 2) return [];
    return [total, ...rows].map((row) => ({
      ...row,
      period_end: lastDay(year, month),
      service: service.service,
      stage: service.stage,
    }));
  });
}

function withWaits({ setting, ratio, referrals, waiting, seen }, scale, { shape, seenRatio }) {
  const median = ratio * scale;
  const medianSeen = median * seenRatio;
  return {
    setting,
    referrals,
    waiting,
    waiting_over_18_weeks: Math.round(waiting * shareOver(18, median, shape)),
    waiting_over_52_weeks: Math.round(waiting * shareOver(52, median, shape)),
    median_weeks: waiting === 0 ? 'z' : median.toFixed(1),
    seen,
    seen_within_18_weeks: Math.round(seen * (1 - shareOver(18, medianSeen, shape))),
    median_weeks_seen: seen === 0 ? 'z' : medianSeen.toFixed(1),
    ratio,
  };
}

function totalRow(rows, wholeMedian, scale, { shape, seenRatio }) {
  const total = { setting: 'all' };
  for (const column of counts) total[column] = rows.reduce((sum, row) => sum + row[column], 0);
  total.median_weeks = wholeMedian.toFixed(1);
  total.median_weeks_seen =
    total.seen === 0 ? 'z' : (mixedMedian(rows, 'seen', shape) * scale * seenRatio).toFixed(1);
  return total;
}

/** The median of the settings together where each setting's own is its ratio: found by halving. */
function mixedMedian(rows, base, shape) {
  const all = rows.reduce((sum, row) => sum + row[base], 0);
  let [low, high] = [0.01, 10];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const over = rows.reduce((sum, row) => sum + row[base] * shareOver(middle, row.ratio, shape), 0);
    if (over > all / 2) low = middle;
    else high = middle;
  }
  return low;
}

function hide(rows, total) {
  for (const column of counts) {
    const hidden = hiddenParts(rows.map((row) => row[column]));
    if (isHiddenTotal(total[column])) total[column] = 'c';
    for (const at of hidden) rows[at][column] = 'c';
  }
  for (const row of [...rows, total])
    for (const [column, base] of Object.entries(medians)) if (row[base] === 'c') row[column] = 'c';
}

/** Those seen for treatment were not recorded before July 2022. */
function withoutSeen(row) {
  for (const column of ['seen', 'seen_within_18_weeks', 'median_weeks_seen']) row[column] = 'x';
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}
