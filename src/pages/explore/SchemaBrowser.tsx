import type { Dataset } from '../../model/dataset.ts';
import { companionExample, exploreTables, type ExploreTable } from '../../queries/explore-tables.ts';
import type { LoadedExtracts } from '../../queries/extracts.ts';

interface Props {
  readonly datasets: readonly Dataset[];
  readonly extracts: LoadedExtracts | undefined;
  /** Puts a quoted name where the cursor stands in the statement. */
  readonly onInsert: (quoted: string) => void;
}

/** The loaded tables with their columns; a click on a name puts it into the statement. */
export function SchemaBrowser({ datasets, extracts, onInsert }: Props) {
  const tables = exploreTables(datasets, extracts);
  const companion = companionExample(datasets);
  return (
    <section className="app-schema" aria-labelledby="schema-title">
      <h2 id="schema-title" className="app-panel__title">
        Tables
      </h2>
      <p className="app-secondary">A click on a name puts it where the cursor stands.</p>
      {extracts && tables.length === 0 && <p>No table is loaded.</p>}
      {tables.map((table) => (
        <TableOf key={table.name} table={table} onInsert={onInsert} />
      ))}
      {companion !== null && (
        <p className="app-note">
          Beside each column of figures stands one more, such as <code>{companion}</code>. Where the figure is
          NULL it says why: suppressed, unavailable or not-applicable; otherwise it is NULL. A missing figure
          is never 0. <code>__row</code> is the row’s place in its file.
        </p>
      )}
    </section>
  );
}

function TableOf({
  table,
  onInsert,
}: {
  readonly table: ExploreTable;
  readonly onInsert: Props['onInsert'];
}) {
  return (
    <details className="app-schema__table">
      <summary>
        {table.title} <span className="app-secondary-inline">{table.rows.toLocaleString('en-GB')} rows</span>
      </summary>
      <Name quoted={table.quoted} words={`Put the table ${table.name} in`} onInsert={onInsert} />
      <ul>
        {table.columns.map((column) => (
          <li key={column.name}>
            <Name quoted={column.quoted} words={`Put the column ${column.name} in`} onInsert={onInsert} />
            <span className="app-secondary">
              {column.title}, {column.kind}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface NameProps {
  readonly quoted: string;
  readonly words: string;
  readonly onInsert: Props['onInsert'];
}

function Name({ quoted, words, onInsert }: NameProps) {
  return (
    <button type="button" className="app-link-button" title={words} onClick={() => onInsert(quoted)}>
      <code>{quoted}</code>
    </button>
  );
}
