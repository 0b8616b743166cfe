/** A piece of a statement: `at` and `end` are its place in the text; comments and blanks are left out. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** As the engine compares it: a word in lower case, a quoted name without its quotes, otherwise as written. */
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

/** Text that cannot be taken apart: why, and where. */
export interface TokenProblem {
  readonly reason: string;
  readonly at: number;
}

const blank = /[\s\u200b]/;
const wordStart = /[A-Za-z_\u0080-\uffff]/;
/** Letters of any script, but not the blanks of other scripts. */
const word = /(?:[A-Za-z0-9_$]|(?![\s\u200b])[\u0080-\uffff])+/y;
const number = /(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?/y;
const dollarTag = /\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$/y;

/**
 * Takes a statement apart as DuckDB's own scanner does: strings with doubled quotes, escape strings, quoted names,
 * dollar quotes, line comments and nested block comments. Where the two could differ it gives a problem instead.
 */
export function tokenize(sql: string): { readonly tokens: readonly Token[] } | TokenProblem {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const next = step(sql, at, tokens.at(-1));
    if ('reason' in next) return next;
    if (next.kind !== 'blank') tokens.push({ kind: next.kind, text: next.text, at, end: next.end });
    at = next.end;
  }
  return { tokens };
}

type Step =
  Omit<Token, 'at'> | { readonly kind: 'blank'; readonly text: ''; readonly end: number } | TokenProblem;

function step(sql: string, at: number, before: Token | undefined): Step {
  const sign = sql.charAt(at);
  const two = sql.slice(at, at + 2);
  if (sign === '\0') return { reason: 'There is a NUL character in the statement.', at };
  if (two === '--') return { kind: 'blank', text: '', end: endOfLine(sql, at) };
  if (two === '/*') return blockComment(sql, at);
  if (sign === "'") return quotedBy(sql, at, at + 1, "'", isEscapePrefix(before, at));
  if (sign === '"') return quotedBy(sql, at, at + 1, '"', false);
  if (sign === '$') return dollarQuoted(sql, at);
  if (blank.test(sign)) return { kind: 'blank', text: '', end: at + 1 };
  if (wordStart.test(sign)) return matched(sql, at, word, 'word');
  if (/[0-9]/.test(sign) || /^\.[0-9]/.test(two)) return numberAt(sql, at);
  return { kind: 'symbol', text: sign, end: at + 1 };
}

/** Only a carriage return or a line feed ends a comment for DuckDB; other line separators do not. */
function endOfLine(sql: string, at: number): number {
  const found = sql.slice(at).search(/[\r\n]/);
  return found < 0 ? sql.length : at + found;
}

function blockComment(sql: string, at: number): Step {
  let depth = 0;
  for (let place = at; place < sql.length; place++) {
    const two = sql.slice(place, place + 2);
    if (two !== '/*' && two !== '*/') continue;
    depth += two === '/*' ? 1 : -1;
    place++;
    if (depth === 0) return { kind: 'blank', text: '', end: place + 1 };
  }
  return { reason: 'A comment that starts with /* is not closed by */.', at };
}

/** An E directly before a quotation mark makes a backslash hide the next one: E'it\'s'. */
function isEscapePrefix(before: Token | undefined, at: number): boolean {
  return before?.kind === 'word' && before.text === 'e' && before.end === at;
}

function quotedBy(sql: string, at: number, from: number, mark: string, hasEscapes: boolean): Step {
  for (let place = from; place < sql.length; place++) {
    const sign = sql.charAt(place);
    if (sign === '\0') break;
    if (hasEscapes && sign === '\\') place++;
    else if (sign === mark && sql.charAt(place + 1) === mark) place++;
    else if (sign === mark) {
      const inside = sql.slice(from, place).replaceAll(mark + mark, mark);
      return { kind: mark === '"' ? 'quoted' : 'string', text: inside, end: place + 1 };
    }
  }
  const what = mark === '"' ? 'A quoted name' : 'A text in quotation marks';
  return { reason: `${what} is not closed by ${mark}.`, at };
}

function dollarQuoted(sql: string, at: number): Step {
  dollarTag.lastIndex = at;
  const tag = dollarTag.exec(sql)?.[0];
  if (tag === undefined)
    return { reason: 'A dollar sign may only open a text, as in $$text$$: values cannot be left open.', at };
  const from = at + tag.length;
  const close = sql.indexOf(tag, from);
  if (close < 0 || sql.slice(from, close).includes('\0'))
    return { reason: `A text that starts with ${tag} is not closed by ${tag}.`, at };
  return { kind: 'string', text: sql.slice(from, close), end: close + tag.length };
}

/** Letters right behind a number are refused: whether a string after them has escapes is the scanner's secret. */
function numberAt(sql: string, at: number): Step {
  const found = matched(sql, at, number, 'number');
  if ('end' in found && wordStart.test(sql.charAt(found.end)))
    return { reason: 'Put a space between a number and the letters after it.', at };
  return found;
}

function matched(sql: string, at: number, pattern: RegExp, kind: 'word' | 'number'): Step {
  pattern.lastIndex = at;
  const text = pattern.exec(sql)?.[0] ?? sql.charAt(at);
  return { kind, text: kind === 'word' ? text.toLowerCase() : text, end: at + text.length };
}
