import { escapeXml } from './escape-xml.ts';
import { wrapText } from './text-width.ts';

/** Everything that stands on an exported chart. */
export interface ExportedFigure {
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  /** A whole SVG document or element; it is put in as it is. */
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

const width = 760;
const margin = 20;
const inner = width - 2 * margin;
const fontFamily = "Arial, 'Helvetica Neue', sans-serif";

interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * One SVG, 760 px wide, that carries its finding, subtitle, chart, notes, source and stamps inside. Its height follows
 * its text, so that nothing is clipped; lengths are measured with Arial's own widths.
 */
export function composeFigure(figure: ExportedFigure): string {
  const blocks = [
    ...figure.stamps.map((text) => stamp(text)),
    textBlock(figure.title, { size: 20, isBold: true, fill: '#0b0c0c', after: 6 }),
    textBlock(figure.subtitle, { size: 15, isBold: false, fill: '#505a5f', after: 14 }),
    plotBlock(figure),
    ...figure.notes.map((text) => textBlock(text, { size: 13, isBold: false, fill: '#505a5f', after: 3 })),
    textBlock(figure.source, { size: 13, isBold: false, fill: '#505a5f', after: 0 }),
  ];
  let y = margin;
  const placed = blocks.map((block) => {
    const svg = block.svg === '' ? '' : `<g transform="translate(${margin} ${y})">${block.svg}</g>`;
    y += block.height;
    return svg;
  });
  const height = Math.ceil(y + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
    `<title>${escapeXml(figure.title)}</title>`,
    `<desc>${escapeXml(figure.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...placed.filter((each) => each !== ''),
    '</svg>',
  ].join('\n');
}

interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly fill: string;
  /** Space below, in px. */
  readonly after: number;
}

function textBlock(text: string, { size, isBold, fill, after }: TextLook): Block {
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

/** A stamp stands above everything, on a ground of its own, where it is not cropped by accident. */
function stamp(text: string): Block {
  const size = 13;
  const lineHeight = 18;
  const lines = wrapText(text, inner - 20, size, true);
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

function plotBlock({ plot, plotWidth, plotHeight }: ExportedFigure): Block {
  const scale = Math.min(1, inner / plotWidth);
  const own = plot.replace(/^\s*<\?xml[^>]*\?>\s*/, '');
  return {
    svg: scale === 1 ? own : `<g transform="scale(${scale})">${own}</g>`,
    height: plotHeight * scale + 16,
  };
}
