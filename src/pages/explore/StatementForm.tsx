import { useId, type KeyboardEvent, type RefObject } from 'react';
import type { Example } from '../../queries/catalogue.ts';

interface Props {
  readonly sql: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly examples: readonly Example[];
  readonly isBusy: boolean;
  /** False until the tables are there. */
  readonly isReady: boolean;
  readonly isWrong: boolean;
  readonly onWrite: (sql: string) => void;
  readonly onRun: (sql: string) => void;
  readonly onCancel: () => void;
}

/** The statement with Run and Cancel, and the examples to begin with. */
export function StatementForm(props: Props) {
  const { sql, area, examples, isBusy, isReady, isWrong, onWrite, onRun, onCancel } = props;
  const id = useId();
  const run = () => isReady && !isBusy && onRun(sql);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  return (
    <form
      className="app-statement"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {examples.length > 0 && (
        <div className="app-statement__examples">
          <h2 className="app-subheading">Questions to begin with</h2>
          <ul>
            {examples.map((example) => (
              <li key={example.title}>
                <button
                  type="button"
                  className="app-link-button"
                  disabled={!isReady || isBusy}
                  onClick={() => onRun(example.sql)}
                >
                  {example.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <label className="govuk-label app-statement__label" htmlFor={id}>
        SQL
      </label>
      <textarea
        id={id}
        ref={area}
        className="app-statement__text"
        rows={Math.min(20, Math.max(6, sql.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={sql}
        aria-describedby={isWrong ? `${id}-hint explore-error` : `${id}-hint`}
        aria-invalid={isWrong}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKey}
      />
      <p id={`${id}-hint`} className="app-secondary">
        One SELECT in DuckDB’s SQL. Ctrl + Enter (⌘ + Enter on a Mac) runs it.
      </p>
      <div className="app-statement__buttons">
        <button type="submit" className="govuk-button app-button" aria-disabled={!isReady || isBusy}>
          Run
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          aria-disabled={!isBusy}
          onClick={() => isBusy && onCancel()}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
