import type { Token, TokenProblem } from './explore-tokens.ts';

/** Functions that reach beyond the loaded tables: files, memory, settings, secrets, logs, other statements. */
const refusedFunctions =
  /^(?:read|scan|arrow|parquet|json|sniff|duckdb|pragma|pandas|sqlite|postgres|mysql|iceberg|delta|st_read|load|copy|import|export|enable|disable|truncate|write|force|test|pg)_|_scan(?:_dumb)?$|^(?:glob|query|query_table|checkpoint|which_secret|getenv|current_setting|set_config|getvariable|nextval|currval|setseed|sql_auto_complete|shell|system)$/;

/** Json functions that stay on the value they are given; the engine lacks them, and says so itself. */
const harmless =
  /^json_(?:array|object|group|keys|type|valid|structure|extract|value|contains|merge|quote|each|tree)/;

const refusedViews: ReadonlySet<string> = new Set(['pg_settings', 'duckdb_settings', 'duckdb_logs']);

/** Why the name at this place may not be used: a function that reaches out, or the engine's settings; null otherwise. */
export function refusedName(tokens: readonly Token[], index: number): TokenProblem | null {
  const token = tokens[index];
  if (!token || (token.kind !== 'word' && token.kind !== 'quoted')) return null;
  const name = token.text.toLowerCase();
  const next = tokens[index + 1];
  const isCalled = next?.kind === 'symbol' && next.text === '(';
  if (isCalled && refusedFunctions.test(name) && !harmless.test(name))
    return {
      reason: `The function ${name} is not allowed: Explore reads the loaded tables and nothing else.`,
      at: token.at,
    };
  if (refusedViews.has(name) && !isCalled)
    return { reason: `${name} is not allowed: it holds the engine’s settings, not figures.`, at: token.at };
  return null;
}

/** Why what is read from may not be: a text, which DuckDB takes for a file, or a name that looks like one. */
export function namedFile(tokens: readonly Token[], index: number): TokenProblem | null {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || before?.kind !== 'word' || (before.text !== 'from' && before.text !== 'join')) return null;
  // "IS DISTINCT FROM 'adhd'" compares.
  if (tokens[index - 2]?.kind === 'word' && tokens[index - 2]?.text === 'distinct') return null;
  const isFile =
    token.kind === 'string' ||
    (token.kind === 'quoted' &&
      /[/\\:]|\.(?:csv|tsv|txt|json|parquet|db|duckdb|arrow)(?:\.\w+)?$/i.test(token.text));
  return isFile
    ? {
        reason: `“${token.text}” would be read as a file. Name one of the loaded tables, in double quotation marks.`,
        at: token.at,
      }
    : null;
}
