import { describe, expect, it } from 'vitest';
import { layColumns } from '../../../src/export/word-columns.ts';

const columnsOf = (...titles: string[]) => titles.map((title) => ({ title, isNumber: false }));
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe('The columns of a Word table', () => {
  it('fill the width in whole twips', () => {
    const { widths } = layColumns({ columns: columnsOf('A', 'B', 'C'), rows: [['x', 'y', 'z']] }, 9071);
    expect(sum(widths)).toBe(9071);
    expect(widths.every(Number.isInteger)).toBe(true);
  });

  it('give short columns one line, and the rest to the one with much to say', () => {
    const long = 'What has to be done and by whom, in a sentence that takes several lines. '.repeat(4).trim();
    const { widths, size } = layColumns(
      { columns: columnsOf('Action', 'Rating', 'Due'), rows: [[long, 'Amber', '30 September 2026']] },
      9072,
    );
    // By hand, at 9.5 pt: "30 September 2026" in Arial is 8783 thousandths of the size, 83.4 pt or 1668 twips.
    expect(widths[2]).toBeGreaterThan(1668);
    expect(widths[2]).toBeLessThan(1668 + 400);
    expect(widths[0]).toBeGreaterThan(5500);
    expect(size).toBe(19);
  });

  it('take a smaller type before a word is broken', () => {
    const word = 'Neurodevelopmental';
    const columns = columnsOf(...Array.from({ length: 5 }, () => word));
    expect(layColumns({ columns, rows: [] }, 9072).size).toBeLessThan(19);
  });

  it('are not crushed by a web address in one of them', () => {
    const address = `https://www.example.org/${'a-very-long-path/'.repeat(12)}`;
    const { widths, size } = layColumns(
      { columns: columnsOf('Document', 'Due', 'Of'), rows: [[address, '30 September 2026', 'Health']] },
      9072,
    );
    expect(size).toBe(19);
    // "30 September 2026" in one line takes 1668 twips, as above.
    expect(widths[1]).toBeGreaterThan(1668);
    expect(widths[0]).toBeGreaterThan(9072 / 2);
  });

  it('share the width even where no type is small enough', () => {
    const columns = columnsOf(...Array.from({ length: 30 }, (_, at) => `Neurodevelopmental${at}`));
    const { widths, size } = layColumns({ columns, rows: [] }, 9072);
    expect(size).toBe(14);
    expect(sum(widths)).toBe(9072);
    expect(Math.min(...widths)).toBeGreaterThan(250);
  });
});
