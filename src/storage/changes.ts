type Change = 'extracts changed' | 'papers changed';

let shared: BroadcastChannel | null | undefined;

/** One channel for the page: a channel never hears what it says itself. Null where the browser has none. */
function channel(): BroadcastChannel | null {
  shared ??= typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('send-core-data-set');
  return shared;
}

/** Tells this site's other tabs that an extract was accepted or undone; nothing where the browser cannot. */
export function announceChange(): void {
  announce('extracts changed');
}

/** Tells them that a paper or an alt text was saved or deleted. */
export function announcePaperChange(): void {
  announce('papers changed');
}

/** Calls back whenever another tab announces a change of the extracts. Returns how to stop listening. */
export function onExtractsChanged(callback: () => void): () => void {
  return onChange('extracts changed', callback);
}

/** The same for papers and alt texts. */
export function onPapersChanged(callback: () => void): () => void {
  return onChange('papers changed', callback);
}

function announce(change: Change): void {
  channel()?.postMessage(change);
}

function onChange(change: Change, callback: () => void): () => void {
  const from = channel();
  const heard = ({ data }: MessageEvent) => {
    if (data === change) callback();
  };
  from?.addEventListener('message', heard);
  return () => from?.removeEventListener('message', heard);
}
