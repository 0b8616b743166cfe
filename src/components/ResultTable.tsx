interface Props {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  /** Values as text; null where there is none. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** The column, from 0, that the rows are sorted by. */
  readonly order: { readonly column: number; readonly descending: boolean } | null;
  readonly onSort: (column: number) => void;
}

/** Longer values are cut on screen, never in a download. */
const longest = 300;

/** A table of any result. Values are text, whatever they hold; a click on a header sorts by its column. */
export function ResultTable({ caption, columns, rows, order, onSort }: Props) {
  return (
    <div className="app-scroll app-result" tabIndex={0} role="region" aria-label={`Table: ${caption}`}>
      <table className="govuk-table app-result__table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map(({ name, isNumber }, at) => (
              <th
                key={at}
                scope="col"
                className={isNumber ? 'govuk-table__header app-number' : 'govuk-table__header'}
                aria-sort={sortOf(order, at)}
              >
                <button type="button" className="app-result__sort" onClick={() => onSort(at)}>
                  {name}
                  <span aria-hidden="true"> {signOf(order, at)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row, index) => (
            <tr key={index} className="govuk-table__row">
              {row.map((value, at) => (
                <td
                  key={at}
                  className={
                    columns[at]?.isNumber === true ? 'govuk-table__cell app-number' : 'govuk-table__cell'
                  }
                >
                  {value === null ? <span className="app-result__null">NULL</span> : shown(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf(order: Props['order'], column: number): 'ascending' | 'descending' | 'none' {
  if (order?.column !== column) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

function signOf(order: Props['order'], column: number): string {
  const sort = sortOf(order, column);
  return sort === 'none' ? '↕' : sort === 'descending' ? '↓' : '↑';
}

function shown(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}
