import { describe, expect, it } from 'vitest';
import { questionFrom, sortedBy, withQuestion } from '../../../src/queries/explore-address.ts';
import { cellsOf } from '../../../src/queries/explore-csv.ts';
import { wrongPlace } from '../../../src/queries/explore.ts';
import { ExploreError } from '../../../src/warehouse/explore-error.ts';

describe('a question in the address', () => {
  it('comes back as it was put in, and leaves what stands beside it', () => {
    const question = { sql: "SELECT 'a&b' -- ü", order: { column: 1, descending: true }, page: 3 };
    const address = withQuestion(new URLSearchParams('asAt=2026-06-30&page=9'), question).toString();
    const read = new URLSearchParams(address);
    expect(questionFrom(read)).toEqual(question);
    expect(read.get('asAt')).toBe('2026-06-30');
    expect(read.get('sort')).toBe('2-desc');
  });

  it('is empty, unsorted and on the first page where the address says nothing or nonsense', () => {
    const empty = { sql: '', order: null, page: 1 };
    expect(questionFrom(new URLSearchParams())).toEqual(empty);
    expect(questionFrom(new URLSearchParams('sort=0-asc&page=0'))).toEqual(empty);
    expect(questionFrom(new URLSearchParams('sort=1-up&page=1e9'))).toEqual(empty);
  });

  it('is sorted upwards first, downwards at the second click, from the first page on', () => {
    const once = sortedBy({ sql: 'x', order: null, page: 4 }, 2);
    expect(once).toEqual({ sql: 'x', order: { column: 2, descending: false }, page: 1 });
    expect(sortedBy(once, 2).order).toEqual({ column: 2, descending: true });
    expect(sortedBy(sortedBy(once, 2), 2).order).toEqual({ column: 2, descending: false });
    expect(sortedBy(sortedBy(once, 2), 0).order).toEqual({ column: 0, descending: false });
  });
});

describe('the cells of a CSV', () => {
  it('are numbers where no digit is lost, and text otherwise', () => {
    const number = { name: 'n', type: 'DECIMAL(38,2)', isNumber: true };
    const text = { name: 't', type: 'VARCHAR', isNumber: false };
    const rows = [
      ['-12', '007'],
      ['4.50', '=1'],
      // 2⁵³ + 1 is the first whole number that a double cannot hold.
      ['9007199254740993', ''],
      ['nan', null],
      [null, '1e5'],
    ];
    expect(cellsOf({ columns: [number, text], rows, total: 5 })).toEqual([
      [-12, '007'],
      [4.5, '=1'],
      ['9007199254740993', ''],
      ['nan', ''],
      ['', '1e5'],
    ]);
  });
});

describe('the place of an error', () => {
  it('is shown with the line around it', () => {
    const place = wrongPlace(new ExploreError('no', 12), 'SELECT 1,\n  wrong + 2\nFROM t');
    expect(place).toEqual({ at: 12, words: 'line 2, column 3', before: '  ', wrong: 'wrong', after: ' + 2' });
  });

  it('is the end where the statement ends too early, and nothing where the engine names none', () => {
    expect(wrongPlace(new ExploreError('no', 8), 'SELECT 1')?.wrong).toBe('');
    expect(wrongPlace(new ExploreError('no', null), 'SELECT 1')).toBeNull();
    expect(wrongPlace(new Error('no'), 'SELECT 1')).toBeNull();
  });
});
