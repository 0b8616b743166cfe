import { useEffect, type ReactNode } from 'react';

/** A page's h1; it names the window and takes the focus when a reader comes from another page. */
export function PageHeading({ title, prefix }: { readonly title: string; readonly prefix?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · SEND core data set`;
  }, [title]);
  return (
    <h1 className="app-title" tabIndex={-1}>
      {prefix !== undefined && <span className="app-title__prefix">{prefix} </span>}
      {title}
    </h1>
  );
}
