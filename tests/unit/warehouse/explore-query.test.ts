import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { ExploreError, exploreError, placeWords } from '../../../src/warehouse/explore-error.ts';
import { runExplore, type ExplorePart } from '../../../src/warehouse/explore-query.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

let connection: Connection;
const opened = { count: 0, closed: 0 };
const page = (changes: Partial<ExplorePart> = {}): ExplorePart => ({
  offset: 0,
  limit: 100,
  order: null,
  ...changes,
});

beforeAll(async () => {
  const inner = await startNodeWarehouse();
  connection = {
    ...inner,
    openSecond: async () => {
      const second = await inner.openSecond();
      opened.count++;
      return { ...second, close: () => (opened.closed++, second.close()) };
    },
  };
}, 60_000);
beforeEach(() =>
  connection.run(
    'CREATE OR REPLACE TABLE "two-parts" AS SELECT range AS n, range % 3 AS part FROM range(250)',
  ),
);
afterAll(() => expect(opened.closed).toBe(opened.count));

async function failure(sql: string, part = page()): Promise<ExploreError> {
  const error: unknown = await runExplore(connection, sql, part).catch((thrown: unknown) => thrown);
  if (!(error instanceof ExploreError)) throw new Error('expected an ExploreError', { cause: error });
  return error;
}

describe('a question to the engine', () => {
  it('gives every value as the engine writes it, and null where there is none', async () => {
    const result = await runExplore(
      connection,
      `SELECT DATE '2026-09-30' AS day, 9007199254740993::BIGINT AS large, 1.10::DECIMAL(5,2) AS exact,
        0.5::DOUBLE AS half, 'ü <b>' AS words, TRUE AS yes, NULL AS nothing, [1, 2] AS list, sum(n) AS added
        FROM "two-parts" -- a comment at the end`,
      page(),
    );
    // 0 + 1 + … + 249 = 249 × 250 / 2.
    expect(result.rows).toEqual([
      ['2026-09-30', '9007199254740993', '1.10', '0.5', 'ü <b>', 'true', null, '[1, 2]', '31125'],
    ]);
    expect(result.total).toBe(1);
    expect(result.columns.map(({ name, isNumber }) => [name, isNumber])).toEqual([
      ['day', false],
      ['large', true],
      ['exact', true],
      ['half', true],
      ['words', false],
      ['yes', false],
      ['nothing', true],
      ['list', false],
      ['added', true],
    ]);
  });

  it('keeps columns apart that have the same name, or a hostile one', async () => {
    const result = await runExplore(
      connection,
      'SELECT 1 AS a, 2 AS a, 3 AS "__proto__", 4 AS "x"")--"',
      page(),
    );
    expect(result.rows).toEqual([['1', '2', '3', '4']]);
    expect(result.columns.map(({ name }) => name)).toEqual(['a', 'a_1', '__proto__', 'x")--']);
  });

  it('counts all rows and gives one page of them in the order of the statement', async () => {
    const sql = 'SELECT n FROM "two-parts" ORDER BY n DESC';
    const second = await runExplore(connection, sql, page({ offset: 100 }));
    expect(second.total).toBe(250);
    expect(second.rows.length).toBe(100);
    expect([second.rows[0], second.rows[99]]).toEqual([['149'], ['50']]);
    const last = await runExplore(connection, sql, page({ offset: 200 }));
    expect(last.total).toBe(250);
    expect(last.rows.length).toBe(50);
  });

  it('says how many rows there are where a page lies past the end', async () => {
    const result = await runExplore(connection, 'FROM "two-parts"', page({ offset: 900 }));
    expect(result).toMatchObject({ rows: [], total: 250 });
  });

  it('says which columns an empty result has', async () => {
    const result = await runExplore(connection, 'SELECT n FROM "two-parts" WHERE n < 0', page());
    expect(result).toMatchObject({ rows: [], total: 0, columns: [{ name: 'n', type: 'BIGINT' }] });
  });

  it('sorts the whole by a column, numbers as numbers, nothing last, each row on one page only', async () => {
    const sql = 'SELECT part, n FROM "two-parts" UNION ALL SELECT NULL, -1';
    const rows: (readonly (string | null)[])[] = [];
    for (const offset of [0, 100, 200]) {
      const order = { column: 0, descending: true };
      rows.push(...(await runExplore(connection, sql, page({ offset, order }))).rows);
    }
    expect(new Set(rows.map((row) => row[1])).size).toBe(251);
    // 250 = 3 × 83 + 1: 83 rows of part 2, 83 of part 1, 84 of part 0.
    expect(rows.slice(0, 2)).toEqual([
      ['2', '2'],
      ['2', '5'],
    ]);
    expect([rows[82]?.[0], rows[83]?.[0], rows[166]?.[0], rows[250]?.[0]]).toEqual(['2', '1', '0', null]);
    const byNumber = await runExplore(connection, sql, page({ order: { column: 1, descending: false } }));
    expect(byNumber.rows.slice(0, 3).map((row) => row[1])).toEqual(['-1', '0', '1']);
    expect(byNumber.rows[11]?.[1]).toBe('10');
  });
});

describe('an error of the engine', () => {
  it('says the line and column of a name that is not there', async () => {
    const error = await failure('SELECT n,\n  wrong\nFROM "two-parts"');
    // "SELECT n,\n" is 10 characters, two blanks follow.
    expect(error.at).toBe(12);
    expect(error.message).toMatch(/^At line 2, column 3: Referenced column "wrong" not found/);
  });

  it('says where the grammar is broken', async () => {
    const error = await failure('SELECT n FORM "two-parts"');
    expect(error.message).toMatch(/^At line 1, column 15: syntax error at or near/);
  });

  it('says that a statement ends too early', async () => {
    const error = await failure('SELECT n FROM');
    expect(error.message).toBe('At line 1, column 14: the statement ends where more was expected.');
  });

  it('finds the place in a long line that the engine shortens', async () => {
    const sql = `SELECT ${'n, '.repeat(100)}wrong FROM "two-parts"`;
    expect((await failure(sql)).at).toBe(sql.indexOf('wrong'));
    const middle = `SELECT ${Array.from({ length: 99 }, (_, at) => `n AS a${at}, `).join('')}wrong, ${'n, '.repeat(99)}n FROM "two-parts"`;
    expect((await failure(middle)).at).toBe(middle.indexOf('wrong'));
  });

  it('says which value could not be read while it ran', async () => {
    const error = await failure('SELECT CAST(\'x\' || n AS INTEGER) FROM "two-parts"');
    expect(error.message).toMatch(/Could not convert string 'x0' to INT32/);
  });

  it('does not suggest tables of the engine itself', async () => {
    const error = await failure('SELECT 1 FROM nowhere');
    expect(error.message).toBe('At line 1, column 15: Table with name nowhere does not exist.');
  });

  it('comes from the guard before the engine is asked', async () => {
    expect((await failure('DROP TABLE "two-parts"')).message).toMatch(/^DROP is not allowed/);
  });

  it('without a place has none', () => {
    const error = exploreError(new Error('Out of Memory Error: could not allocate'), 'SELECT 1', 1);
    expect([error.at, error.message]).toEqual([null, 'Could not allocate.']);
  });

  it('counts lines whatever ends them', () => {
    expect(placeWords('a\r\nbc\rd', 6)).toBe('line 3, column 1');
  });
});

describe('a long question', () => {
  const long = 'SELECT sum(a.range * b.range) FROM range(300000) a, range(300000) b';

  it('lets other queries run meanwhile, and changes to its tables', async () => {
    const stop = new AbortController();
    const running = runExplore(connection, long, page(), stop.signal).catch((error: unknown) => error);
    const others = await connection.run('SELECT count(*)::INTEGER AS n FROM "two-parts"');
    await connection.run('CREATE OR REPLACE TABLE "two-parts" AS SELECT 1 AS n');
    expect(others).toEqual([{ n: 250 }]);
    stop.abort();
    expect(await running).toMatchObject({ name: 'AbortError' });
  });

  it('is cancelled without touching another question', async () => {
    const stop = new AbortController();
    const running = runExplore(connection, long, page(), stop.signal).catch((error: unknown) => error);
    setTimeout(() => stop.abort(), 250);
    const other = runExplore(connection, 'SELECT sum(range) FROM range(3000000)', page());
    // 0 + 1 + … + 2,999,999 = 2,999,999 × 3,000,000 / 2.
    expect((await other).rows).toEqual([['4499998500000']]);
    expect(await running).toMatchObject({ name: 'AbortError' });
    expect((await runExplore(connection, 'FROM "two-parts"', page())).total).toBe(250);
  });

  it('does not start when it was cancelled before', async () => {
    await expect(runExplore(connection, long, page(), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('the engine behind the guard', () => {
  it('writes nothing in the transaction that questions run in', async () => {
    const second = await connection.openSecond();
    await second.run('BEGIN TRANSACTION READ ONLY');
    await expect(second.run('DELETE FROM "two-parts"')).rejects.toThrow('read-only');
    await second.run('ROLLBACK');
    await second.close();
  });
});
