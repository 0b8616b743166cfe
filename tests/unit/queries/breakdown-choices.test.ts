import { describe, expect, it } from 'vitest';
import { datasetSchema, type Dataset } from '../../../src/model/dataset.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import { breakdownChoicesFrom, breakdownControls } from '../../../src/queries/breakdown-choices.ts';

const column = (name: string, values?: readonly string[], total?: string) => ({
  name,
  type: 'string',
  title: name,
  ...(values ? { constraints: { enum: values } } : {}),
  ...(total === undefined ? {} : { total }),
});

const dataset: Dataset = datasetSchema.parse({
  name: 'visits',
  path: 'visits.csv',
  title: 'Visits',
  description: 'Visits by age and place.',
  schema: {
    fields: [
      column('age', ['all', 'under-5', '5-10', '11-15'], 'all'),
      column('place', ['north', 'south']),
      column('free'),
    ],
    missingValues: [],
    primaryKey: [],
  },
  dashboard: {
    provider: 'The test',
    yearType: 'financial',
    frequency: 'quarter',
    illustrative: true,
    extractDate: '2026-10-01',
  },
});

const indicator = (given: object) =>
  indicatorSchema.parse({
    id: 'visits-kept',
    title: 'Visits kept',
    shortTitle: 'Visits',
    definition: 'Visits kept, out of visits.',
    unitWords: '% of visits',
    dataset: 'visits',
    kind: 'flow',
    numerator: ['kept'],
    denominator: ['visits'],
    unit: 'percent',
    decimals: 1,
    better: 'higher',
    measure: null,
    supplementary: true,
    outcomes: ['AfI5.4'],
    finding: '{value} of visits were kept',
    ...given,
  });

const events = indicator({});
const census = indicator({ kind: 'annual', materialChange: { value: 1, reason: 'A working choice.' } });
const choices = (address: string, by = 'place', of = events) =>
  breakdownChoicesFrom(new URLSearchParams(address), of, dataset, by);

describe('What a breakdown shows unless asked otherwise', () => {
  it('is twelve parts by what matters, without intervals', () => {
    expect(choices('')).toEqual({ order: 'matters', isAll: false, withIntervals: false });
    expect(choices('', 'free').order).toBe('matters');
  });

  it('is ages from the youngest to the oldest; their total does not count', () => {
    expect(choices('', 'age').order).toBe('schema');
  });
});

describe('The address of a breakdown', () => {
  it('is read', () => {
    expect(choices('order=change&all=yes&intervals=yes')).toEqual({
      order: 'change',
      isAll: true,
      withIntervals: true,
    });
    expect(choices('order=matters', 'age').order).toBe('matters');
  });

  it('is left out where it says what is not known', () => {
    expect(choices('order=worst&all=true&intervals=1')).toEqual(choices(''));
  });

  it('gets no intervals where none are claimed', () => {
    expect(choices('intervals=yes', 'place', census).withIntervals).toBe(false);
  });
});

describe('The controls of a breakdown', () => {
  it('name the direction and judge nothing', () => {
    const words = (better: string) =>
      breakdownControls({ ...events, better: better as 'higher' }, dataset, 'place').orders.map(
        (each) => each.words,
      );
    expect(words('higher')).toEqual([
      'What matters: lowest first',
      'Change in a year: largest fall first',
      'As the dataset lists them',
    ]);
    expect(words('lower').join()).toMatch(/highest first.*largest rise first/);
    expect(words('neutral').join()).toMatch(/largest first.*largest first/);
    expect([...words('higher'), ...words('lower')].join()).not.toMatch(/worse|better|improv/i);
  });

  it('say why there are no intervals', () => {
    expect(breakdownControls(events, dataset, 'place').noIntervals).toBeNull();
    expect(breakdownControls(census, dataset, 'place').noIntervals).toContain('not separate events');
  });
});
