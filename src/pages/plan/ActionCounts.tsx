import type { ActionNow } from '../../plan/actions.ts';
import { standingOf, standings } from '../../plan/action-standing.ts';

interface Props {
  /** Those that fit all that is asked for but their rating. */
  readonly actions: readonly ActionNow[];
  /** The standing that is asked for; '' for any. */
  readonly asked: string;
  readonly onAsk: (standing: string) => void;
}

/** How many actions stand how now; each count shows those alone, and a second press all again. */
export function ActionCounts({ actions, asked, onAsk }: Props) {
  return (
    <ul className="app-action-counts" aria-label="Actions by BRAG now">
      {standings.map((standing) => {
        const count = actions.filter((action) => standingOf(action) === standing).length;
        if (count === 0 && standing !== 'Red' && standing !== asked) return null;
        const isAsked = asked === standing;
        return (
          <li key={standing}>
            <button
              type="button"
              aria-pressed={isAsked}
              className="app-action-counts__button"
              data-standing={standing}
              onClick={() => onAsk(isAsked ? '' : standing)}
            >
              <strong>{count}</strong> {standing}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
