import { Panel } from '../../components/Panel.tsx';
import type { PaperCheck } from '../../queries/paper-checks.ts';

interface Props {
  readonly checks: readonly PaperCheck[];
  readonly onSelect: (item: string) => void;
}

/** What to look at before the paper leaves, beside it while it is written. */
export function ChecksPanel({ checks, onSelect }: Props) {
  const open = checks.filter(({ needsAttention }) => needsAttention).length;
  return (
    <Panel title="Before it leaves">
      <p className={open > 0 ? 'app-checks__open' : 'app-checks__done'}>
        {open === 0 ? 'Nothing needs your attention' : `${open} of ${checks.length} need your attention`}
      </p>
      <CheckList checks={checks} onSelect={onSelect} />
    </Panel>
  );
}

/** The checks one by one, each with its sign, what was found and a way to where. */
export function CheckList({ checks, onSelect }: Props) {
  return (
    <ul className="app-checks">
      {checks.map(({ id, title, words, needsAttention, items }) => (
        <li key={id} className={needsAttention ? 'app-check-line app-check-line--open' : 'app-check-line'}>
          <span aria-hidden="true" className="app-check-line__sign">
            {needsAttention ? '!' : '✓'}
          </span>
          <div>
            <strong>
              <span className="govuk-visually-hidden">{needsAttention ? 'Look at this: ' : 'Done: '}</span>
              {title}
            </strong>
            <p className="app-secondary">
              {words}{' '}
              {items.length > 0 && (
                <button
                  type="button"
                  className="app-link-button"
                  onClick={() => items[0] !== undefined && onSelect(items[0])}
                >
                  Go to it<span className="govuk-visually-hidden">: {title}</span>
                </button>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
