import { useSyncExternalStore } from 'react';

let isPrinting = false;

/** True from right before the page is printed until right after: what depends on it is drawn anew before the printer looks. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(onChange: () => void): () => void {
  const turn = (event: Event) => {
    isPrinting = event.type === 'beforeprint';
    onChange();
  };
  window.addEventListener('beforeprint', turn);
  window.addEventListener('afterprint', turn);
  return () => {
    window.removeEventListener('beforeprint', turn);
    window.removeEventListener('afterprint', turn);
  };
}
