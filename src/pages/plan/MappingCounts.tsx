import type { ActionNow } from '../../plan/actions.ts';
import { standingOf, standings, type Standing } from '../../plan/action-standing.ts';

/** How many of some actions stand how, each count in the colour and the word of its rating. */
export function MappingCounts({ actions }: { readonly actions: readonly ActionNow[] }) {
  if (actions.length === 0) return <span className="app-brag-note">No actions</span>;
  const counts = standings
    .map((standing) => ({ standing, count: actions.filter((each) => standingOf(each) === standing).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className="app-mapping__standing">
      <span className="app-mapping__total">
        {actions.length} {actions.length === 1 ? 'action' : 'actions'}
      </span>
      <ul className="app-mapping__counts">
        {counts.map(({ standing, count }) => (
          <li key={standing} className={`app-brag app-brag--${colourOf(standing)}`}>
            {count} {standing}
          </li>
        ))}
      </ul>
    </div>
  );
}

function colourOf(standing: Standing): string {
  const rated: readonly Standing[] = ['Blue', 'Green', 'Amber', 'Red', 'Grey'];
  return rated.includes(standing) ? standing.toLowerCase() : 'blank';
}
