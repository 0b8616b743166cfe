import { useState } from 'react';
import { cellText, type FiguresTable as Table } from '../queries/figures-table.ts';

/** Rows shown until more are asked for: more are seldom read. */
const few = 200;
/** Rows shown at most: more would make the page wait. */
const most = 1000;

/** From so many characters on a cell holds sentences, and its column is kept wide enough to read them. */
const sentences = 40;

/** The table behind a chart: a row a period, newest first. It scrolls sideways by itself where it is too wide. */
export function FiguresTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  const [isLong, setLong] = useState(false);
  const isText = table.columns.map((_, at) =>
    table.rows.every((row) => typeof row[at] === 'string' && !/^\[/.test(row[at])),
  );
  const count = table.rows.length;
  const shown = Math.min(count, isLong ? most : few);
  return (
    <>
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
            {table.rows.slice(0, shown).map((row, index) => (
              <tr key={index} className="govuk-table__row">
                {row.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row" className="govuk-table__header app-figures__period">
                      {cellText(cell)}
                    </th>
                  ) : (
                    <td
                      key={at}
                      className={`govuk-table__cell ${isText[at] ? textClass(cellText(cell)) : 'app-number'}`}
                    >
                      {cellText(cell)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > few && (
        <p className="app-note">
          {rowsWords(shown, count)}{' '}
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button app-button--small"
            onClick={() => setLong(!isLong)}
          >
            {isLong ? `Show the first ${few} rows` : longWords(count)}
          </button>
        </p>
      )}
      <p className="app-note">
        [c] hidden, [x] not available, [z] does not apply. Changes are worked out before rounding.
      </p>
    </>
  );
}

function textClass(text: string): string {
  return text.length >= sentences ? 'app-figures__sentences' : '';
}

function rowsWords(shown: number, count: number): string {
  const of = count.toLocaleString('en-GB');
  return shown === count
    ? `All ${of} rows are shown.`
    : `The first ${shown.toLocaleString('en-GB')} of ${of} rows are shown; the CSV has all.`;
}

function longWords(count: number): string {
  return count > most
    ? `Show the first ${most.toLocaleString('en-GB')} rows`
    : `Show all ${count.toLocaleString('en-GB')} rows`;
}
