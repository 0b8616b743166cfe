import { namedFile, refusedName } from './explore-names.ts';
import { tokenize, type Token } from './explore-tokens.ts';

/** A statement that may be run, without its last semicolon, or why not, in words, and from which character on. */
export type CheckedStatement =
  | { readonly ok: true; readonly sql: string }
  | { readonly ok: false; readonly reason: string; readonly at?: number };

const openings: ReadonlySet<string> = new Set(['select', 'with', 'from']);
const onlyReads = 'Explore only reads: write one statement that begins with SELECT, WITH or FROM.';

/** What begins a statement that is not a question, each refused by its name. */
const commands: ReadonlySet<string> = new Set(
  `abort alter analyze attach begin call checkpoint comment commit copy create deallocate delete deny describe detach
  drop end execute explain export force grant import insert install load merge pivot pragma prepare reset revoke rollback
  set show start summarize truncate unpivot update update_extensions use vacuum values table`.split(/\s+/),
);
/** Those that change something; they are refused at the start of a part in brackets and after WITH … AS (…) too. */
const changes: ReadonlySet<string> = new Set(
  `alter attach call checkpoint copy create delete detach drop export import insert install load merge pragma reset set
  truncate update use vacuum`.split(/\s+/),
);
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Lets one question through: a single statement that begins with SELECT, WITH or FROM, whose brackets are closed, and
 * that names no function or file outside the loaded tables. The engine judges the rest, shut in and read-only.
 */
export function checkStatement(sql: string): CheckedStatement {
  const found = tokenize(sql);
  if ('reason' in found) return { ok: false, ...found };
  const { tokens } = found;
  const closing = lastStatementEnd(tokens);
  const own = tokens.slice(0, closing);
  const [first] = own;
  if (!first) return { ok: false, reason: 'There is no statement yet. Write one, or choose an example.' };
  if (first.kind !== 'word' || !openings.has(first.text)) {
    const isCommand = first.kind === 'word' && commands.has(first.text);
    const reason = isCommand ? `${first.text.toUpperCase()} is not allowed. ${onlyReads}` : onlyReads;
    return { ok: false, reason, at: first.at };
  }
  const problem =
    secondStatement(own) ??
    openBracket(own) ??
    changeWithin(own) ??
    own.map((_, index) => refusedName(own, index) ?? namedFile(own, index)).find((each) => each !== null);
  if (problem) return { ok: false, ...problem };
  return { ok: true, sql: sql.slice(0, tokens[closing]?.at ?? sql.length) };
}

/** The names of the given list that a statement mentions, quoted or not; none where it cannot be taken apart. */
export function namesMentioned(sql: string, names: readonly string[]): string[] {
  const found = tokenize(sql);
  if ('reason' in found) return [];
  const mentioned = new Set(
    found.tokens
      .filter(({ kind }) => kind === 'word' || kind === 'quoted')
      .map(({ text }) => text.toLowerCase()),
  );
  return names.filter((name) => mentioned.has(name.toLowerCase()));
}

function lastStatementEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isSign(tokens[end - 1], ';')) end--;
  return end;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}

function secondStatement(tokens: readonly Token[]) {
  const at = tokens.findIndex((token) => isSign(token, ';'));
  if (at < 0) return null;
  const next = tokens.slice(at).find((token) => !isSign(token, ';'));
  return {
    reason: `There are two statements, divided by a semicolon. ${onlyReads}`,
    at: next?.at ?? tokens[at]?.at ?? 0,
  };
}

/** Brackets must pair up, or a statement could step out of the brackets that it is run in. */
function openBracket(tokens: readonly Token[]) {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'symbol') continue;
    if ('([{'.includes(token.text)) open.push(token);
    const partner = pairs[token.text];
    if (partner === undefined) continue;
    if (open.pop()?.text !== partner)
      return { reason: `The bracket ${token.text} closes nothing.`, at: token.at };
  }
  const last = open.at(-1);
  return last ? { reason: `The bracket ${last.text} is not closed.`, at: last.at } : null;
}

function changeWithin(tokens: readonly Token[]) {
  const found = tokens.find(({ kind, text }, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    return (
      kind === 'word' &&
      changes.has(text) &&
      (isSign(before, '(') || isSign(before, ')')) &&
      (next?.kind === 'word' || next?.kind === 'quoted')
    );
  });
  return found ? { reason: `${found.text.toUpperCase()} is not allowed. ${onlyReads}`, at: found.at } : null;
}
