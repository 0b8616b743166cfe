import { strFromU8, unzipSync } from 'fflate';
import { writeWord } from '../../src/export/write-word.ts';
import type { PaperDocument } from '../../src/model/paper-document.ts';
import { drawnPng } from './paper-document.ts';
import { allOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** The parts of a Word document by name. */
export type Package = Readonly<Record<string, Uint8Array>>;

/** A paper written as Word, unpacked. */
export async function packageOf(paper: PaperDocument): Promise<Package> {
  const word = await writeWord(paper, { toPng: drawnPng });
  return unzipSync(new Uint8Array(await word.arrayBuffer()));
}

/** A part as XML. Throws Error where there is none, or where it is not well-formed. */
export function part(files: Package, name: string): XmlElement {
  const bytes = files[name];
  if (!bytes) throw new Error(`no ${name} among ${Object.keys(files).join(', ')}`);
  return parseXml(strFromU8(bytes));
}

/** The document itself. */
export const bodyOf = (files: Package) => part(files, 'word/document.xml');
/** The style of a paragraph, '' for the usual one. */
export const styleOf = (paragraph: XmlElement) => allOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
/** The text of a paragraph. */
export const words = (paragraph: XmlElement) => allOf(paragraph, 'w:t').map(textOf).join('');
/** The texts of all paragraphs of a style. */
export const ofStyle = (element: XmlElement, style: string) =>
  allOf(element, 'w:p')
    .filter((each) => styleOf(each) === style)
    .map(words);
