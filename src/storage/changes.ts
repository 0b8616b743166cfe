let shared: BroadcastChannel | null | undefined;

/** One channel for the page: a channel never hears what it says itself. Null where the browser has none. */
function channel(): BroadcastChannel | null {
  shared ??= typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('send-core-data-set');
  return shared;
}

/** Tells this site's other tabs that an extract was accepted or undone; nothing where the browser cannot. */
export function announceChange(): void {
  channel()?.postMessage('extracts changed');
}

/** Calls back whenever another tab announces a change. Returns how to stop listening. */
export function onExtractsChanged(callback: () => void): () => void {
  const from = channel();
  from?.addEventListener('message', callback);
  return () => from?.removeEventListener('message', callback);
}
