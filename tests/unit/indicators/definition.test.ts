import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../../src/indicators/definition.ts';
import { parseIndicators } from '../../../src/indicators/parse-indicators.ts';
import { clinics, indicator, median, written } from './sample-indicator.ts';

describe('checking a definition against its dataset', () => {
  it('finds nothing in a sound one', () => {
    expect(checkDefinition(indicator({ breakdowns: ['setting'], choices: ['service'] }), clinics)).toEqual(
      [],
    );
    expect(checkDefinition(indicator(median), clinics)).toEqual([]);
  });

  it('names the dataset where there is none', () => {
    expect(checkDefinition(indicator({ dataset: 'clinic-wait' }), undefined)).toEqual([
      { field: 'dataset', message: 'there is no dataset “clinic-wait”' },
    ]);
  });

  it.each([
    ['numerator', { numerator: ['over_19'] }, 'no column “over_19”'],
    ['denominator', { denominator: ['service'] }, 'not a column of figures'],
    ['distribution', { distribution: ['over_18', 'under_18'] }, 'no column “under_18”'],
    ['filter', { filter: { servise: 'adhd' } }, 'no column “servise”'],
    ['filter', { filter: { service: 'add' } }, 'none of the values of “service”: adhd, autism'],
    ['breakdowns', { breakdowns: ['sector'] }, 'no column “sector”'],
    ['choices', { choices: ['period_end'] }, 'not a column to split by'],
    ['base', { ...median, base: 'wating' }, 'no column “wating”'],
  ])('names the field %s when it is wrong', (field, changes, words) => {
    const problems = checkDefinition(indicator(changes), clinics);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.message).toContain(words);
  });

  it('wants one row a period where a median is shown', () => {
    expect(checkDefinition(indicator({ ...median, filter: {} }), clinics)).toEqual([
      {
        field: 'filter',
        message: '“median_weeks” cannot be added up, so the filter must choose one value of “service”',
      },
    ]);
  });
});

describe('parsing definitions', () => {
  it('takes down only the broken one and names its field', () => {
    const parsed = parseIndicators([
      written(),
      written({ id: 'broken', decimals: 'one' }),
      written({ id: 'b' }),
    ]);
    expect(parsed.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(parsed[1]).toMatchObject({ id: 'broken', problems: [{ field: 'decimals' }] });
  });

  it('survives what is no definition at all', () => {
    expect(parseIndicators([null, 3, {}]).map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(parseIndicators('nothing')).toMatchObject([{ ok: false, id: '' }]);
  });

  it('counts an id that is given twice once', () => {
    expect(parseIndicators([written(), written()])).toMatchObject([
      { ok: true },
      { ok: false, id: 'over-18', problems: [{ field: 'id' }] },
    ]);
  });
});
