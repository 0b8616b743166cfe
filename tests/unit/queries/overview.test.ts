import { describe, expect, it } from 'vitest';
import type { IndicatorFigures } from '../../../src/queries/figures.ts';
import { rollUpHeadlines } from '../../../src/queries/overview.ts';
import { median } from '../statistics/made-series.ts';

const improving = median({ id: 'one', headline: true });
const figures = new Map([['one', { comparison: { verdict: 'improving' } } as unknown as IndicatorFigures]]);

describe('A measure over its headline indicators', () => {
  it('is improving when its only one is', () => {
    expect(rollUpHeadlines({ headlines: [improving], broken: [] }, figures).verdict).toBe('improving');
  });

  it('is never better for a headline whose definition or figures are not there', () => {
    expect(rollUpHeadlines({ headlines: [improving], broken: ['two'] }, figures)).toEqual({
      verdict: 'mixed',
      words: 'Mixed: 1 of 2 improving',
    });
    const withoutFigures = median({ id: 'three', headline: true });
    expect(rollUpHeadlines({ headlines: [improving, withoutFigures], broken: [] }, figures).words).toBe(
      'Mixed: 1 of 2 improving',
    );
  });
});
