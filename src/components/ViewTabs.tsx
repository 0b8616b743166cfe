import { useRef } from 'react';
import { useSearchParams } from 'react-router';

interface Props<View extends string> {
  /** The first is the usual one, which the address does not name. */
  readonly views: readonly { readonly view: View; readonly name: string }[];
  readonly view: View;
}

/** The views of a page as tabs; the choice is part of the address. Arrow keys move between them. */
export function ViewTabs<View extends string>({ views, view }: Props<View>) {
  const [parameters, setParameters] = useSearchParams();
  const tabs = useRef<(HTMLAnchorElement | null)[]>([]);
  const addressOf = (to: View) => {
    const next = new URLSearchParams(parameters);
    if (to === views[0]?.view) next.delete('view');
    else next.set('view', to);
    return next;
  };
  const move = (index: number) => {
    const at = (index + views.length) % views.length;
    const to = views[at];
    if (!to) return;
    setParameters(addressOf(to.view), { replace: true });
    tabs.current[at]?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className="app-tabs">
      {views.map((each, index) => (
        <a
          key={each.view}
          id={`tab-${each.view}`}
          role="tab"
          ref={(element) => {
            tabs.current[index] = element;
          }}
          href={`#${window.location.hash.slice(1).split('?')[0]}?${addressOf(each.view).toString()}`}
          aria-selected={view === each.view}
          aria-controls="view"
          tabIndex={view === each.view ? 0 : -1}
          className={view === each.view ? 'app-tab app-tab--selected' : 'app-tab'}
          onClick={(event) => {
            event.preventDefault();
            setParameters(addressOf(each.view));
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(index + 1);
            if (event.key === 'ArrowLeft') move(index - 1);
            if (event.key === 'Home') move(0);
            if (event.key === 'End') move(views.length - 1);
            if (event.key === ' ') {
              event.preventDefault();
              setParameters(addressOf(each.view));
            }
          }}
        >
          {each.name}
        </a>
      ))}
    </div>
  );
}
