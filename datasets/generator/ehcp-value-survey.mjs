export const valueSurveyColumns = [
  'period_end',
  'respondent',
  'question',
  'invited',
  'responded',
  'value_recognised',
];

/**
 * For each yearly survey, taken in the autumn term: how many were invited, and for each question how many answered
 * it and how many of them recognised the value of plans. The first was in the autumn of 2024, hence 2024/25.
 */
const surveys = {
  '2025-08-31': {
    school: {
      invited: 110,
      answers: { 'helps-progress': [71, 46], 'sets-out-needs': [71, 39], 'used-by-all': ['x', 'x'] },
    },
    family: {
      invited: 2840,
      answers: { 'helps-progress': [611, 318], 'sets-out-needs': [604, 296], 'used-by-all': ['x', 'x'] },
    },
  },
  '2026-08-31': {
    school: {
      invited: 111,
      answers: { 'helps-progress': [78, 56], 'sets-out-needs': [77, 47], 'used-by-all': [76, 33] },
    },
    family: {
      invited: 3065,
      answers: { 'helps-progress': [702, 413], 'sets-out-needs': [698, 371], 'used-by-all': [689, 263] },
    },
  },
};

/** The answers of schools and families to each question; the third was not asked in the first survey. */
export function ehcpValueSurvey() {
  return Object.entries(surveys).flatMap(([period_end, respondents]) =>
    Object.entries(respondents).flatMap(([respondent, { invited, answers }]) =>
      Object.entries(answers).map(([question, [responded, value_recognised]]) => ({
        period_end,
        respondent,
        question,
        invited,
        responded,
        value_recognised,
      })),
    ),
  );
}
