import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dataDictionary, dictionaryCsv, templateCsv } from '../../../src/export/template.ts';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { shippedDatasets } from '../ingest/published-files.ts';

const datasets = shippedDatasets();
const named = datasets.map((dataset) => [dataset.name, dataset] as const);
const datasetOf = (name: string): Dataset => {
  const found = datasets.find((dataset) => dataset.name === name);
  if (!found) throw new Error(`no dataset ${name}`);
  return found;
};
const drop = (text: string) =>
  prepareDropped({ name: 'filled.csv', bytes: new TextEncoder().encode(text) }, datasets);

describe.each(named)('The template of %s', (name, dataset) => {
  it('is a header alone, with a byte order mark, of which an empty file of the dataset is made', () => {
    const text = templateCsv(dataset);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).split('\r\n')).toEqual([
      dataset.schema.fields.map(({ name: column }) => column).join(','),
      '',
    ]);
    const ready = drop(text);
    expect(ready.issues.map(({ code }) => code)).toEqual(['empty-file']);
    expect(ready.dataset?.name).toBe(name);
  });

  it('has a dictionary with a row for each column, as many cells as its header, and no formula', () => {
    const csv = dictionaryCsv(dataset).slice(1);
    const [table = '', notes = ''] = csv.split('\r\n\r\n');
    const [header = [], ...rows] = Papa.parse<string[]>(table, { delimiter: ',' }).data;
    expect(rows.map(([column]) => column)).toEqual(dataset.schema.fields.map(({ name: column }) => column));
    for (const row of rows) expect(row).toHaveLength(header.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(notes).toContain(dataset.dashboard.provider);
  });
});

describe('A filled template', () => {
  it.each([
    ['waiting-times', '2026-09-30,adhd,assessment,all,41,230,120,33,32.8,28,11,30.1'],
    ['ehcp-audits', '2026-07-31,overall,20,3,9,6,2,2.7'],
  ])('of %s is read without a note', (name, row) => {
    const ready = drop(`${templateCsv(datasetOf(name))}${row}\r\n`);
    expect(ready.issues).toEqual([]);
    expect(ready.dataset?.name).toBe(name);
    expect(ready.prepared?.columns).not.toContain(null);
  });
});

describe('A data dictionary', () => {
  const { columns, rows, notes } = dataDictionary(datasetOf('waiting-times'));
  const cell = (column: string, heading: string) =>
    rows.find(([name]) => name === column)?.[columns.indexOf(heading)];

  it('names allowed values with their words, and the total row', () => {
    expect(cell('stage', 'Allowed values')).toBe('assessment (Assessment); treatment (Treatment)');
    expect(cell('setting', 'Total row')).toBe('all (All settings)');
  });

  it('says what is required, what form it has and what stands for no figure', () => {
    expect(cell('period_end', 'Required')).toBe('yes');
    expect(cell('period_end', 'Range or form')).toBe('the last day of a month, as 2026-09-30');
    expect(cell('period_end', 'In place of a figure')).toBe('');
    expect(cell('waiting', 'Type')).toBe('whole number');
    expect(cell('waiting', 'Range or form')).toBe('0 or more');
    expect(cell('median_weeks', 'Range or form')).toBe('0 to 520');
    expect(cell('waiting', 'In place of a figure')).toBe(
      'a small number is hidden: c [c] * ~ low [low] k [k] <5; not available: blank x [x] u [u] : ..; does not apply: z [z]',
    );
  });

  it('says what a row is for and which columns are part of which', () => {
    expect(notes).toContainEqual(['One row for each', 'Period end, Service, Stage, Setting']);
    expect(notes).toContainEqual([
      'Never more than the one before',
      'waiting, waiting_over_18_weeks, waiting_over_52_weeks',
    ]);
    expect(notes).toContainEqual(['How often', 'a month of a financial year']);
  });
});
