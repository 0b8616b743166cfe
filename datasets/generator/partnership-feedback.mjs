import { seededRandom } from './random.mjs';

export const feedbackColumns = ['period_end', 'respondent', 'question', 'responded', 'favourable'];

/** Answers in each term of parents and carers, young people and professionals, and the share of favourable ones. */
const terms = {
  '2023-12-31': { responded: [104, 21, 66], favourable: 0.57 },
  '2024-03-31': { responded: [98, 9, 72], favourable: 0.56 },
  '2024-07-31': { responded: [112, 26, 70], favourable: 0.59 },
  '2024-12-31': { responded: [121, 24, 81], favourable: 0.5 },
  '2025-03-31': { responded: [109, 19, 77], favourable: 0.52 },
  '2025-07-31': { responded: [131, 31, 84], favourable: 0.53 },
  '2025-12-31': { responded: [127, 28, 88], favourable: 0.53 },
  '2026-03-31': { responded: [118, 23, 90], favourable: 0.55 },
  '2026-07-31': { responded: [139, 34, 86], favourable: 0.56 },
};
/** How far each group's and each question's share lies from the term's. */
const respondents = { 'parent-carer': -0.06, 'young-person': -0.02, professional: 0.09 };
const questions = { 'working-together': 0, 'tell-it-once': -0.12, 'know-who-to-ask': 0.05 };

/** Answers by term, group and question; professionals were not asked in the spring of 2025. */
export function partnershipFeedback() {
  const random = seededRandom(25);
  return Object.entries(terms).flatMap(([period_end, term]) =>
    Object.entries(respondents).flatMap(([respondent, own], at) =>
      Object.entries(questions).map(([question, shift]) => {
        const responded = term.responded[at];
        const few = responded < 10 ? 0.1 : 0;
        const share = term.favourable + own + shift - few + random.noise(0.03);
        const favourable = Math.round(responded * share);
        const isAsked = respondent !== 'professional' || period_end !== '2025-03-31';
        return {
          period_end,
          respondent,
          question,
          responded: isAsked ? responded : 'x',
          favourable: isAsked ? hideSmall(favourable) : 'x',
        };
      }),
    ),
  );
}

function hideSmall(count) {
  return count > 0 && count < 5 ? 'c' : count;
}
