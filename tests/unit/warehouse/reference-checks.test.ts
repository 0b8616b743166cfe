import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import { readGivenFile } from '../../../src/queries/read-file.ts';
import { registerDataset } from '../../../src/queries/registers.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { acceptExtract } from '../../../src/warehouse/load.ts';

type Row = Readonly<Record<string, string>>;

let connection: Connection;
let catalogue: Catalogue;
beforeAll(async () => {
  connection = await startNodeWarehouse();
  catalogue = await readCatalogue((name) =>
    readFile(new URL(`../../../datasets/${name}`, import.meta.url), 'utf8').catch(() => null),
  );
}, 60_000);

function datasetOf(register: 'actions' | 'decisions') {
  const dataset = registerDataset(catalogue, register);
  if (!dataset) throw new Error(`no register of ${register}`);
  return dataset;
}

/** The errors of a file of a register; `earlier` names a table whose rows are there already. */
async function offer(register: 'actions' | 'decisions', rows: readonly Row[], earlier: string | null = null) {
  const dataset = datasetOf(register);
  const columns = dataset.schema.fields.map(({ name }) => name);
  const file = {
    name: 'given.csv',
    bytes: new TextEncoder().encode(Papa.unparse([...rows], { columns })),
  };
  const read = await readGivenFile(
    connection,
    file,
    { datasets: [dataset] },
    { ...noChoices, dataset: dataset.name },
    null,
    (each) => each,
    () => earlier,
  );
  const issues = read.ok ? read.offered.issues : read.issues;
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, row, column, found, expected }) => ({ code, row, column, found, expected }));
}

const status = (action: string, given: Row = {}): Row => ({
  action,
  as_at: '2026-06-30',
  brag: 'Green',
  ...given,
});

describe('A reference to an action', () => {
  it('is right for the plan’s own actions', async () => {
    expect(await offer('actions', [status('AfI1.1-1'), status('AfI5.4-2')])).toEqual([]);
  });

  it('to one that is not there is refused by row and column, with what to do', async () => {
    const [problem, ...more] = await offer('actions', [status('AfI1.1-1'), status('AfI1.1-99')]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'reference', row: 3, column: 'action', found: 'AfI1.1-99' });
    expect(problem?.expected).toContain('one of the actions that the dashboard knows, such as AfI1.1-1');
    expect(problem?.expected).toContain('fill text to bring a new one');
  });

  it('is right for a new one that the same file brings, wherever in it', async () => {
    const brings = status('AfI1.1-6', { text: 'Publish a data plan.', as_at: '2026-09-30' });
    expect(await offer('actions', [status('AfI1.1-6'), brings])).toEqual([]);
  });

  it('is wrong for a new one under an outcome that the plan does not have', async () => {
    const problems = await offer('actions', [status('AfI1.9-1', { text: 'Nowhere.' })]);
    expect(problems).toMatchObject([{ code: 'reference', found: 'AfI1.9-1' }]);
  });

  it('is right for one that an earlier extract brought', async () => {
    const dataset = datasetOf('actions');
    expect(await offer('actions', [status('AfI1.1-6', { text: 'Publish a data plan.' })])).toEqual([]);
    await acceptExtract(connection, dataset);
    const later = [status('AfI1.1-6', { as_at: '2026-09-30' })];
    expect(await offer('actions', later, dataset.name)).toEqual([]);
    expect(await offer('actions', later)).toMatchObject([{ code: 'reference', found: 'AfI1.1-6' }]);
  });
});

describe('What a decision is about', () => {
  const decision = (about: string, given: Row = {}): Row => ({
    quarter: '2026-06-30',
    about,
    decision: 'continue',
    ...given,
  });

  it('is a measure, an indicator, an action, or an item of its own', async () => {
    const rows = ['voice-capture', 'wait-adhd', 'AfI3.3-7', 'AfI3.3-8', 'quality-assurance', 'stale-data'];
    expect(
      await offer(
        'decisions',
        rows.map((about) => decision(about)),
      ),
    ).toEqual([]);
  });

  it('belongs to a quarter, which is named by its last day', async () => {
    const rows = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2028-02-29'];
    const problems = await offer(
      'decisions',
      rows.map((quarter) => decision('voice-capture', { quarter })),
    );
    expect(problems).toMatchObject([{ code: 'period-end', row: 6, column: 'quarter', found: '2028-02-29' }]);
  });

  it('is refused where it is nothing that there is', async () => {
    const problems = await offer('decisions', [decision('waiting lists', { plan_action: 'the third' })]);
    expect(problems.map(({ column, found }) => [column, found])).toEqual([
      ['about', 'waiting lists'],
      ['plan_action', 'the third'],
    ]);
  });
});
