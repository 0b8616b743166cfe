/** A statement that the engine refused or could not finish: why, in words, and where it can be told. */
export class ExploreError extends Error {
  /** The character from which on it is wrong, from 0; null where the engine does not say. */
  readonly at: number | null;

  constructor(message: string, at: number | null, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExploreError';
    this.at = at;
  }
}

/** "line 2, column 5": where a character stands, both from 1. */
export function placeWords(sql: string, at: number): string {
  const before = sql.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/**
 * Turns the engine's message about a statement that stood behind `linesBefore` lines of our own into words about the
 * statement itself.
 */
export function exploreError(cause: unknown, sql: string, linesBefore: number): ExploreError {
  const raw = messageOf(cause);
  const words = (raw.split(/\n+LINE \d+:/)[0] ?? raw).trim();
  const at = placeOf(raw, sql, linesBefore);
  const isEnd = at === sql.length && /^(?:Parser Error: )?syntax error/.test(words);
  const reason = isEnd ? 'the statement ends where more was expected.' : sentence(words);
  if (at === null) return new ExploreError(capital(reason), null, cause);
  return new ExploreError(`At ${placeWords(sql, at)}: ${reason}`, at, cause);
}

/** Some errors come as JSON with the message in it. */
function messageOf(cause: unknown): string {
  const raw = cause instanceof Error ? cause.message : String(cause);
  if (!raw.startsWith('{')) return raw;
  try {
    const { exception_message: message } = JSON.parse(raw) as { readonly exception_message?: unknown };
    return typeof message === 'string' ? message : raw;
  } catch {
    return raw;
  }
}

/** "Binder Error: Referenced column "z" not found in FROM clause!" without its kind, and in one line. */
function sentence(words: string): string {
  const plain = words
    .replace(/^[A-Z][A-Za-z ]+ Error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/!/g, '.')
    .replace('Candidate bindings:', 'Near it:')
    .replace(/ Did you mean "(?:pg|sqlite|duckdb|pragma)_\w+"\?/, '');
  return /[.?]$/.test(plain) ? plain : `${plain}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The engine points with a caret below a line that it may have shortened at both ends by "...". */
function placeOf(raw: string, sql: string, linesBefore: number): number | null {
  const match = /\nLINE (\d+): ([^\n]*)\n( *)\^/.exec(raw);
  if (!match) return null;
  const [, number = '', shown = '', spaces = ''] = match;
  const lines = [...sql.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: text, index }) => ({ text, index }));
  const line = lines[Number(number) - 1 - linesBefore];
  if (!line || Number(number) - linesBefore > sql.split('\n').length) return sql.length;
  const column = spaces.length - `LINE ${number}: `.length;
  const flat = (text: string) => text.replace(/\s/g, ' ');
  const isCut = shown.startsWith('...');
  const piece = flat(shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, ''));
  const whole = flat(line.text.replace(/\n$/, ''));
  const start = !isCut ? 0 : shown.endsWith('...') ? whole.indexOf(piece) : whole.lastIndexOf(piece);
  if (start < 0 || column < 0) return line.index;
  return Math.min(line.index + start + column - (isCut ? 3 : 0), sql.length);
}
