import { useEffect, useRef } from 'react';

/** That a row was kept, in words, as soon as it is; it takes the focus then. '' before. */
export function SavedWords({ words }: { readonly words: string }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words !== '') message.current?.focus();
  }, [words]);
  return (
    <p ref={message} role="status" tabIndex={-1} className="app-saved">
      {words}
    </p>
  );
}
