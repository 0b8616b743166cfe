import type { ReactNode } from 'react';

/** The columns of a table of indicators, as on Overview. On a phone each row becomes a card by style alone. */
export function IndicatorTable({
  label,
  firstColumn,
  children,
}: {
  readonly label: string;
  readonly firstColumn: string;
  readonly children: ReactNode;
}) {
  return (
    <table className="app-indicators" aria-label={label} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {firstColumn}
          </th>
          <th scope="col" role="columnheader">
            Last three years
          </th>
          <th scope="col" role="columnheader" className="app-number">
            Latest
          </th>
          <th scope="col" role="columnheader" className="app-number">
            A year earlier
          </th>
          <th scope="col" role="columnheader" className="app-number">
            Change
          </th>
          <th scope="col" role="columnheader">
            Year on year
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}
