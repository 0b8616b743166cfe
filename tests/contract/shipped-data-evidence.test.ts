import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/model/plan.ts';
import { chartedSchema, packageSchema, readShipped, readTable } from './shipped-data.ts';

const { rows } = readTable('evidence.csv');
const plan = planSchema.parse(JSON.parse(readShipped('plan.json')));
const { measures } = chartedSchema.parse(JSON.parse(readShipped('indicators.json')));
const dueOf = (measure: string) => rows.filter((row) => row.measure === measure).map(({ due }) => due);

describe('the evidence that ships', () => {
  it('is about the five milestones and about actions of the plan', () => {
    const milestones = measures.filter(({ kind }) => kind === 'milestone').map(({ id }) => id);
    expect([...new Set(rows.map(({ measure }) => measure))]).toEqual(milestones);
    const actions = [...new Set(rows.map(({ action }) => action).filter((action) => action !== ''))];
    expect(actions.filter((id) => !plan.actions.some((action) => action.id === id))).toEqual([]);
  });

  it('enters nothing as done, shared, received or acted on', () => {
    const empty = ['done', 'shared_on', 'received', 'acted_on', 'reference', 'link'];
    expect(rows.flatMap((row) => empty.filter((column) => row[column] !== ''))).toEqual([]);
    expect(rows.every(({ note }) => note?.startsWith('The plan'))).toBe(true);
  });

  it('has the needs assessment due each September from 2024 to 2027', () => {
    expect(dueOf('jsna-live-refresh')).toEqual(['2024-09-30', '2025-09-30', '2026-09-30', '2027-09-30']);
  });

  it('has the self-evaluation due in September 2024 and its reviews every six months, shared with two boards', () => {
    expect(dueOf('sef-coproduced-reviewed')).toEqual([
      '2024-09-30',
      ...['2025', '2026', '2027'].flatMap((year) => [`${year}-06-30`, `${year}-12-31`]),
    ]);
    for (const row of rows.filter(({ measure }) => measure === 'sef-coproduced-reviewed'))
      expect(row.shared_with?.split('; ')).toEqual([
        'ICB quality and performance committee',
        'MKCC scrutiny boards',
      ]);
  });

  it('has the reviews of 2025 in the months that the plan prints for its action', () => {
    const printed = plan.actions.find(({ id }) => id === 'AfI1.1-5')?.due;
    expect(printed).toBe('June 2025 Dec 2025');
  });

  it('has the core data set due by the end of each of 12 quarters from the plan’s own on', () => {
    const due = dueOf('core-data-set-reviewed');
    expect(due).toHaveLength(12);
    expect([due[0], due[1], due.at(-1)]).toEqual(['2025-03-31', '2025-06-30', '2027-12-31']);
  });

  it('gives no date where the plan gives none', () => {
    expect(dueOf('parent-carer-forum-mou')).toEqual(['']);
    expect(dueOf('youth-council-feedback-acted-on')).toEqual(['']);
  });
});

describe('the insights that ship', () => {
  it('are a header alone, since none is made up', () => {
    expect(readTable('insights.csv').rows).toEqual([]);
  });

  it('ask of each row to come that no child can be identified from it', () => {
    const { resources } = packageSchema.parse(JSON.parse(readShipped('datapackage.json')));
    const register = resources.filter(({ dashboard }) => dashboard.register === 'insights');
    expect(register.map(({ path }) => path)).toEqual(['insights.csv']);
    const asked = register[0]?.schema.fields.filter(({ title }) => title === 'No child can be identified');
    expect(asked?.map(({ constraints }) => constraints)).toEqual([{ required: true, enum: ['yes'] }]);
  });
});
