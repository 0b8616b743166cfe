import { describe, expect, it } from 'vitest';
import { evidenceCount, filterEvidence, groupEvidence } from '../../../src/plan/evidence-groups.ts';
import { milestonesAsAt, readEvidence } from '../../../src/plan/milestones.ts';

const blank = {
  measure: 'refresh',
  action: '',
  title: 'A refresh',
  due: '',
  done: '',
  forum: '',
  shared_with: '',
  shared_on: '',
  received: '',
  acted_on: '',
  reference: '',
  link: '',
  note: '',
};
const text = { areaPrinted: [], description: '', approach: '', team: '', teams: [] };
const action = {
  outcome: '',
  area: '',
  number: 1,
  text: '',
  start: null,
  due: null,
  brag: null,
  bragStatus: null,
  bragMissing: true,
  monitoredIn: null,
  startMonths: [],
  dueMonths: [],
};
const plan = {
  measures: [
    { ...text, id: 'waits', areas: ['AfI3'] },
    { ...text, id: 'refresh', areas: ['AfI1'] },
  ],
  actions: ['AfI1.1-2', 'AfI3.1-1'].map((id) => ({ ...action, id })),
};
const asAt = '2026-09-30';
const rows = milestonesAsAt(
  readEvidence([
    { ...blank, title: 'one', due: '2026-06-30', done: '2026-06-01', reference: 'Minute 1' },
    { ...blank, title: 'two', due: '2026-06-30', action: 'AfI1.1-2' },
    { ...blank, title: 'three', measure: 'waits', due: '2026-12-31' },
    {
      ...blank,
      title: 'four',
      action: 'AfI3.1-1',
      due: '2026-01-31',
      done: '2026-02-01',
      link: './four.pdf',
    },
    { ...blank, title: 'five', measure: '', action: 'AfI3.1-10', due: '2027-01-01' },
  ]),
  asAt,
);
const all = { measure: '', area: '', action: '', status: '' } as const;
const titles = (of: readonly (typeof rows)[number][]) => of.map(({ evidence }) => evidence.title);

describe('The evidence base', () => {
  it('is narrowed by measure, area, action and status', () => {
    expect(titles(filterEvidence(rows, all, plan))).toEqual(['four', 'one', 'two', 'three', 'five']);
    expect(titles(filterEvidence(rows, { ...all, measure: 'waits' }, plan))).toEqual(['three']);
    // Of the area by its measure, or by its action.
    expect(titles(filterEvidence(rows, { ...all, area: 'AfI3' }, plan))).toEqual(['four', 'three', 'five']);
    expect(titles(filterEvidence(rows, { ...all, action: 'AfI3.1-1' }, plan))).toEqual(['four']);
    expect(titles(filterEvidence(rows, { ...all, status: 'met-late' }, plan))).toEqual(['four']);
    expect(titles(filterEvidence(rows, { ...all, status: 'due', area: 'AfI1' }, plan))).toEqual([]);
  });

  it('is grouped in the order of the plan, with what names no measure or action last', () => {
    const groups = (by: 'measure' | 'action') =>
      groupEvidence(rows, by, plan).map(({ id, milestones }) => [id, titles(milestones)]);
    expect(groups('measure')).toEqual([
      ['waits', ['three']],
      ['refresh', ['four', 'one', 'two']],
      ['', ['five']],
    ]);
    expect(groups('action')).toEqual([
      ['AfI1.1-2', ['two']],
      ['AfI3.1-1', ['four']],
      ['AfI3.1-10', ['five']],
      ['', ['one', 'three']],
    ]);
  });

  it('is counted by how it stands, and what has no document is said', () => {
    // one: met; two: overdue; three and five: due; four: met late. one has a reference, four a link.
    expect(evidenceCount(rows)).toBe('5 rows: 1 met, 1 met late, 1 overdue, 2 due; 3 without a document');
    expect(evidenceCount(rows.slice(0, 1))).toBe('1 row: 1 met late');
    expect(evidenceCount([])).toBe('No row fits');
  });
});
