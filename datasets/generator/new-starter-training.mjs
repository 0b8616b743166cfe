import { curve, lastDay, quartersBetween } from './calendar.mjs';
import { hiddenParts } from './hide-small-counts.mjs';
import { seededRandom } from './random.mjs';

const counts = ['starters_whose_induction_year_ended', 'of_whom_completed'];
export const newStarterColumns = ['period_end', 'organisation', ...counts];

/** Starters whose induction year ends in a quarter, on average, and how far their completion lies from the whole's. */
const organisations = {
  'council-send': { starters: 11, gap: 0.14 },
  'council-social-care': { starters: 24, gap: -0.05 },
  icb: { starters: 7, gap: 0.02 },
  cnwl: { starters: 15, gap: 0.02 },
};
const completed = { '2022-06': 0.41, '2024-03': 0.49, '2025-03': 0.57, '2026-09': 0.76 };

/** Starters by quarter and organisation with their total; CNWL gave none for April to June 2022. */
export function newStarterTraining() {
  const random = seededRandom(42);
  return quartersBetween('2022-06', '2026-09').flatMap(({ index, year, month }) => {
    const period_end = lastDay(year, month);
    const parts = Object.entries(organisations).map(([organisation, { starters, gap }]) => {
      const ended = Math.max(0, Math.round(starters * (1 + random.noise(starters < 10 ? 0.9 : 0.3))));
      const rate = curve(completed).valueAt(index) + gap + random.noise(0.06);
      return { organisation, [counts[0]]: ended, [counts[1]]: Math.min(ended, Math.round(ended * rate)) };
    });
    const total = { organisation: 'all' };
    for (const column of counts) {
      total[column] = parts.reduce((sum, part) => sum + part[column], 0);
      for (const at of hiddenParts(parts.map((part) => part[column]))) parts[at][column] = 'c';
    }
    if (period_end === '2022-06-30')
      for (const row of [total, parts.at(-1)]) for (const column of counts) row[column] = 'x';
    return [total, ...parts].map((row) => ({ period_end, ...row }));
  });
}
