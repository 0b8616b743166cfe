import { describe, expect, it } from 'vitest';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { readDroppedTable } from '../../../src/ingest/read-table.ts';
import { noChoices, type ReadingChoices } from '../../../src/model/reading-choices.ts';
import { clinics, datasets } from './sample-datasets.ts';

const known = [...datasets, clinics];
const utf8 = (text: string) => new TextEncoder().encode(text);
const drop = (text: string, choices: Partial<ReadingChoices> = {}) =>
  prepareDropped({ name: 'drop.csv', bytes: utf8(text) }, known, { ...noChoices, ...choices });

describe('How a file was understood', () => {
  it('names for each column by what it was matched, and its first three different cells', () => {
    const { recognition } = drop(
      'period_end,children waiting,Children waiting for long,SEEN\n2026-09-30,1,x,2\n2026-08-31,1,,2\n2026-07-31,3,y,5\n2026-06-30,4,z,6\n',
    );
    expect(recognition?.columns).toEqual([
      {
        cell: 'period_end',
        column: 'period_end',
        matchedBy: 'name',
        samples: ['2026-09-30', '2026-08-31', '2026-07-31'],
      },
      { cell: 'children waiting', column: 'waiting', matchedBy: 'case', samples: ['1', '3', '4'] },
      { cell: 'Children waiting for long', column: null, matchedBy: null, samples: ['x', 'y', 'z'] },
      { cell: 'SEEN', column: 'seen', matchedBy: 'case', samples: ['2', '5', '6'] },
    ]);
    expect(recognition).toMatchObject({
      dataset: 'waits',
      lacking: [],
      extra: ['Children waiting for long'],
    });
  });

  it('tells title from alias', () => {
    const { recognition } = drop('period end,Children waiting,seen\n2026-09-30,1,2\n');
    expect(recognition?.columns.map(({ matchedBy }) => matchedBy)).toEqual(['title', 'alias', 'name']);
  });

  it('scores every dataset by the columns shared, out of those of both together', () => {
    // Of waits 3 of 3, of clinics 3 of 6, of audits 1 of 3 + 4 − 1 = 6.
    const { recognition } = drop('period_end,waiting,seen\n2026-09-30,1,2\n');
    expect(recognition?.candidates).toEqual([
      { dataset: 'waits', title: 'The waits', score: 1 },
      { dataset: 'clinics', title: 'The clinics', score: 0.5 },
      { dataset: 'audits', title: 'The audits', score: 1 / 6 },
    ]);
  });

  it('is given for a file that fits no dataset, so that its columns can be mapped by hand', () => {
    const ready = drop('A report\n\nPeriod,Waiters,Finished\n2026-09-30,1,2\n');
    expect(ready.prepared).toBeNull();
    expect(ready.recognition?.columns.map(({ cell, samples }) => [cell, samples])).toEqual([
      ['Period', ['2026-09-30']],
      ['Waiters', ['1']],
      ['Finished', ['2']],
    ]);
    expect(ready.recognition?.candidates).toHaveLength(3);
  });

  it('follows what was chosen by hand, also for a column to leave out', () => {
    const { recognition, prepared } = drop('period_end,waiting,Waiters,seen,more\n2026-09-30,1,2,3,4\n', {
      dataset: 'waits',
      columns: { Waiters: 'waiting', more: null },
    });
    expect(recognition?.columns.map(({ column, matchedBy }) => [column, matchedBy])).toEqual([
      ['period_end', 'name'],
      [null, null],
      ['waiting', 'by hand'],
      ['seen', 'name'],
      [null, 'by hand'],
    ]);
    expect(prepared?.columns).toEqual(['period_end', null, 'waiting', 'seen', null]);
  });

  it('shows no cells of a column about single children', () => {
    const { recognition } = drop('period_end,waiting,seen,UPN\n2026-09-30,1,2,A123456789012\n');
    expect(recognition?.columns.at(-1)).toMatchObject({ cell: 'UPN', samples: [] });
  });

  it('is null where no header could be read', () => {
    expect(drop('').recognition).toBeNull();
    expect(drop('%PDF-1.7').recognition).toBeNull();
  });
});

describe('A large file', () => {
  it('is read with its titles and footnotes like a small one, and keeps its lines', () => {
    const row = '2026-09-30,autism,12,3,4.5,"in words, and more of them"\n';
    const text = `Waits\n\nperiod_end,service,waiting,seen,median_weeks,remarks\n${row.repeat(200_000)}\nSource: NHS\n`;
    const { table } = readDroppedTable({ name: 'large.csv', bytes: utf8(text) }, known);
    expect(table?.headerLine).toBe(3);
    // The last row stands on line 200,003, a blank line below it.
    expect(table?.notes.map(({ row: line, found }) => [line, found])).toEqual([
      [1, '“Waits”'],
      [200_005, '“Source: NHS”'],
    ]);
    expect(table?.text.length).toBe(
      'period_end,service,waiting,seen,median_weeks,remarks\n'.length + row.length * 200_000,
    );
  });
});
