import { describe, expect, it } from 'vitest';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { datasets } from './sample-datasets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** As much of a zip file as can be told apart: its first bytes, and the names of what it holds. */
const zipOf = (...names: string[]) => [0x50, 0x4b, 3, 4, ...utf8(names.join('\0'))];

describe('A dropped file that is no table', () => {
  it('that is a truncated workbook is known by its name', () => {
    const [issue] = prepareDropped({ name: 'Audits.XLSX', bytes: new Uint8Array(zipOf()) }, datasets).issues;
    expect(issue).toMatchObject({ found: 'an Excel workbook', row: null });
    expect(issue?.expected).toContain('Save As, CSV UTF-8');
  });

  it('says what to do with a PDF without talking of Excel menus', () => {
    const bytes = utf8('%PDF-1.7');
    expect(prepareDropped({ name: 'x.pdf', bytes }, datasets).issues[0]?.expected).not.toContain('Save As');
  });

  it.each([
    ['a workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'an Excel workbook', 'not-a-table'],
    ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), 'Word', 'not-a-table'],
    ['a zip file', zipOf('extract.csv'), 'a zip file', 'not-a-table'],
    ['an older workbook', [0xd0, 0xcf, 0x11, 0xe0, 1], 'older Excel', 'not-a-table'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46], 'PDF', 'not-a-table'],
    ['an empty zip', [0x50, 0x4b, 5, 6], 'zip', 'not-a-table'],
    ['an image', [0x89, 0x50, 0x4e, 0x47], 'image', 'not-a-table'],
    ['binary bytes', [65, 0, 1, 2], 'not text', 'not-a-table'],
    ['nothing', [], 'empty', 'empty-file'],
    ['blank lines', [10, 13, 10, 32], 'empty', 'empty-file'],
    ['nothing but many blanks', Array.from({ length: 5000 }, () => 32), 'empty', 'empty-file'],
  ] as const)('that is %s is refused in one sentence', (_, bytes, found, code) => {
    const ready = prepareDropped({ name: 'x.csv', bytes: new Uint8Array(bytes) }, datasets);
    expect(ready.prepared).toBeNull();
    expect(ready.issues).toHaveLength(1);
    expect(ready.issues[0]).toMatchObject({ code, severity: 'error' });
    expect(ready.issues[0]?.found).toContain(found);
  });

  it('that is over 200 MB is refused with its size', () => {
    // 201 × 1024 × 1024 bytes.
    const bytes = new Uint8Array(210_763_776);
    expect(prepareDropped({ name: 'x.csv', bytes }, datasets).issues).toMatchObject([
      { code: 'too-large', found: '201 MB' },
    ]);
  });
});
