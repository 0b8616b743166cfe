import { cellText, type FiguresTable as Table } from '../queries/figures-table.ts';

/** More rows would only slow the page down. */
const most = 1000;

/** The table behind a chart: a row a period, newest first. It scrolls sideways by itself where it is too wide. */
export function FiguresTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  const isText = table.columns.map((_, at) =>
    table.rows.every((row) => typeof row[at] === 'string' && !/^\[/.test(row[at])),
  );
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={`Table: ${caption}`}>
      <table className="govuk-table app-figures">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {table.columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={isText[at] ? 'govuk-table__header' : 'govuk-table__header app-number'}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {table.rows.slice(0, most).map((row, index) => (
            <tr key={index} className="govuk-table__row">
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" className="govuk-table__header app-figures__period">
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={at} className={isText[at] ? 'govuk-table__cell' : 'govuk-table__cell app-number'}>
                    {cellText(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > most && (
        <p className="app-note">
          The first {most.toLocaleString('en-GB')} of {table.rows.length.toLocaleString('en-GB')} rows are
          shown; the CSV has all.
        </p>
      )}
      <p className="app-note">
        [c] hidden, [x] not available, [z] does not apply. Changes are worked out before rounding.
      </p>
    </div>
  );
}
