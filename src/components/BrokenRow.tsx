import { PageLink } from './PageLink.tsx';

/** A headline indicator whose definition does not work: it stands as No data, so that its measure looks no better. */
export function BrokenRow({
  id,
  area,
  measure,
}: {
  readonly id: string;
  readonly area: string;
  readonly measure: string;
}) {
  return (
    <tr role="row" data-area={area} data-measure={measure} data-indicator={id} data-verdict="no-data">
      <th scope="row" role="rowheader" className="app-indicators__name">
        {id}
      </th>
      <td role="cell" colSpan={5} className="app-indicators__waiting">
        No data: its definition does not work. What is wrong stands under <PageLink to="/data">Data</PageLink>
        .
      </td>
    </tr>
  );
}
