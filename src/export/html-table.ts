import type { TableCells } from '../model/paper-document.ts';
import { escapeXml } from './escape-xml.ts';

/** A table in a region that can be scrolled with the keyboard; `caption` is HTML and names both. */
export function htmlTable(
  { columns, rows }: TableCells,
  { id, caption }: { id: string; caption: string },
): string {
  const look = (at: number) => (columns[at]?.isNumber ? ' class="number"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${look(at)}>${escapeXml(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map((_, at) => {
      const text = escapeXml(row[at] ?? '');
      // An empty cell heads nothing.
      return at === 0 && text.trim() !== ''
        ? `<th scope="row"${look(at)}>${text}</th>`
        : `<td${look(at)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-caption">`,
    `<table><caption id="${id}-caption">${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table>`,
    '</div>',
  ].join('\n');
}
