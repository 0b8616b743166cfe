import { escapeXml } from './escape-xml.ts';
import { wrapText } from './text-width.ts';

/** Everything that stands on an exported chart. */
export interface ExportedFigure {
  /** Of the whole image, in px; 760 where absent. The layout is made for it, so that text keeps its size on paper. */
  readonly width?: number;
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  /** A whole SVG document or element; it is put in as it is, but for its ids. */
  readonly plot: string;
  /** In px; a wider plot is scaled down to fit. */
  readonly plotWidth: number;
  readonly plotHeight: number;
  readonly notes: readonly string[];
  readonly source: string;
  /** Words that must not be lost: "Illustrative data". */
  readonly stamps: readonly string[];
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
}

const usualWidth = 760;
const fontFamily = "Arial, 'Helvetica Neue', sans-serif";

/** Sizes in px for the width of an image. */
interface Layout {
  readonly width: number;
  readonly margin: number;
  readonly inner: number;
  readonly title: number;
  readonly subtitle: number;
  readonly note: number;
}

function layoutOf(width: number): Layout {
  const [margin, title, subtitle, note] =
    width < 420 ? [10, 15, 12, 11] : width < 700 ? [14, 18, 14, 12] : [20, 20, 15, 13];
  return { width, margin, inner: width - 2 * margin, title, subtitle, note };
}

/** How wide the chart must be drawn for an image of a width, both in px. */
export function plotWidthOf(width: number): number {
  return layoutOf(width).inner;
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * One SVG that carries its finding, subtitle, chart, notes, source and stamps inside. Its height follows
 * its text, so that nothing is clipped; lengths are measured with Arial's own widths.
 */
export function composeFigure(figure: ExportedFigure): string {
  const layout = layoutOf(figure.width ?? usualWidth);
  const { width, margin, inner } = layout;
  const id = idOf(figure);
  const small = { size: layout.note, isBold: false, fill: '#505a5f' };
  const blocks = [
    stampBlock(figure.stamps, layout),
    textBlock(figure.title, inner, { size: layout.title, isBold: true, fill: '#0b0c0c', after: 6 }),
    textBlock(figure.subtitle, inner, { ...small, size: layout.subtitle, after: 14 }),
    plotBlock(figure, inner, id),
    ...figure.notes.map((text) => textBlock(text, inner, { ...small, after: 3 })),
    textBlock(figure.source, inner, { ...small, after: 0 }),
  ];
  let y = margin;
  const placed = blocks.map((block) => {
    const svg = block.svg === '' ? '' : `<g transform="translate(${margin} ${y})">${block.svg}</g>`;
    y += block.height;
    return svg;
  });
  const height = Math.ceil(y + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" aria-labelledby="${id}-title ${id}-desc" xml:lang="en-GB" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
    `<title id="${id}-title">${escapeXml(figure.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(figure.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...placed.filter((each) => each !== ''),
    '</svg>',
  ].join('\n');
}

/** The same for the same figure, and another for another, so that several can stand in one page: FNV-1a in hexadecimal. */
function idOf(figure: ExportedFigure): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(figure))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `figure-${hash.toString(16)}`;
}

interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly fill: string;
  /** Space below, in px. */
  readonly after: number;
}

function textBlock(text: string, inner: number, { size, isBold, fill, after }: TextLook): Block {
  const lineHeight = Math.round(size * 1.3);
  const lines = wrapText(text, inner, size, isBold);
  return {
    svg: lines
      .map(
        (line, at) =>
          `<text x="0" y="${at * lineHeight + Math.round(size * 0.95)}" font-size="${size}"${isBold ? ' font-weight="bold"' : ''} fill="${fill}">${escapeXml(line)}</text>`,
      )
      .join(''),
    height: lines.length === 0 ? 0 : lines.length * lineHeight + after,
  };
}

/** Stamps stand above everything, on a ground of their own, where they are not cropped by accident. */
function stampBlock(stamps: readonly string[], { inner, note: size }: Layout): Block {
  const lineHeight = 18;
  const lines = stamps.flatMap((text) => wrapText(text, inner - 20, size, true));
  if (lines.length === 0) return { svg: '', height: 0 };
  const height = lines.length * lineHeight + 10;
  const words = lines
    .map(
      (line, at) =>
        `<text x="10" y="${at * lineHeight + 18}" font-size="${size}" font-weight="bold" fill="#5a3d00">${escapeXml(line)}</text>`,
    )
    .join('');
  return { svg: `<rect width="${inner}" height="${height}" fill="#fbeecb"/>${words}`, height: height + 10 };
}

function plotBlock(
  { plot, plotWidth, plotHeight, notes, source }: ExportedFigure,
  inner: number,
  id: string,
): Block {
  const scale = Math.min(1, inner / plotWidth);
  const isLast = notes.length === 0 && source === '';
  const own = plot.replace(/^\s*<\?xml[^>]*\?>\s*/, '').replace(/<[^>]*>/g, (tag) => withOwnIds(tag, id));
  return {
    svg: scale === 1 ? own : `<g transform="scale(${scale})">${own}</g>`,
    height: plotHeight * scale + (isLast ? 0 : 16),
  };
}

/** A tag whose id, and whatever names one, begins with the id of its figure. */
function withOwnIds(tag: string, id: string): string {
  return tag
    .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`);
}
