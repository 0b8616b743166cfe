import { useEffect, useState } from 'react';
import { areShortcutsOn, isTyping, turnShortcuts } from '../components/shortcuts.ts';

/**
 * Calls back when "/" is pressed, but not where something can be typed or while a dialog is open. A reader can turn
 * all keys of one letter off, as whoever speaks to the computer must be able to (WCAG 2.1.4); this browser keeps the choice.
 */
export function useSearchKey(onPress: () => void): {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
} {
  const [isOn, setOn] = useState(areShortcutsOn);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      // Shift is no matter: on some keyboards "/" is typed with it.
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('dialog[open], [aria-modal="true"]')) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, onPress]);
  const turn = (to: boolean) => {
    setOn(to);
    turnShortcuts(to);
  };
  return { isOn, turn };
}
