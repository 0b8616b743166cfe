import { ConfirmPanel } from './ConfirmPanel.tsx';
import type { MadePaper } from './use-made-paper.ts';
import { usePaperExports, ways } from './use-paper-exports.ts';
import type { PaperEditing } from './use-paper.ts';

interface Props {
  readonly editing: PaperEditing;
  readonly made: MadePaper;
  readonly onSelect: (item: string) => void;
}

/** The ways out of a paper, how far one is, and the question that stands before those for the public. */
export function PaperExports({ editing, made, onSelect }: Props) {
  const state = usePaperExports(editing, made);
  const { leaving, outcome, begin, cancel } = state;
  return (
    <>
      <div className="app-paper__ways" role="group" aria-label="Take this paper with you">
        {ways.map(({ way, name }) => (
          <button
            key={way}
            type="button"
            className={`govuk-button app-button${way === 'word' ? '' : ' govuk-button--secondary'}`}
            aria-disabled={leaving.state === 'making'}
            onClick={() => leaving.state !== 'making' && begin(way)}
          >
            {name}
          </button>
        ))}
        {leaving.state === 'making' && (
          <div className="app-paper__progress">
            <label>
              {leaving.of === 0
                ? 'Being made…'
                : `Figure ${Math.min(leaving.done + 1, leaving.of)} of ${leaving.of}`}
              <progress value={leaving.done} max={Math.max(1, leaving.of)} />
            </label>
            <button type="button" className="app-link-button" onClick={cancel}>
              Cancel
            </button>
          </div>
        )}
        <p role="status" className="app-tools__outcome">
          {made.waiting > 0 ? `${made.waiting} of ${made.items.length} parts are being made…` : outcome}
        </p>
      </div>
      {leaving.state === 'asking' && (
        <ConfirmPanel checks={made.checks} onConfirm={state.confirm} onCancel={cancel} onSelect={onSelect} />
      )}
    </>
  );
}
