import type { PaperEditing } from './use-paper.ts';

/** Where the paper is kept and how far, with the way back for the last step. */
export function KeptWords({ editing }: { readonly editing: PaperEditing }) {
  const { paper, kept, undo, said } = editing;
  const parts = `${paper.items.length} ${paper.items.length === 1 ? 'part' : 'parts'}`;
  return (
    <>
      <p className="app-lede app-paper__kept">
        {parts}, {paper.audience === 'public' ? 'for the public' : 'internal'}.{' '}
        <span role="status">
          {kept.state === 'keeping' && 'Saving in this browser…'}
          {kept.state === 'kept' && 'Saved in this browser.'}
        </span>{' '}
        {undo && (
          <button type="button" className="app-link-button" onClick={undo}>
            Undo
          </button>
        )}
        <span className="govuk-visually-hidden" role="status">
          {said}
        </span>
      </p>
      {kept.state === 'failed' && (
        <p className="app-problem" role="alert">
          <strong>The paper could not be saved.</strong> {kept.why} It stays on this page as long as it is
          open: download it before you close it.
        </p>
      )}
      {kept.state === 'elsewhere' && (
        <div className="app-problem" role="alert">
          <p>
            <strong>This paper was changed in another tab.</strong> Nothing of either is lost until you
            choose.
          </p>
          <div className="app-form__buttons">
            <button type="button" className="govuk-button app-button" onClick={editing.takeTheirs}>
              Go on with the other version
            </button>
            <button
              type="button"
              className="govuk-button govuk-button--secondary app-button"
              onClick={editing.keepMine}
            >
              Keep this version
            </button>
          </div>
        </div>
      )}
    </>
  );
}
