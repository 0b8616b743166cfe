import { describe, expect, it } from 'vitest';
import { annotationSchema, targetSchema } from '../../src/model/facts.ts';
import { chartedSchema, packageSchema, readShipped, readTable } from './shipped-data.ts';

const { facts, resources } = packageSchema.parse(JSON.parse(readShipped('datapackage.json')));
const { indicators } = chartedSchema.parse(JSON.parse(readShipped('indicators.json')));
const plan = readShipped('plan.json');

describe('the shipped targets', () => {
  const targets = readTable(facts.targets).rows.map((row) => targetSchema.parse(row));

  it('are the one dated national ambition: the plan sets none for its measures', () => {
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({
      indicator: 'health-checks-completed',
      kind: 'target',
      from: '2023-04-01',
      to: '2024-03-31',
      value: 75,
    });
    expect(indicators.find(({ id }) => id === 'health-checks-completed')?.measure).toBeNull();
  });
});

describe('the shipped annotations', () => {
  const annotations = readTable(facts.annotations).rows.map((row) => annotationSchema.parse(row));

  it('are about datasets and indicators that are there', () => {
    for (const { dataset, indicator } of annotations) {
      expect(resources.map(({ name }) => name)).toContain(dataset);
      if (indicator !== '') expect(indicators.find(({ id }) => id === indicator)?.dataset).toBe(dataset);
    }
  });

  it('quote the inspection in the plan’s words', () => {
    const quoted = annotations
      .filter(({ source }) => !source.startsWith('Illustrative'))
      .map(({ note }) => /“(.+)”/.exec(note)?.[1] ?? 'nothing');
    expect(quoted).toHaveLength(1);
    expect(plan).toContain((quoted[0] ?? '').replace(/\.$/, ''));
  });

  it('are called illustrative where they are made up, and start limits anew once', () => {
    const made = annotations.filter(({ source }) => source.startsWith('Illustrative'));
    expect(made.map(({ dataset }) => dataset)).toEqual(['waiting-times', 'waiting-times']);
    expect(annotations.filter(({ rebase }) => rebase === 'yes').map(({ indicator }) => indicator)).toEqual([
      'wait-adhd',
    ]);
  });
});
