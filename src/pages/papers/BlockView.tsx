import type { PaperBlock, TableCells } from '../../model/paper-document.ts';

type Sourced = Extract<PaperBlock, { readonly label: string }>;

/** A block of a paper on its sheet, as a document has it. */
export function BlockView({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3';
      return (
        <Heading className={block.level === 1 ? 'app-sheet__heading' : 'app-sheet__subheading'}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'bullets':
      return (
        <ul className="app-sheet__points">
          {block.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      );
    case 'gap':
      return <p className="app-sheet__gap">{block.text}</p>;
    case 'figure':
      return (
        <figure className="app-sheet__figure">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`}
            width={block.width}
            height={block.height}
            alt={block.alt}
          />
          <figcaption className="app-sheet__caption">
            <strong>{block.label}:</strong> {block.caption}
          </figcaption>
          <Below block={block} />
        </figure>
      );
    case 'table':
      return (
        <div className="app-sheet__figure">
          <CellsTable cells={block} caption={`${block.label}: ${block.caption}`} />
          <Below block={block} />
        </div>
      );
  }
}

function CellsTable({ cells, caption }: { readonly cells: TableCells; readonly caption: string }) {
  const { columns, rows } = cells;
  return (
    <div className="app-scroll" tabIndex={0} role="region" aria-label={`${caption}, scrolls sideways`}>
      <table className="app-sheet__table">
        <caption className="app-sheet__caption">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }, at) => (
              <th key={at} scope="col" className={isNumber ? 'app-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={columns[column]?.isNumber ? 'app-number' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Below({ block }: { readonly block: Sourced }) {
  return (
    <div className="app-sheet__notes">
      {block.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>{block.source}</p>
      {block.kind === 'table' && block.stamps.map((stamp) => <p key={stamp}>{stamp}.</p>)}
      {block.address !== '' && (
        <p>
          <a href={block.address}>
            Open this on the dashboard<span className="govuk-visually-hidden">: {block.label}</span>
          </a>
        </p>
      )}
    </div>
  );
}
