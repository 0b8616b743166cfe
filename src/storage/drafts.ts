const prefix = 'send-draft ';

/** What was typed on a page and is not saved yet, by field. */
type Draft = Readonly<Record<string, string>>;

/** A draft that this browser keeps over a reload or a crash; null where there is none, or none can be read. */
export function readDraft(name: string): Draft | null {
  try {
    const text = localStorage.getItem(prefix + name);
    const read: unknown = text === null ? null : JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it where it is null; nothing where this browser keeps nothing. */
export function keepDraft(name: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(draft));
  } catch {
    // The words stay on the page as long as it is open.
  }
}

/** Forgets every draft. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
