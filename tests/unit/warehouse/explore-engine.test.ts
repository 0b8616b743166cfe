import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { checkStatement } from '../../../src/warehouse/explore-statement.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

let connection: Connection;
beforeAll(async () => {
  connection = await startNodeWarehouse();
}, 60_000);

/** Pieces out of which a statement could be made that means one thing to our scanner and another to the engine. */
const pieces = [
  "'",
  "''",
  '"',
  '$$',
  '$a$',
  '$A$',
  '--',
  '/*',
  '*/',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\\',
  "e'",
  "E'",
  "x'",
  "u&'",
  "n'",
  "1e'",
  "date'",
  'é',
  '$',
  '1',
  ' ',
  ';',
  '(',
  ')',
  ',',
  'a',
  '#',
  '@',
  '~',
  '`',
  '; CREATE TABLE taken AS SELECT 1; ',
  "'; CREATE TABLE taken AS SELECT 1; --",
  '\nCREATE TABLE taken AS SELECT 1; ',
];

describe('a statement that the guard lets through', () => {
  it('never brings a second statement to the engine, whatever it is made of', async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), async (parts) => {
        const checked = checkStatement(`SELECT 1 ${parts.join('')}`);
        if (!checked.ok) return;
        passed++;
        // Unwrapped and not read-only: the guard alone has to hold.
        await connection.run(checked.sql).catch(() => []);
        const made = await connection.run(
          "SELECT table_name FROM duckdb_tables() WHERE table_name = 'taken'",
        );
        expect(made).toEqual([]);
      }),
      { numRuns: 3000, seed: 20261125 },
    );
    expect(passed).toBeGreaterThan(150);
  });
});

describe('the functions of the engine that give tables', () => {
  /** They make rows out of what they are given and reach nothing else. */
  const harmless = [
    'generate_series',
    'histogram',
    'histogram_values',
    'range',
    'repeat',
    'repeat_row',
    'summary',
    'unnest',
  ];

  it('are all refused but for those that make rows out of what they are given', async () => {
    const functions = await connection.run(
      "SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro') ORDER BY 1",
    );
    const open = functions
      .map(({ name }) => String(name))
      .filter((name) => checkStatement(`FROM ${name}()`).ok);
    expect(functions.length).toBeGreaterThan(50);
    expect(open).toEqual(harmless);
  });
});
