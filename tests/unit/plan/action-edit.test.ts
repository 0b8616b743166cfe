import { describe, expect, it } from 'vitest';
import { editedRow } from '../../../src/plan/action-edit.ts';
import { actionRows } from './plan-rows.ts';

const rows = actionRows({
  action: 'AfI3.2-4',
  as_at: '2026-09-15',
  brag: 'Amber',
  text: 'New',
  lead: 'A role',
  note: 'Said so',
});

describe('The row that is written for an action', () => {
  it('keeps what was recorded of that day but for the cells that were changed', () => {
    expect(editedRow(rows, 'AfI3.2-4', '2026-09-15', { brag: 'Red', note: '' })).toEqual({
      ...rows[0],
      brag: 'Red',
      note: '',
    });
  });

  it('is whole and otherwise empty where nothing was recorded of that day', () => {
    const row = editedRow(rows, 'AfI3.2-4', '2026-09-16', { evidence: 'Minutes' });
    expect(Object.entries(row).filter(([, cell]) => cell !== '')).toEqual([
      ['evidence', 'Minutes'],
      ['action', 'AfI3.2-4'],
      ['as_at', '2026-09-16'],
    ]);
    expect(Object.keys(row)).toHaveLength(11);
  });
});
