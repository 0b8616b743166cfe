import { describe, expect, it } from 'vitest';
import { seriesBreakSchema } from '../../../src/model/dataset.ts';
import { readFacts } from '../../../src/ingest/read-facts.ts';

describe('Series breaks', () => {
  it('are read from CSV, a bad row named by its line and left out', () => {
    const { facts: breaks, issues } = readFacts(
      'dataset,indicator,from,note,source\nwaits,,2023-01-01,"New,\n better count",DfE\n\nwaits,,soon,Note,DfE\n',
      'series-breaks.csv',
      seriesBreakSchema,
    );
    expect(breaks).toEqual([
      { dataset: 'waits', indicator: '', from: '2023-01-01', note: 'New,\n better count', source: 'DfE' },
    ]);
    expect(issues).toMatchObject([{ file: 'series-breaks.csv', row: 5, column: 'from', found: 'soon' }]);
  });

  it('may have been saved with the line ends of Windows', () => {
    const { facts: breaks } = readFacts(
      'dataset,indicator,from,note,source\r\nwaits,,2023-01-01,New,DfE\r\n',
      'series-breaks.csv',
      seriesBreakSchema,
    );
    expect(breaks.map(({ source }) => source)).toEqual(['DfE']);
  });

  it('with a quotation mark that is never closed keep the rows before it, and name its line', () => {
    const { facts: breaks, issues } = readFacts(
      'dataset,indicator,from,note,source\nwaits,,2023-01-01,New,DfE\nwaits,,2024-01-01,"New,DfE\n',
      'series-breaks.csv',
      seriesBreakSchema,
    );
    expect(breaks).toHaveLength(1);
    expect(issues).toMatchObject([{ row: 3, found: 'a quotation mark that is never closed' }]);
  });
});
