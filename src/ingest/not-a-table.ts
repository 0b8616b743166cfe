import type { Issue } from '../model/issue.ts';
import type { GivenFile } from './file.ts';
import { errorIn } from './issues.ts';

const saveAsCsv = 'a CSV file: in Excel choose File, Save As, CSV UTF-8, and drop that file';
const unpack = 'a CSV file: unpack this one and drop the CSV file that is in it';
const askForTable =
  'a CSV file: ask whoever made this one for its table as a spreadsheet, and save that as CSV UTF-8';

/** The first bytes of what people drop by mistake, what they hold, and what to do instead. */
const signatures: readonly (readonly [starts: readonly number[], found: string, expected: string])[] = [
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip file', 'a CSV file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an older Excel workbook or Office document', saveAsCsv],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', askForTable],
  [[0x89, 0x50, 0x4e, 0x47], 'an image', askForTable],
  [[0xff, 0xd8, 0xff], 'an image', askForTable],
  [[0x47, 0x49, 0x46, 0x38], 'an image', askForTable],
  [[0x52, 0x49, 0x46, 0x46], 'an image, a film or a sound', askForTable],
  [[0x1f, 0x8b], 'a gzip file', unpack],
];
const zipStarts = [0x50, 0x4b, 0x03, 0x04];

/** Says in one sentence why a file is no table of text and what to do instead; null where it may be one. */
export function notATable({ name, bytes }: GivenFile): Issue | null {
  const startsWith = (starts: readonly number[]) => starts.every((byte, at) => bytes[at] === byte);
  const refused = (found: string, expected: string) => errorIn(name, 'not-a-table', found, expected);
  if (startsWith(zipStarts))
    return refused(...(officeHolds(name, bytes) ?? (['a zip file', unpack] as const)));
  const known = signatures.find(([starts]) => startsWith(starts));
  if (known) return refused(known[1], known[2]);
  if (isBlank(bytes))
    return errorIn(name, 'empty-file', 'an empty file', 'a header line and at least one row');
  return null;
}

const markup: readonly (readonly [starts: RegExp, found: string])[] = [
  [/^<(?:!doctype html|html)\b/i, 'a web page'],
  [/^<\?xml\b/i, 'an XML file'],
  [/^\{\\rtf/, 'a Rich Text document'],
  [/^(?:\{|\[\s*[{[])/, 'a JSON file'],
];

/** Says in one sentence why a text is no table and what to do instead; null where it may be one. */
export function notATableText(name: string, text: string): Issue | null {
  const refused = (found: string) => errorIn(name, 'not-a-table', found, saveAsCsv);
  if (!isText(text)) return refused('bytes that are not text');
  const opening = text.slice(0, 1000).trimStart();
  const known = markup.find(([starts]) => starts.test(opening));
  return known ? refused(known[1]) : null;
}

/** True for a zip file that is a document of an office program and not a pack of files. */
export function isOfficeZip({ name, bytes }: GivenFile): boolean {
  return officeHolds(name, bytes) !== null;
}

/** Office documents are zip files; the list of what is in a zip file stands at its end. */
function officeHolds(name: string, bytes: Uint8Array): readonly [found: string, expected: string] | null {
  const list = new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  if (list.includes('xl/workbook') || /\.xls[xmb]$/i.test(name)) return ['an Excel workbook', saveAsCsv];
  if (list.includes('word/document')) return ['a Word document', askForTable];
  if (list.includes('ppt/presentation')) return ['a PowerPoint presentation', askForTable];
  if (list.includes('content.xml') && list.includes('META-INF/manifest.xml'))
    return ['an OpenDocument file', 'a CSV file: open this one, save its sheet as CSV, and drop that file'];
  return null;
}

function isBlank(bytes: Uint8Array): boolean {
  const blanks = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe];
  return bytes.every((byte) => blanks.includes(byte));
}

const sampleLength = 65_536;

/** False where the letters are so often control characters that the bytes are no text in any encoding. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const sample = text.slice(0, sampleLength);
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls <= 2 || controls <= sample.length / 100;
}
