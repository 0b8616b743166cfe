import { useEffect } from 'react';
import { areShortcutsOn, isTyping } from '../../components/shortcuts.ts';

/** What the keys of a meeting do. */
export interface ReviewKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly fullScreen: () => void;
  readonly decide: () => void;
}

/** The keys of a meeting, while no field is being written in: n and p go on and back, d goes to the decision, f fills the screen. */
export function useReviewKeys({ next, previous, fullScreen, decide }: ReviewKeys): void {
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = { n: next, p: previous, f: fullScreen, d: decide };
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || !areShortcutsOn()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, previous, fullScreen, decide]);
}
