import { seededRandom } from './random.mjs';

const grades = ['outstanding', 'good', 'requires_improvement', 'inadequate'];
export const auditColumns = ['period_end', 'section', 'plans_audited', ...grades, 'mean_score'];

/** The overall judgement of the plans audited in each term: outstanding, good, requires improvement, inadequate. */
const terms = {
  '2022-12-31': [2, 20, 29, 7],
  '2023-03-31': [3, 21, 28, 8],
  '2023-07-31': [2, 20, 26, 7],
  '2023-12-31': [3, 26, 28, 7],
  '2024-03-31': [4, 28, 27, 7],
  '2024-07-31': [4, 28, 25, 5],
  '2024-12-31': [5, 31, 27, 7],
  '2025-03-31': [6, 32, 28, 6],
  '2025-07-31': [5, 30, 26, 5],
  '2025-12-31': [8, 38, 26, 6],
  '2026-03-31': [9, 40, 25, 5],
  '2026-07-31': [8, 38, 24, 4],
};
/** How far a section's judgements lie from the overall one: the share of plans a grade lower, and left unjudged. */
const sections = {
  voice: { lower: 0.06, unjudged: 0 },
  health: { lower: 0.24, unjudged: 0.05 },
  'social-care': { lower: 0.3, unjudged: 0.09 },
  outcomes: { lower: 0.12, unjudged: 0 },
  provision: { lower: 0.08, unjudged: 0 },
};
/** The audit tool in use from this day gives a score; the one before gave none. */
const scoredFrom = '2023-09-01';

/** Audits of EHC plans by term and section. A section is a judgement of its own of the same plans, not a part of them. */
export function ehcpAudits() {
  const random = seededRandom(41);
  return Object.entries(terms).flatMap(([period_end, overall]) => [
    row(period_end, 'overall', overall),
    ...Object.entries(sections).map(([section, shift]) =>
      row(period_end, section, judged(overall, shift, random)),
    ),
  ]);
}

function judged(overall, { lower, unjudged }, random) {
  const counts = [...overall];
  for (let grade = 2; grade >= 0; grade--) {
    const moved = Math.round(overall[grade] * Math.max(0, lower + random.noise(0.05)));
    counts[grade] -= moved;
    counts[grade + 1] += moved;
  }
  counts[2] -= Math.round(counts[2] * unjudged);
  counts[1] -= Math.round(counts[1] * unjudged);
  return counts;
}

function row(period_end, section, counts) {
  const plans = counts.reduce((sum, count) => sum + count, 0);
  const score = counts.reduce((sum, count, grade) => sum + count * (4 - grade), 0) / plans;
  return {
    period_end,
    section,
    plans_audited: plans,
    ...Object.fromEntries(grades.map((grade, at) => [grade, counts[at]])),
    mean_score: period_end < scoredFrom ? 'x' : score.toFixed(2),
  };
}
