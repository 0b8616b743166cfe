import { useLocation } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { dateWords } from '../model/period.ts';
import { internalStamp } from '../queries/chart.ts';
import { siteOf } from './internal-site.tsx';

/** Only on paper: for when and for whom the page was printed, and the stamp of the internal view on every sheet. */
export function PrintedScope() {
  const { asAt, catalogue, isPublic } = useDashboard();
  const { pathname } = useLocation();
  // A paper carries its own: it is for the public, whatever the view around it.
  if (/^\/papers\/./.test(pathname)) return null;
  const isInternal = !isPublic && siteOf(catalogue).ViewSwitch !== null;
  return (
    <div className="app-printed" aria-hidden="true">
      <p>
        <strong>SEND core data set</strong>
        {asAt && ` · As at ${dateWords(asAt.date)} · `}
        {isInternal ? <strong className="app-printed__stamp">{internalStamp}</strong> : 'Public view'}
      </p>
    </div>
  );
}
