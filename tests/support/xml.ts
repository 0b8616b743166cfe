/** An element of XML as tests look at it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const token =
  /<\?[^?]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** The root of a document. Throws Error where it is not well-formed; knows no entities but XML's own, and no CDATA. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [, closes, name, attributes = '', isEmpty, text] = token.exec(xml) ?? fail(xml, at);
    const parent = open.at(-1) ?? fail(xml, at);
    if (text !== undefined) parent.children.push(plain(text));
    if (name === undefined) continue;
    if (closes === '/') {
      if (open.length < 2 || open.pop()?.name !== name) fail(xml, at);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
    const named = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plain(value)]));
    if (Object.keys(named).length !== pairs.length) fail(xml, at);
    const element = { name, attributes: named, children: [] as (XmlElement | string)[] };
    parent.children.push(element);
    if (isEmpty !== '/') open.push(element);
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  const [only] = elements;
  if (open.length !== 1 || elements.length !== 1 || only === undefined) return fail(xml, xml.length);
  return only;
}

/** All elements of a name below one, in the order of the document. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allOf(child, name)],
  );
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare & in ${text}`);
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1).replace(/^x/, '0x')));
    return entities[name] ?? fail(text, 0);
  });
}

function fail(xml: string, at: number): never {
  throw new Error(`XML that is not well-formed: ${xml.slice(Math.max(0, at - 60), at + 60)}`);
}
