import { useId } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { reviewAddress, reviewedIn } from '../components/review-address.ts';
import { withScope } from '../components/scope-address.ts';
import { asAtParameter } from '../queries/scope.ts';
import { dateWords } from '../model/period.ts';
import { siteOf } from './internal-site.tsx';

/** The quarter for which everything is worked out, which lives in the address, and what else the site lets one choose. */
export function ScopePicker() {
  const { asAt, catalogue } = useDashboard();
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const isReview = reviewedIn(useLocation().pathname) !== null;
  const id = useId();
  const { ViewSwitch } = siteOf(catalogue);
  if (!asAt) return null;
  const choose = (quarter: string) => {
    if (isReview) return void navigate(withScope(reviewAddress(quarter), parameters));
    const next = new URLSearchParams(parameters);
    if (quarter === asAt.quarters[0]) next.delete(asAtParameter);
    else next.set(asAtParameter, quarter);
    setParameters(next);
  };
  return (
    <div className="app-scope">
      <label htmlFor={id} className="app-scope__label">
        As at
      </label>
      <select
        id={id}
        className="app-scope__select"
        value={asAt.date}
        onChange={(event) => choose(event.target.value)}
      >
        {asAt.quarters.map((quarter) => (
          <option key={quarter} value={quarter}>
            {dateWords(quarter)}
          </option>
        ))}
      </select>
      {ViewSwitch && <ViewSwitch />}
    </div>
  );
}
