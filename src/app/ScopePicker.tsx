import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { asAtParameter, publicParameter } from '../components/scope-address.ts';
import { dateWords } from '../model/period.ts';

/** The quarter for which everything is worked out, and whether small numbers are hidden; both live in the address. */
export function ScopePicker() {
  const { asAt, isPublic } = useDashboard();
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  if (!asAt) return null;
  const choose = (name: string, value: string | null) => {
    const next = new URLSearchParams(parameters);
    if (value === null) next.delete(name);
    else next.set(name, value);
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
        onChange={(event) =>
          choose(asAtParameter, event.target.value === asAt.quarters[0] ? null : event.target.value)
        }
      >
        {asAt.quarters.map((quarter) => (
          <option key={quarter} value={quarter}>
            {dateWords(quarter)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="app-scope__view"
        aria-pressed={isPublic}
        title={
          isPublic
            ? 'Small numbers are hidden. Press to show all.'
            : 'All numbers are shown. Press to hide small ones.'
        }
        onClick={() => choose(publicParameter, isPublic ? null : 'yes')}
      >
        {isPublic ? 'Public view' : 'Internal view'}
      </button>
    </div>
  );
}
