import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import type { NamedPage } from '../queries/search-entries.ts';
import type { FoundPlace } from './search-address.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { useSearchKey } from './use-search-key.ts';

/** The way to the search from every page: a button, and the key "/". */
export function SearchDialog({ pages }: { readonly pages: readonly NamedPage[] }) {
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<FoundPlace & { readonly from: string }>(null);
  const location = useLocation();
  const open = useCallback(() => setOpen(true), []);
  const key = useSearchKey(open);

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);

  // Any way to another address closes it; the focus goes back first, then to where the address leads.
  useEffect(() => {
    dialog.current?.close();
    const place = chosen.current;
    chosen.current = null;
    // Another page takes the focus to its heading by itself.
    if (place?.from === location.pathname) goTo(place.element);
  }, [location]);

  return (
    <>
      <button
        type="button"
        className="app-search__open"
        aria-haspopup="dialog"
        aria-keyshortcuts={key.isOn ? '/' : undefined}
        onClick={open}
      >
        Search
        {key.isOn && <kbd aria-hidden="true">/</kbd>}
      </button>
      <dialog
        ref={dialog}
        className="app-search"
        aria-label="Search"
        onClose={() => setOpen(false)}
        onClick={({ target }) => target === dialog.current && dialog.current?.close()}
      >
        {isOpen && (
          <ErrorBoundary what="The search">
            <SearchPanel
              pages={pages}
              searchKey={key}
              onChoose={(place) => {
                chosen.current = { ...place, from: location.pathname };
              }}
              onClose={() => dialog.current?.close()}
            />
          </ErrorBoundary>
        )}
      </dialog>
    </>
  );
}

/** Brings an element of the page that is shown into view, or its heading, and the focus to it. */
function goTo(id: string | null): void {
  const element = id === null ? null : document.getElementById(id);
  if (!element) {
    document.querySelector<HTMLElement>('main h1')?.focus();
    return;
  }
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
