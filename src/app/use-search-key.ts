import { useEffect, useState } from 'react';

const setting = 'search-key';
const off = 'off';

/**
 * Calls back when "/" is pressed, but not where something can be typed or while a dialog is open. A reader can turn
 * that off, as whoever speaks to the computer must be able to (WCAG 2.1.4); this browser keeps the choice.
 */
export function useSearchKey(onPress: () => void): {
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
} {
  const [isOn, setOn] = useState(readSetting);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      // Shift is no matter: on some keyboards "/" is typed with it.
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || event.isComposing || isForTyping(event.target)) return;
      if (document.querySelector('dialog[open], [aria-modal="true"]')) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, onPress]);
  const turn = (to: boolean) => {
    setOn(to);
    keepSetting(to);
  };
  return { isOn, turn };
}

function isForTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null;
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(setting) !== off;
  } catch {
    return true;
  }
}

function keepSetting(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(setting);
    else localStorage.setItem(setting, off);
  } catch {
    // Without storage the choice holds until the page is left.
  }
}
