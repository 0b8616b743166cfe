import { describe, expect, it } from 'vitest';
import {
  changeSize,
  figureWords,
  formatChange,
  formatFigure,
  formatNumber,
  formatSigned,
} from '../../../src/model/format.ts';

const percent = { unit: 'percent', decimals: 1 };
const weeks = { unit: 'weeks', decimals: 1 };
const children = { unit: 'children', decimals: 0 };

describe('Figures in words', () => {
  it('separate thousands and use a real minus sign', () => {
    expect(formatNumber(12345.678, 1)).toBe('12,345.7');
    expect(formatNumber(-4.25, 1)).toBe('−4.3');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
  });

  it('show a missing figure as its symbol', () => {
    expect(formatFigure('suppressed', percent)).toBe('[c]');
    expect(formatFigure('unavailable', weeks)).toBe('[x]');
    expect(formatFigure('not-applicable', weeks)).toBe('[z]');
    expect(formatFigure(0, percent)).toBe('0.0%');
  });

  it('agree in number with what they count', () => {
    expect(figureWords(1, children)).toBe('1 child');
    expect(figureWords(2, children)).toBe('2 children');
    expect(figureWords(1, weeks)).toBe('1.0 week');
    expect(changeSize(-1, percent)).toBe('1.0 point');
    expect(changeSize(-3, percent)).toBe('3.0 points');
  });

  it('say a change with an arrow that follows the figure', () => {
    expect(formatChange(3.41, weeks)).toBe('↑ 3.4 weeks');
    expect(formatChange(-5.7, percent)).toBe('↓ 5.7 points');
    expect(formatChange(0.04, percent)).toBe('no change');
    expect(formatSigned(2, weeks)).toBe('+2.0');
    expect(formatSigned(-2, weeks)).toBe('−2.0');
    expect(formatSigned(0.01, weeks)).toBe('0.0');
  });
});
