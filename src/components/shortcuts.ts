const setting = 'send-shortcuts';

/** False where the reader has turned keys of one letter off, as those who speak to their computer may need to (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

/** Turns keys of one letter on or off, for this browser. */
export function turnShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(setting);
    else localStorage.setItem(setting, 'off');
  } catch {
    // A browser that keeps nothing has them on.
  }
}

const typing =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="textbox"], [role="listbox"], [role="combobox"], dialog[open]';

/** True where keys write or choose: a field, a list, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest(typing) !== null;
}
