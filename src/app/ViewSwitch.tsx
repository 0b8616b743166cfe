import { useSearchParams } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { publicParameter } from '../queries/scope.ts';

/** Whether small numbers are hidden; it lives in the address. */
export function ViewSwitch() {
  const { isPublic } = useDashboard();
  const [parameters, setParameters] = useSearchParams();
  const turn = () => {
    const next = new URLSearchParams(parameters);
    if (isPublic) next.delete(publicParameter);
    else next.set(publicParameter, 'yes');
    setParameters(next);
  };
  return (
    <button
      type="button"
      className="app-scope__view"
      aria-pressed={isPublic}
      title={
        isPublic
          ? 'Small numbers are hidden. Press to show all.'
          : 'All numbers are shown. Press to hide small ones.'
      }
      onClick={turn}
    >
      {isPublic ? 'Public view' : 'Internal view'}
    </button>
  );
}
