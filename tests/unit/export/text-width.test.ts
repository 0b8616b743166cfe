import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/export/text-width.ts';

describe('text widths', () => {
  it('add up Arial’s advances: "SEND" is 667 + 667 + 722 + 722 thousandths', () => {
    expect(textWidth('SEND', 10, false)).toBeCloseTo(27.78, 6);
    // Bold N is 722, bold S, E and D 667, 667 and 722.
    expect(textWidth('SEND', 10, true)).toBeCloseTo(27.78, 6);
    expect(textWidth('wait', 100, false)).toBeCloseTo(72.2 + 55.6 + 22.2 + 27.8, 6);
    expect(textWidth('wait', 100, true)).toBeCloseTo(77.8 + 55.6 + 27.8 + 33.3, 6);
  });

  it('give an accented letter its own letter’s width and an unknown one a whole square', () => {
    expect(textWidth('é', 10, false)).toBe(textWidth('e', 10, false));
    expect(textWidth('漢', 10, false)).toBe(10);
  });
});

describe('wrapping', () => {
  it('keeps every word and every line within the width', () => {
    const text = 'Half of those waiting had waited more than 32.8 weeks';
    const lines = wrapText(text, 120, 13, false);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 13, false)).toBeLessThanOrEqual(120);
  });

  it('has no line for no text', () => {
    expect(wrapText('  ', 100, 13, false)).toEqual([]);
  });
});
