import * as drafts from '../storage/drafts.ts';

/** What was typed on a page and not saved yet; null where there is nothing. */
export function readDraft(name: string): Readonly<Record<string, string>> | null {
  return drafts.readDraft(name);
}

/** Keeps what was typed, or forgets it where it is null; nothing where this browser keeps nothing. */
export function keepDraft(name: string, draft: Readonly<Record<string, string>> | null): void {
  drafts.keepDraft(name, draft);
}
