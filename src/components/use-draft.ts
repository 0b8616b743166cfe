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
  /** Forgets the draft: the fields are those that were saved. */
  readonly forget: () => void;
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
  const [typed, setTyped] = useState<Partial<Fields> | null>(
    () =>
      found &&
      (Object.fromEntries(
        Object.keys(saved).flatMap((key) => (key in found ? [[key, found[key]]] : [])),
      ) as Partial<Fields>),
  );
  const fields = { ...saved, ...typed };
  const isChanged = Object.entries(fields).some(([key, value]) => saved[key] !== value);
  return {
    fields,
    isChanged,
    isRestored: found !== null && isChanged,
    change: (changed) => {
      const next = { ...typed, ...changed };
      setTyped(next);
      keepDraft(name, next as Record<string, string>);
    },
    forget: () => {
      setTyped(null);
      keepDraft(name, null);
    },
  };
}
