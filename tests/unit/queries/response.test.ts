import { describe, expect, it } from 'vitest';
import { responseIndicator, responseWords } from '../../../src/queries/response.ts';
import { compareLatest } from '../../../src/statistics/compare-years.ts';
import { academicTerms, flow, seriesFrom } from '../statistics/made-series.ts';

const survey = flow({ response: { of: 'invited', count: 'responded' } });

describe('The response to a survey', () => {
  it('is answered out of asked, whatever the survey asks', () => {
    expect(responseIndicator(survey)).toMatchObject({
      numerator: ['responded'],
      denominator: ['invited'],
      better: 'neutral',
    });
    expect(responseIndicator(flow())).toBeNull();
  });

  it('stands in words beside the figure, worked out from counts', () => {
    const response = responseIndicator(survey) ?? survey;
    const series = seriesFrom(academicTerms, 2024, 0, [
      [10, 20],
      [10, 20],
      [13, 35],
      [15, 30],
      [15, 30],
      [18, 30],
    ]);
    // 15 + 15 + 18 of 30 + 30 + 30 is 53%; 33 of 75 is 44%.
    expect(responseWords(compareLatest(series, response, []), response)).toBe(
      '48 of 90 asked answered (53%); a year earlier 44%.',
    );
  });

  it('says nothing where it is hidden', () => {
    const response = responseIndicator(survey) ?? survey;
    const series = seriesFrom(academicTerms, 2025, 0, [['suppressed', 30]]);
    expect(responseWords(compareLatest(series, response, []), response)).toBe('');
  });
});
