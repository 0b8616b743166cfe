import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

/** True from when a heading that has the focus goes until the one in its place has taken it. */
let isHandedOn = false;

/**
 * A page's h1; it names the window and takes the focus when a reader comes from another page. One that takes the place
 * of another, as when a page has read what it shows, takes its focus too.
 */
export function PageHeading({ title, prefix }: { readonly title: string; readonly prefix?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · SEND core data set`;
  }, [title]);
  useLayoutEffect(() => {
    const own = heading.current;
    if (isHandedOn) own?.focus({ preventScroll: true });
    isHandedOn = false;
    return () => {
      isHandedOn = own !== null && own === document.activeElement;
    };
  }, []);
  return (
    <h1 ref={heading} className="app-title" tabIndex={-1}>
      {prefix !== undefined && <span className="app-title__prefix">{prefix} </span>}
      {title}
    </h1>
  );
}
