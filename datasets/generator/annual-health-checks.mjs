import { lastDay } from './calendar.mjs';
import { seededRandom } from './random.mjs';

export const healthCheckColumns = [
  'period_end',
  'age_group',
  'on_register',
  'offered',
  'completed',
  'declined',
];

/**
 * For each financial year, by quarter and from April: the register, and the shares of it that had been offered and
 * had completed a check. Under half had been offered one in the year of the inspection, 2023/24.
 */
const years = [
  {
    year: 2022,
    register: [402, 407, 413, 418],
    offered: [0.12, 0.24, 0.34, 0.45],
    completed: [0.081, 0.186, 0.271, 0.366],
  },
  {
    year: 2023,
    register: [424, 431, 436, 442],
    offered: [0.12, 0.26, 0.37, 0.482],
    completed: [0.085, 0.202, 0.297, 0.405],
  },
  {
    year: 2024,
    register: [449, 455, 461, 466],
    offered: [0.15, 0.33, 0.45, 0.588],
    completed: [0.102, 0.242, 0.352, 0.476],
  },
  {
    year: 2025,
    register: [477, 484, 490, 495],
    offered: [0.18, 0.39, 0.53, 0.665],
    completed: [0.118, 0.279, 0.41, 0.548],
  },
  { year: 2026, register: [500, 506], offered: [0.2, 0.43], completed: [0.131, 0.3162] },
];
const youngerShare = 0.29;

/** Checks since April by age group; the quarter to December 2024 was never received. */
export function annualHealthChecks() {
  const random = seededRandom(14);
  return years.flatMap(({ year, register, offered, completed }) => {
    const declined = { younger: 0, older: 0 };
    return register.flatMap((onRegister, quarter) => {
      const younger = Math.round(onRegister * youngerShare);
      const split = (share, gap) => {
        const all = Math.round(onRegister * share);
        const ofYounger = Math.round(younger * (share - gap));
        return { younger: ofYounger, older: all - ofYounger };
      };
      const offers = split(offered[quarter], 0.03);
      const checks = split(completed[quarter], 0.025);
      for (const group of ['younger', 'older']) {
        const open = offers[group] - checks[group];
        declined[group] = Math.max(declined[group], Math.round(open * (0.3 + random.noise(0.1))));
      }
      if (year === 2024 && quarter === 2) return [];
      const period_end = lastDay(quarter === 3 ? year + 1 : year, quarter === 3 ? 3 : 6 + 3 * quarter);
      return ['younger', 'older'].map((group) => ({
        period_end,
        age_group: group === 'younger' ? '14-17' : '18-25',
        on_register: group === 'younger' ? younger : onRegister - younger,
        offered: offers[group],
        completed: checks[group],
        declined: declined[group] > 0 && declined[group] < 5 ? '*' : declined[group],
      }));
    });
  });
}
