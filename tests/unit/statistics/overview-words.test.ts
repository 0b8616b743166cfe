import { describe, expect, it } from 'vitest';
import type { Rollup } from '../../../src/model/comparison.ts';
import { overviewSentence, type CountedMeasure } from '../../../src/statistics/overview-words.ts';
import { rollUpWords } from '../../../src/statistics/words.ts';

const made = (verdict: Rollup['verdict']): CountedMeasure => ({
  kind: 'numbers',
  verdict,
  illustrative: true,
  status: null,
});
const real = (verdict: Rollup['verdict']): CountedMeasure => ({
  kind: 'numbers',
  verdict,
  illustrative: false,
  status: null,
});
const waiting: CountedMeasure = { kind: 'numbers', verdict: null, illustrative: false, status: null };
const milestone: CountedMeasure = { kind: 'milestone', verdict: null, illustrative: false, status: null };
const several = (count: number, measure: CountedMeasure) => Array.from({ length: count }, () => measure);

describe('the sentence of Overview', () => {
  it('counts illustrative measures, those that wait, and milestones', () => {
    const counts = [made('mixed'), made('improving'), made('no-clear-change'), ...several(5, waiting)];
    expect(overviewSentence([...counts, ...several(5, milestone)])).toBe(
      'Of the 8 measures with numbers, 1 is improving, 1 is mixed and 1 shows no clear change (all illustrative); 5 await their extract. The 5 milestones await the evidence extract.',
    );
  });

  it('says real figures without a note, in plural and singular', () => {
    expect(
      overviewSentence([
        ...several(2, real('improving')),
        ...several(3, real('no-clear-change')),
        real('worsening'),
        waiting,
      ]),
    ).toBe(
      'Of the 7 measures with numbers, 2 are improving, 3 show no clear change and 1 is worsening; 1 awaits its extract.',
    );
  });

  it('never counts real and illustrative figures in one sentence', () => {
    expect(
      overviewSentence([real('improving'), real('improving'), made('worsening'), waiting, waiting]),
    ).toBe(
      'Of the 2 measures with real figures, 2 are improving. Of the 1 measure with illustrative figures, 1 is worsening. 2 more await their extract.',
    );
  });

  it.each([
    [[made('improving')], 'Of the 1 measure with numbers, 1 is improving (illustrative).'],
    [[made('mixed'), made('mixed')], 'Of the 2 measures with numbers, 2 are mixed (both illustrative).'],
    [[waiting, waiting], 'The 2 measures with numbers await their extract.'],
    [[waiting], 'The 1 measure with numbers awaits its extract.'],
    [[milestone], 'The 1 milestone awaits the evidence extract.'],
    [[], 'There are no measures.'],
  ] as const)('of %j is "%s"', (counts, words) => {
    expect(overviewSentence(counts)).toBe(words);
  });

  it('has words for every verdict', () => {
    expect(
      overviewSentence([
        real('too-few'),
        real('too-early'),
        real('not-comparable'),
        real('suppressed'),
        real('no-data'),
      ]),
    ).toBe(
      'Of the 5 measures with numbers, 1 rests on too few, 1 is too early to judge, 1 cannot be compared with a year earlier, 1 is suppressed and 1 has no data.',
    );
  });
});

describe('the milestones in the sentence of Overview', () => {
  it('are counted by status, apart from the measures with numbers', () => {
    const at = (status: CountedMeasure['status']): CountedMeasure => ({ ...milestone, status });
    expect(overviewSentence([at('met'), at('overdue'), at('overdue'), at('met-late'), at('due')])).toBe(
      'Of the 5 milestones, 1 is met, 1 was met late, 2 are past their date with no evidence recorded and 1 is not due yet.',
    );
  });
});

describe('a roll-up in words', () => {
  it.each([
    [{ verdict: 'mixed', improving: 2, worsening: 1, of: 4 }, 'Mixed: 2 of 4 improving'],
    [{ verdict: 'improving', improving: 4, worsening: 0, of: 4 }, 'Improving: 4 of 4'],
    [{ verdict: 'worsening', improving: 0, worsening: 1, of: 3 }, 'Worsening: 1 of 3'],
    [{ verdict: 'improving', improving: 1, worsening: 0, of: 1 }, 'Improving'],
    [{ verdict: 'no-clear-change', improving: 0, worsening: 0, of: 2 }, 'No clear change'],
    [{ verdict: 'no-data', improving: 0, worsening: 0, of: 0 }, 'No data'],
  ] as const)('%j is "%s"', (rollup, words) => {
    expect(rollUpWords(rollup)).toBe(words);
  });
});
