import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { PageLink, useScopeParameters } from '../components/PageLink.tsx';
import { useDashboard } from '../components/dashboard-context.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { reviewedIn } from '../components/review-address.ts';
import { withScope } from '../components/scope-address.ts';
import { siteOf } from './internal-site.tsx';
import { PrintedScope } from './PrintedScope.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import { dateWords } from '../model/period.ts';

const commonPages = [
  { to: '/', name: 'Overview' },
  { to: '/areas', name: 'Areas' },
  { to: '/plan', name: 'Plan' },
];

/** Header, navigation and what stands on every page. */
export function Shell() {
  const { catalogue, extracts, asAt, failure } = useDashboard();
  const { pages, AboutIllustrative } = siteOf(catalogue);
  const named = useMemo(() => [...commonPages, ...pages], [pages]);
  const { pathname } = useLocation();
  const isFirst = useRef(true);

  // Before the page's own effects, which bring into view what its address asks for.
  useLayoutEffect(() => {
    if (!isFirst.current) window.scrollTo(0, 0);
  }, [pathname]);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);

  const parameters = useScopeParameters();
  const loaded = [...(extracts?.datasets.values() ?? [])];
  const hasIllustrative = loaded.some((each) => each.state === 'loaded' && each.extract.illustrative);
  const past = loaded.filter(({ isPast }) => isPast === true);
  return (
    <>
      <a href="#main" className="govuk-skip-link" onClick={skipToMain}>
        Skip to main content
      </a>
      <header className="app-header">
        <div className="app-header__inner">
          <PageLink to="/" className="app-header__name">
            SEND core data set
          </PageLink>
          <nav aria-label="Main">
            <ul className="app-nav">
              {named.map(({ to, name }) => (
                <li key={to}>
                  <NavLink to={withScope(to, parameters)} end={to === '/'} className="app-nav__link">
                    {name}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <SearchDialog pages={named} />
          <ScopePicker />
        </div>
      </header>
      <PrintedScope />
      {hasIllustrative && (
        <aside className="app-banner" aria-label="About these figures">
          <p>
            Figures marked <strong>illustrative</strong> are made up to show the dashboard.{' '}
            <AboutIllustrative />
          </p>
        </aside>
      )}
      {asAt && !asAt.isLatest && reviewedIn(pathname) === null && (
        <aside className="app-banner app-banner--back" aria-label="Looking back">
          <p>
            As at {dateWords(asAt.date)}, <strong>using today’s figures</strong>: everything is worked out as
            if no later period existed. Figures restated since are shown as restated.
          </p>
        </aside>
      )}
      {past.length > 0 && (
        <aside className="app-banner app-banner--back" aria-label="Looking at an earlier state">
          <p>
            <strong>An earlier state is shown</strong> of{' '}
            {past.map(({ dataset }) => dataset.title).join(', ')}. Nothing that is kept has changed: “Show
            again” in the history on <PageLink to="/data">Data</PageLink>, or loading the page again, shows
            what is current.
          </p>
        </aside>
      )}
      {failure && (
        <aside className="app-page app-page--notice" aria-label="Problem">
          <div className="govuk-error-summary" role="alert">
            <h2 className="govuk-error-summary__title">The figures cannot be shown</h2>
            <div className="govuk-error-summary__body">
              <p className="govuk-body">{failure.message}</p>
              <p className="govuk-body">
                The plan’s text below needs no figures and can be read. Nothing that you loaded is lost.
              </p>
            </div>
          </div>
        </aside>
      )}
      <main className="app-page" id="main">
        <ErrorBoundary what="This page" key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <footer className="app-footer">
        <p>
          Milton Keynes SEND Local Area Partnership. All figures are worked out in this browser; none leaves
          it. Published statistics: Open Government Licence v3.0.
        </p>
      </footer>
    </>
  );
}

function skipToMain(event: React.MouseEvent) {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.focus();
  heading?.scrollIntoView();
}
