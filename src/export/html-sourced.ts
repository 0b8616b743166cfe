import type { FigurePart, TablePart } from '../model/paper-document.ts';
import { escapeXml } from './escape-xml.ts';
import { htmlTable } from './html-table.ts';
import { webAddress } from './web-address.ts';

interface Labelled {
  readonly label: string;
}

/** A figure: its picture and caption, its figures as a table, its notes, source and stamps. */
export function htmlFigure(figure: FigurePart & Labelled): string {
  const id = idOf(figure);
  const { label, svg, width, height, alt, table } = figure;
  const name = escapeXml(label);
  return [
    `<figure id="${id}">`,
    `<img src="${pictureAddress(svg)}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeXml(alt)}">`,
    `<figcaption>${captionOf(figure)}</figcaption>`,
    ...(table.columns.length === 0
      ? []
      : [
          `<details><summary>Figures as a table<span class="unseen"> (${name})</span></summary>`,
          htmlTable(table, {
            id,
            caption: `<span class="unseen">${name}, figures as a table: </span>${escapeXml(figure.title)}`,
          }),
          '</details>',
        ]),
    htmlBeside(figure),
    '</figure>',
  ].join('\n');
}

/** A table: its caption and cells, its notes, source and stamps. */
export function htmlPaperTable(table: TablePart & Labelled): string {
  const id = idOf(table);
  return [
    `<div class="table" id="${id}">`,
    htmlTable(table, { id, caption: captionOf(table) }),
    htmlBeside(table),
    '</div>',
  ].join('\n');
}

function idOf({ label }: Labelled): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function captionOf({ label, caption }: Labelled & { readonly caption: string }): string {
  return `<strong>${escapeXml(label)}:</strong> ${escapeXml(caption)}`;
}

function htmlBeside({ label, notes, source, stamps, address }: (FigurePart | TablePart) & Labelled): string {
  const link = webAddress(address);
  const shown = notes.filter((note) => note.trim() !== '');
  const lines = [
    ...(shown.length > 1
      ? [`<ul>${shown.map((note) => `<li>${escapeXml(note)}</li>`).join('')}</ul>`]
      : shown.map((note) => `<p>${escapeXml(note)}</p>`)),
    ...(source === '' ? [] : [`<p>${escapeXml(source)}</p>`]),
    ...stamps.map((stamp) => `<p><strong>${escapeXml(stamp)}</strong></p>`),
    ...(link === ''
      ? []
      : [
          `<p><a href="${escapeXml(link)}">Open this on the dashboard<span class="unseen"> (${escapeXml(label)})</span></a></p>`,
        ]),
  ];
  return lines.length === 0 ? '' : `<div class="beside">${lines.join('\n')}</div>`;
}

/** An SVG as an address that keeps its words and numbers readable, so that what it says can be searched for. */
function pictureAddress(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/%(2C|3A|3B|2F|3D)/g, (escape) =>
    decodeURIComponent(escape),
  );
  return `data:image/svg+xml;charset=utf-8,${encoded.replaceAll("'", '%27')}`;
}
