import { describe, expect, it } from 'vitest';
import { cellText, cellValue } from '../../../src/queries/figures-table.ts';

describe('A cell of the figures table', () => {
  it('is rounded on screen and in CSV alike', () => {
    const cell = { value: -1234.56, decimals: 1 };
    expect(cellText(cell)).toBe('−1,234.6');
    expect(cellValue(cell)).toBe(-1234.6);
  });

  it('keeps a symbol as it is', () => {
    expect(cellText('[c]')).toBe('[c]');
    expect(cellValue('[c]')).toBe('[c]');
  });
});
