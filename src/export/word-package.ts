import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './escape-xml.ts';

/** Parts whose ids docx draws by chance, or counts on from one document to the next. */
const body = 'word/document.xml';
const bodyLinks = 'word/_rels/document.xml.rels';
const properties = 'docProps/core.xml';
const settings = 'word/settings.xml';

/**
 * A Word package in which chance and the clock have no part: its ids are counted from 1, and its dates are `created`, ISO
 * with time. It also names the language in settings and properties, for which docx has no option.
 */
export function settlePackage(packed: Uint8Array, created: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(packed);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const links = countedLinks(text(bodyLinks));
  const settled: Readonly<Record<string, string>> = {
    [body]: withCountedBookmarks(withLinks(text(body), links)),
    [bodyLinks]: withLinks(text(bodyLinks), links),
    [properties]: text(properties)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${escapeXml(created)}`)
      .replace('<dc:creator>', '<dc:language>en-GB</dc:language><dc:creator>'),
    [settings]: text(settings).replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB"/>'),
  };
  // A zip keeps no zone with its times, and none before 1980: noon is the same day everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const names = [
    '[Content_Types].xml',
    ...Object.keys(parts).filter((name) => name !== '[Content_Types].xml'),
  ];
  const zippable: Zippable = {};
  for (const name of names) {
    const again = settled[name];
    const bytes = again === undefined ? (parts[name] ?? new Uint8Array()) : strToU8(again);
    // A PNG is packed already.
    zippable[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6, mtime }];
  }
  return zipSync(zippable);
}

/** The ids of relationships as docx drew them, each with the one that takes its place. */
function countedLinks(relationships: string): ReadonlyMap<string, string> {
  const ids = [...relationships.matchAll(/ Id="([^"]+)"/g)].map(([, id = '']) => id);
  return new Map(ids.map((id, at) => [id, `rId${at + 1}`]));
}

function withLinks(xml: string, links: ReadonlyMap<string, string>): string {
  return xml.replace(/( (?:Id|r:id|r:embed)=")([^"]+)"/g, (whole, start: string, id: string) => {
    const counted = links.get(id);
    return counted === undefined ? whole : `${start}${counted}"`;
  });
}

/** Bookmarks are told apart by number; those of headings carry theirs in their names too. */
function withCountedBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  const counted = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return String(number);
  };
  return xml
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g,
      (_, start: string, id: string) => `${start}${counted(id)}"`,
    )
    .replace(
      // In names and fields alone: an author's own words may hold the like.
      /( w:(?:name|anchor)="|<w:instrText[^>]*>\s*PAGEREF )_Toc(\d+)/g,
      (_, start: string, id: string) => `${start}_Toc${counted(id)}`,
    );
}
