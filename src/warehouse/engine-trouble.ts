import { BootError } from './boot-error.ts';
import { QueryError } from './connection.ts';

/** A statement needed more memory than there is, or it broke the engine, which must be started anew. */
export type EngineTrouble = 'full' | 'broken';

const full = /out of memory|bad_alloc|cannot allocate|allocation fail|could not allocate/i;
const broken =
  /out of bounds|unreachable|aborted\(|null function or function signature|runtimeerror|database has been invalidated/i;

/** What an error says of the engine; null where it is about the statement alone. */
export function engineTrouble(error: unknown): EngineTrouble | null {
  if (error instanceof BootError) return 'broken';
  if (!(error instanceof QueryError)) return null;
  if (error.cause instanceof BootError) return 'broken';
  const message = error.cause instanceof Error ? `${error.cause.name} ${error.cause.message}` : error.message;
  if (full.test(message)) return 'full';
  return broken.test(message) ? 'broken' : null;
}
