import { textWidth } from '../../src/export/text-width.ts';

/** One text of an SVG as drawn, in px. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads an SVG as a strict XML parser would and returns its elements with their attributes: tags nest, attributes are
 * quoted and unique, nothing unescaped or forbidden stands in text. It throws an Error where that is not so.
 */
export function readXml(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('a character that XML cannot hold');
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    at = token.lastIndex;
    const [, closing, name = '', attributeText = '', isEmpty, text] = match;
    if (text !== undefined) {
      const parent = open.at(-1);
      if (parent) parent.text += decode(text);
      else if (text.trim() !== '') throw new Error(`text outside the root: ${text}`);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element = { name, attributes: attributesOf(attributeText), text: '' };
      elements.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (at !== xml.length) throw new Error(`not well formed at: ${xml.slice(at, at + 80)}`);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&(#?\w+;)?/g, (_, entity: string | undefined) => {
    const known: Record<string, string> = {
      'amp;': '&',
      'lt;': '<',
      'gt;': '>',
      'quot;': '"',
      '#39;': "'",
      'apos;': "'",
    };
    const character = known[entity ?? ''];
    if (character === undefined) throw new Error(`a stray & before ${entity ?? text.slice(0, 20)}`);
    return character;
  });
}

/** Every text of a chart, with the place it takes by Arial's widths. */
export function drawnTexts(svg: string): DrawnText[] {
  return readXml(svg)
    .filter(({ name, text }) => name === 'text' && text.trim() !== '')
    .map(({ attributes, text }) => {
      const style = attributes['style'] ?? '';
      const size = Number(/font-size:([\d.]+)px/.exec(style)?.[1] ?? attributes['font-size'] ?? 12);
      const isBold = style.includes('bold') || attributes['font-weight'] === 'bold';
      const [dx = 0, dy = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes['transform'] ?? '') ?? [])
        .slice(1)
        .map(Number);
      const x = Number(attributes['x'] ?? 0) + dx;
      const y = Number(attributes['y'] ?? 0) + dy;
      const width = textWidth(text, size, isBold);
      const anchor = attributes['text-anchor'] ?? 'start';
      const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const isCentred = attributes['dominant-baseline'] === 'central';
      const top = isCentred ? y - size / 2 : y - size * 0.8;
      return { text, left, right: left + width, top, bottom: top + size };
    });
}

export function textsOf(svg: string): string[] {
  return drawnTexts(svg).map((each) => each.text);
}

/** Pairs of texts of which one lies over the other. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** The paths of lines in a colour: one entry a stretch that is drawn without a gap. */
export function linesIn(svg: string, colour: string): string[] {
  return readXml(svg)
    .filter(
      ({ name, attributes }) =>
        /^(path|polyline)$/.test(name) && attributes['stroke'] === colour && attributes['fill'] === 'none',
    )
    .flatMap(({ attributes }) => (attributes['d'] ?? '').split(/(?=M)/))
    .filter((path) => path !== '');
}
