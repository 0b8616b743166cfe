import { describe, expect, it } from 'vitest';
import { physicalLines } from '../../../src/ingest/physical-lines.ts';

function linesOf(text: string, rows: number[], rejected: number[] = [], quote = '"', headerLine = 1) {
  const layout = { text, delimiter: ',', quote, headerLine, columns: ['a', 'b'] };
  const found = physicalLines(layout, new Set(rows), new Set(rejected));
  return { rows: [...found.ofRow], rejected: [...found.ofRejected] };
}

describe('physical lines', () => {
  it('are one a record in a plain file', () => {
    expect(linesOf('a,b\n1,2\n3,4', [1, 2]).rows).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('pass over line ends and doubled quotation marks within quotes', () => {
    expect(linesOf('a,b\n1,"x""\ny\n\nz"\n3,4\n', [1, 2]).rows).toEqual([
      [1, 2],
      [2, 6],
    ]);
  });

  it('take a quotation mark within a plain cell for a character', () => {
    expect(linesOf('a,b\n5" wide,2\n3,4\n', [2]).rows).toEqual([[2, 3]]);
  });

  it('open a quotation after blanks, as the engine does', () => {
    expect(linesOf('a,b\n1, "x\ny"\n3,4\n', [2]).rows).toEqual([[2, 4]]);
  });

  it('give blank lines and rejected records no row', () => {
    expect(linesOf('a,b\n1,2\n\n3\n4,5\n', [2], [4])).toEqual({ rows: [[2, 5]], rejected: [[4, 4]] });
  });

  it('start at the line of the header', () => {
    expect(linesOf('a,b\n1,2\n', [1], [], '"', 7).rows).toEqual([[1, 8]]);
  });

  it('know no quotes where the file has none', () => {
    expect(linesOf('a,b\n"1,2\n3,4\n', [2], [], '').rows).toEqual([[2, 3]]);
  });
});
