import { curve, lastDay, monthsBetween } from './calendar.mjs';
import { seededRandom } from './random.mjs';

export const voiceColumns = ['period_end', 'process', 'age_group', 'completed', 'voice_captured'];

/** `completed` a month on average; `captured` is the share of them whose voice was; `season` by month from January. */
const processes = {
  assessment: {
    completed: { '2022-09': 27, '2026-09': 31 },
    captured: { '2022-09': 0.6, '2024-08': 0.64, '2026-09': 0.71 },
    ages: { 'under-5': 0.26, '5-10': 0.42, '11-15': 0.22, '16-25': 0.1 },
    season: [1.05, 1, 1.15, 0.9, 1.05, 1.1, 1.1, 0.55, 0.85, 1.05, 1.15, 1.05],
  },
  'annual-review': {
    completed: { '2022-09': 196, '2026-09': 238 },
    captured: { '2022-09': 0.55, '2024-08': 0.6, '2025-08': 0.645, '2026-09': 0.69 },
    ages: { 'under-5': 0.05, '5-10': 0.36, '11-15': 0.35, '16-25': 0.24 },
    // No school is open to hold a review in August.
    season: [1.1, 1.15, 1.5, 0.75, 1.4, 1.35, 0.9, 0, 0.5, 1.1, 1.4, 0.85],
  },
};
/** The inspection found better examples of voice for those at college. */
const ageGap = { 'under-5': -0.16, '5-10': -0.02, '11-15': 0.02, '16-25': 0.08 };

/** Assessments and annual reviews completed each month, and those that captured the child's voice. */
export function voiceCapture() {
  const random = seededRandom(54);
  return monthsBetween('2022-09', '2026-09').flatMap(({ index, year, month }) =>
    Object.entries(processes).flatMap(([process, assumed]) =>
      Object.entries(assumed.ages).map(([age_group, share]) => {
        const usual = curve(assumed.completed).valueAt(index) * share * assumed.season[month - 1];
        const completed = Math.round(usual * (1 + random.noise(0.18)));
        const rate = curve(assumed.captured).valueAt(index) + ageGap[age_group] + random.noise(0.05);
        const captured = Math.min(completed, Math.round(completed * rate));
        const isHidden = year === 2023 && month === 12 && process === 'assessment' && age_group === 'under-5';
        return {
          period_end: lastDay(year, month),
          process,
          age_group,
          completed,
          voice_captured: isHidden ? 'c' : captured,
        };
      }),
    ),
  );
}
