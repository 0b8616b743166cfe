import { useId, useState, type ReactNode } from 'react';

/**
 * A long piece that a phone shows behind a button; on a wider screen it is always there and the button is not. `shows`
 * says what the button opens: "Show 20 further indicators".
 */
export function PhoneFold({ shows, children }: { readonly shows: string; readonly children: ReactNode }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="app-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {shows}
      </button>
      <div id={id} className={isOpen ? undefined : 'app-folded'}>
        {children}
      </div>
    </>
  );
}
