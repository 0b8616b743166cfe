import { useState } from 'react';
import { keepDraft, readDraft } from '../queries/drafts.ts';

/** What a form holds while it is being filled in. */
export interface DraftState<Fields extends Record<string, string>> {
  readonly fields: Fields;
  /** True where the fields differ from what was saved. */
  readonly isChanged: boolean;
  /** True where they were typed before the page was loaded and never saved. */
  readonly isRestored: boolean;
  readonly change: (fields: Partial<Fields>) => void;
  /** Forgets what was saved: what was typed since stays. */
  readonly settle: (saved: Fields) => void;
}

/** The draft of a decision on an item of the review of a quarter. */
export function draftName(quarter: string, about: string): string {
  return `review ${quarter} ${about}`;
}

/** True where something was typed under a name and not saved yet. */
export function hasDraft(name: string): boolean {
  return readDraft(name) !== null;
}

/**
 * The fields of a form, kept in this browser with every change, so that a crash or a reload loses nothing. `saved` is
 * what stands once nothing is typed; `name` tells forms apart and must not change while the form is on the page.
 */
export function useDraft<Fields extends Record<string, string>>(
  name: string,
  saved: Fields,
): DraftState<Fields> {
  const [found] = useState(() => readDraft(name));
  const [typed, setTyped] = useState<Partial<Fields>>(() => known(found ?? {}, saved));
  const fields = { ...saved, ...typed };
  const isChanged = Object.entries(fields).some(([key, value]) => saved[key] !== value);
  return {
    fields,
    isChanged,
    isRestored: found !== null && isChanged,
    change: (changed) => {
      const next = { ...typed, ...changed };
      setTyped(next);
      keep(name, next as Readonly<Record<string, string>>, saved);
    },
    settle: (stored) => {
      // By what is kept, since the form may have left the page while it was being saved.
      keep(name, readDraft(name) ?? {}, stored);
      setTyped((before) => differing(before as Readonly<Record<string, string>>, stored) as Partial<Fields>);
    },
  };
}

function keep(
  name: string,
  typed: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string>>,
): void {
  const left = differing(typed, saved);
  keepDraft(name, Object.keys(left).length === 0 ? null : left);
}

function differing(
  typed: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => saved[key] !== value));
}

function known<Fields extends Record<string, string>>(
  draft: Readonly<Record<string, string>>,
  saved: Fields,
): Partial<Fields> {
  return Object.fromEntries(Object.entries(draft).filter(([key]) => key in saved)) as Partial<Fields>;
}
