/** The heading row of a table whose rows become cards on a phone, which need their roles named. */
export function TableHead({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {titles.map((title) => (
          <th key={title} scope="col" role="columnheader">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
