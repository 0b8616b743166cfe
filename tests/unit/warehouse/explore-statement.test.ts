import { describe, expect, it } from 'vitest';
import { checkStatement, namesMentioned } from '../../../src/warehouse/explore-statement.ts';

const accepted: readonly string[] = [
  'SELECT 1',
  'select 1;',
  'SELECT 1 ; ; -- done;',
  '  \n\tSELECT 1\n',
  '-- a question\nSELECT 1',
  '/* one; two /* nested; */ still; */ SELECT 1',
  'SELECT 1 -- ; DROP TABLE t',
  'SELECT 1 /* ; DROP TABLE t */',
  "SELECT 'a;b'",
  "SELECT 'it''s; fine'",
  "SELECT E'it\\'s; fine'",
  "SELECT e'\\\\'",
  'SELECT "a;b" FROM "t"',
  'SELECT "say ""yes;"""',
  'SELECT $$a;b$$',
  "SELECT $tag$it's; $$ fine$tag$",
  "SELECT '-- no comment' AS a, '/* nor this' AS b",
  'SELECT \'日本語; ü\' AS "größe"',
  'SELECT größe FROM maße',
  'SELECT\u00a01',
  'WITH q AS (SELECT 1 AS a) SELECT * FROM q',
  'WITH RECURSIVE q(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM q WHERE n < 5) FROM q',
  'FROM "waits"',
  'from waits select service, count(*) group by all',
  'SELECT * FROM (SELECT * FROM (SELECT 1 AS a))',
  'SELECT (SELECT max(x) FROM t) AS m, [1, 2, 3] AS l, {"a": 1} AS s',
  'SELECT * FROM (VALUES (1), (2)) AS v(x)',
  'SELECT * FROM range(10)',
  "SELECT * FROM t WHERE service IS DISTINCT FROM 'adhd'",
  "SELECT * FROM t WHERE service IS NOT DISTINCT FROM 'adhd'",
  'SELECT "update", "set" FROM t',
  'SELECT drop_date, updated, set_size FROM t',
  'SELECT count(*) FILTER (WHERE x > 1.5e3) FROM t',
  'SELECT .5 + 1_000 + 2.',
  'SELECT a.b.c FROM a.b JOIN c USING (d)',
  'SELECT * FROM t WHERE a = 1 AND (b = 2 OR (c = 3 AND d IN (4, 5)))',
  "SELECT strftime(period_end, '%Y') AS year FROM t",
  'SELECT extract(year FROM period_end) FROM t',
  'SELECT substring(a FROM 2) FROM t',
  'SELECT x::DOUBLE FROM t ORDER BY 1 DESC LIMIT 5',
  'SELECT read_csv FROM t',
  "SELECT 'COPY t TO file' AS words",
  'SELECT 1 UNION ALL SELECT 2',
];

/** A refused statement, part of what is said, and the character it points at (worked out by counting). */
const refused: readonly (readonly [sql: string, says: string, at?: number])[] = [
  ['', 'no statement yet'],
  [' \n ', 'no statement yet'],
  ['-- only a comment', 'no statement yet'],
  [';', 'no statement yet'],
  ['DROP TABLE t', 'DROP is not allowed', 0],
  ['  drop table t', 'DROP is not allowed', 2],
  ['/* SELECT */ DROP TABLE t', 'DROP is not allowed', 13],
  ['-- SELECT\nDROP TABLE t', 'DROP is not allowed', 10],
  ['UPDATE t SET a = 1', 'UPDATE is not allowed', 0],
  ['INSERT INTO t VALUES (1)', 'INSERT is not allowed', 0],
  ['DELETE FROM t', 'DELETE is not allowed', 0],
  ['CREATE TABLE u AS SELECT 1', 'CREATE is not allowed', 0],
  ['CREATE TEMP TABLE u AS SELECT 1', 'CREATE is not allowed', 0],
  ["COPY t TO 'out.csv'", 'COPY is not allowed', 0],
  ["COPY (SELECT 1) TO 'out.csv'", 'COPY is not allowed', 0],
  ["SET memory_limit = '1GB'", 'SET is not allowed', 0],
  ['RESET memory_limit', 'RESET is not allowed', 0],
  ["ATTACH 'other.db'", 'ATTACH is not allowed', 0],
  ['DETACH other', 'DETACH is not allowed', 0],
  ['PRAGMA database_list', 'PRAGMA is not allowed', 0],
  ['INSTALL json', 'INSTALL is not allowed', 0],
  ['LOAD json', 'LOAD is not allowed', 0],
  ['CALL pragma_version()', 'CALL is not allowed', 0],
  ["EXPORT DATABASE 'here'", 'EXPORT is not allowed', 0],
  ["IMPORT DATABASE 'here'", 'IMPORT is not allowed', 0],
  ['ALTER TABLE t ADD COLUMN a INT', 'ALTER is not allowed', 0],
  ['TRUNCATE t', 'TRUNCATE is not allowed', 0],
  ['BEGIN', 'BEGIN is not allowed', 0],
  ['COMMIT', 'COMMIT is not allowed', 0],
  ['VACUUM', 'VACUUM is not allowed', 0],
  ['EXPLAIN SELECT 1', 'EXPLAIN is not allowed', 0],
  ['PREPARE p AS SELECT 1', 'PREPARE is not allowed', 0],
  ['EXECUTE p', 'EXECUTE is not allowed', 0],
  ['VALUES (1)', 'begins with SELECT, WITH or FROM', 0],
  ['(SELECT 1)', 'begins with SELECT, WITH or FROM', 0],
  ['hello', 'begins with SELECT, WITH or FROM', 0],
  ['"SELECT" 1', 'begins with SELECT, WITH or FROM', 0],
  ['SELECT 1; SELECT 2', 'two statements', 10],
  ['SELECT 1; DROP TABLE t', 'two statements', 10],
  ['SELECT 1;;DROP TABLE t;', 'two statements', 10],
  ["SELECT ';'; DROP TABLE t", 'two statements', 12],
  ["SELECT 'a\\'; DROP TABLE t; --'", 'two statements', 13],
  ['SELECT 1 -- \r; DROP TABLE t', 'two statements', 15],
  ['SELECT 1 /* */; DROP TABLE t', 'two statements', 16],
  ['SELECT $$a$$; DROP TABLE t', 'two statements', 14],
  ["SELECT date'a\\'; DROP TABLE t; --'", 'two statements', 17],
  ["SELECT 1e'a\\'; DROP TABLE t; --'", 'space between a number', 7],
  ['SELECT 1 /* open', 'not closed by */', 9],
  ['SELECT 1 /* /* */', 'not closed by */', 9],
  ["SELECT 'open", "not closed by '", 7],
  ['SELECT "open', 'not closed by "', 7],
  ['SELECT $a$ open $b$', 'not closed by $a$', 7],
  ['SELECT $1', 'dollar sign', 7],
  ['SELECT \0 1', 'NUL', 7],
  ["SELECT 'a\0'; DROP TABLE t", 'not closed', 7],
  ['SELECT 1) AS a, (SELECT 2', 'closes nothing', 8],
  ['SELECT (1', 'is not closed', 7],
  ['SELECT [1)', 'closes nothing', 9],
  ['WITH q AS (DELETE FROM t RETURNING *) SELECT * FROM q', 'DELETE is not allowed', 11],
  ['WITH q AS (SELECT 1) INSERT INTO t FROM q', 'INSERT is not allowed', 21],
  ['SELECT * FROM (UPDATE t SET a = 1)', 'UPDATE is not allowed', 15],
  ["SELECT * FROM read_csv('in/a.csv')", 'read_csv is not allowed', 14],
  ["SELECT * FROM READ_TEXT ('in/a.csv')", 'read_text is not allowed', 14],
  ['SELECT * FROM "read_blob"(\'a\')', 'read_blob is not allowed', 14],
  ["SELECT * FROM main.read_csv_auto('a')", 'read_csv_auto is not allowed', 19],
  ["FROM read_csv/* */('a')", 'read_csv is not allowed', 5],
  ["FROM glob('*')", 'glob is not allowed', 5],
  ["FROM sniff_csv('a')", 'sniff_csv is not allowed', 5],
  ['FROM duckdb_settings()', 'duckdb_settings is not allowed', 5],
  ['FROM duckdb_secrets()', 'duckdb_secrets is not allowed', 5],
  ['FROM pg_settings', 'pg_settings is not allowed', 5],
  ["SELECT current_setting('memory_limit')", 'current_setting is not allowed', 7],
  ["FROM query('DROP TABLE t')", 'query is not allowed', 5],
  ['FROM arrow_scan(1, 2, 3)', 'arrow_scan is not allowed', 5],
  ['FROM checkpoint()', 'checkpoint is not allowed', 5],
  ["SELECT nextval('s')", 'nextval is not allowed', 7],
  ["FROM 'in/a.csv'", 'would be read as a file', 5],
  ["SELECT * FROM t JOIN 'a.parquet' USING (b)", 'would be read as a file', 21],
  ['FROM "in/a.csv"', 'would be read as a file', 5],
  ['FROM "https://example.org/a"', 'would be read as a file', 5],
];

describe('what Explore lets through', () => {
  for (const sql of accepted)
    it(`is ${JSON.stringify(sql)}`, () => {
      expect(checkStatement(sql)).toMatchObject({ ok: true });
    });

  it('comes without its last semicolon, and otherwise as written, so that places stay true', () => {
    expect(checkStatement('  SELECT 1 ; -- done')).toEqual({ ok: true, sql: '  SELECT 1 ' });
  });
});

describe('what Explore refuses in words', () => {
  for (const [sql, says, at] of refused)
    it(`is ${JSON.stringify(sql)}: ${says}`, () => {
      const checked = checkStatement(sql);
      expect(checked.ok).toBe(false);
      if (checked.ok) return;
      expect(checked.reason).toContain(says);
      expect(checked.at).toBe(at);
    });
});

describe('the tables a statement mentions', () => {
  it('are found quoted or not, in any case, and not in texts or comments', () => {
    const names = ['waits', 'health-checks', 'audits', 'voice'];
    const sql = `FROM WAITS JOIN "health-checks" USING (a) WHERE b = 'audits' -- voice`;
    expect(namesMentioned(sql, names)).toEqual(['waits', 'health-checks']);
  });

  it('are none where a statement cannot be taken apart', () => {
    expect(namesMentioned("FROM waits WHERE a = 'open", ['waits'])).toEqual([]);
  });
});
