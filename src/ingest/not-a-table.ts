import type { Issue } from '../model/issue.ts';
import type { GivenFile } from './file.ts';
import { errorIn } from './issues.ts';

const saveAsCsv = 'a CSV file: in Excel choose File, Save As, CSV UTF-8, and drop that file';

/** The first bytes of what people drop by mistake, and what they hold. */
const signatures: readonly { readonly starts: readonly number[]; readonly found: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], found: 'an Excel workbook or another zip file' },
  { starts: [0x50, 0x4b, 0x05, 0x06], found: 'an empty zip file' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], found: 'an older Excel workbook or Office document' },
  { starts: [0x25, 0x50, 0x44, 0x46], found: 'a PDF' },
  { starts: [0x89, 0x50, 0x4e, 0x47], found: 'an image' },
  { starts: [0xff, 0xd8, 0xff], found: 'an image' },
  { starts: [0x47, 0x49, 0x46, 0x38], found: 'an image' },
  { starts: [0x52, 0x49, 0x46, 0x46], found: 'an image, a film or a sound' },
  { starts: [0x1f, 0x8b], found: 'a gzip file' },
];

/** Says in one sentence why a file is no table of text; null where it may be one. */
export function notATable({ name, bytes }: GivenFile): Issue | null {
  const known = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (known) return errorIn(name, 'not-a-table', known.found, saveAsCsv);
  if (isBlank(bytes))
    return errorIn(name, 'empty-file', 'an empty file', 'a header line and at least one row');
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.includes(0))
    return errorIn(name, 'not-a-table', 'bytes that are not text', saveAsCsv);
  return null;
}

function isBlank(bytes: Uint8Array): boolean {
  const blanks = [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe];
  return bytes.length < 4096 && bytes.every((byte) => blanks.includes(byte) || byte === 0);
}
