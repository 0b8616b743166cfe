import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/export/write-csv.ts';

const table = {
  columns: ['Period', 'Value', 'Change'],
  rows: [
    ['September 2026', 32.8, -6.2],
    ['August 2026', '[c]', 0],
  ],
  notes: [
    ['Finding', 'Half had waited, "so far", more than 32.8 weeks'],
    ['Source', 'Illustrative'],
  ] as const,
};

describe('a written CSV', () => {
  it('is header, rows, a blank line and notes, with BOM and CRLF', () => {
    expect(writeCsv(table)).toBe(
      '\uFEFFPeriod,Value,Change\r\nSeptember 2026,32.8,-6.2\r\nAugust 2026,[c],0\r\n\r\n' +
        'Finding,"Half had waited, ""so far"", more than 32.8 weeks"\r\nSource,Illustrative\r\n',
    );
  });

  it('keeps negative numbers as numbers and never uses the typographic minus', () => {
    const csv = writeCsv(table);
    expect(csv).toContain(',-6.2');
    expect(csv).not.toContain('−');
  });

  it('puts an apostrophe before a text that a spreadsheet could run', () => {
    const rows = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx', 'a=1'].map((text) => [text]);
    const csv = writeCsv({ columns: ['=bad'], rows, notes: [['-label', '=HYPERLINK("x")']] });
    const cells = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data;
    expect(cells.slice(0, 8).map(([cell]) => cell)).toEqual([
      "'=bad",
      "'=1+1",
      "'+1",
      "'-1",
      "'@sum",
      "'\tx",
      "'\rx",
      'a=1',
    ]);
    expect(cells[9]).toEqual(["'-label", '\'=HYPERLINK("x")']);
  });

  it('refuses a number that is none, since a missing figure has a reason', () => {
    expect(() => writeCsv({ columns: ['a'], rows: [[Number.NaN]], notes: [] })).toThrow('finite number');
  });

  it('ends after the rows where there are no notes', () => {
    expect(writeCsv({ columns: ['a'], rows: [[1]], notes: [] })).toBe('\uFEFFa\r\n1\r\n');
  });
});
