import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWord } from '../../../src/export/write-word.ts';
import type { PaperDocument } from '../../../src/model/paper-document.ts';
import {
  drawnPng,
  madeUpFigure,
  madeUpTable,
  paperOfFigures,
  publicPaper,
} from '../../support/paper-document.ts';
import { bodyOf, ofStyle, packageOf, part, words } from '../../support/word-package.ts';
import { allOf } from '../../support/xml.ts';

describe('Writing Word', () => {
  const bytes = async (paper: PaperDocument) =>
    new Uint8Array(await (await writeWord(paper, { toPng: drawnPng })).arrayBuffer());

  it('gives the same bytes for the same paper, and for another day other dates alone', async () => {
    const [first, second] = [await bytes(publicPaper), await bytes(publicPaper)];
    expect(second).toEqual(first);
    const later = unzipSync(await bytes({ ...publicPaper, created: '2026-12-01T09:00:00.000Z' }));
    const before = unzipSync(first);
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? new Uint8Array()) !== strFromU8(later[name] ?? new Uint8Array()),
    );
    expect(changed).toEqual(['docProps/core.xml']);
  });

  it('leaves out controls and links that are not to the web', async () => {
    const odd = 'Waits\u0000 \u0007of\u000b children\uFFFE\uD800';
    const files = await packageOf({
      ...publicPaper,
      title: odd,
      blocks: [
        { kind: 'paragraph', text: odd },
        madeUpFigure(1, { alt: odd, title: odd, caption: odd, notes: [odd], address: 'javascript:alert(1)' }),
        madeUpTable(1, 2, { rows: [[odd], ['']], address: 'file:///etc/passwd' }),
      ],
    });
    const body = bodyOf(files);
    expect(ofStyle(body, 'Title')).toEqual(['Waits of children']);
    expect(allOf(body, 'wp:docPr')[0]?.attributes['descr']).toBe('Waits of children');
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toMatch(
      /javascript|file:/,
    );
    // Rows that are too short are filled, so that no cell is without a paragraph.
    expect(allOf(body, 'w:tc')).toHaveLength(3 * 4);
  });

  it('keeps a long address whole, filters and all', async () => {
    const address = `https://dashboard.example/#/indicators/waits?filter=${'Early%20years,'.repeat(30)}end`;
    const files = await packageOf({ ...publicPaper, blocks: [madeUpFigure(1, { address })] });
    const targets = allOf(part(files, 'word/_rels/document.xml.rels'), 'Relationship');
    expect(targets.map(({ attributes }) => attributes['Target'])).toContain(address);
  });

  it('writes a paper of 35 figures, each a picture of its own with its alt text', async () => {
    const files = await packageOf(paperOfFigures(35));
    const pictures = allOf(bodyOf(files), 'wp:docPr').map(({ attributes }) => attributes);
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(35);
    expect(pictures.at(-1)?.['descr']).toContain('figure 35:');
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(35);
    const ids = allOf(bodyOf(files), 'a:blip').map(({ attributes }) => attributes['r:embed']);
    expect(new Set(ids).size).toBe(35);
    // The note that all of them share is one.
    expect(allOf(bodyOf(files), 'w:footnoteReference')).toHaveLength(1);
  });

  it('leaves words of an author alone that look like a mark of the document', async () => {
    const text = 'See _Toc5, w:id="2" and r:id="rId3".';
    const body = bodyOf(
      await packageOf({ ...publicPaper, blocks: [...publicPaper.blocks, { kind: 'gap', text }] }),
    );
    expect(ofStyle(body, 'Gap')).toContain(text);
  });

  it('writes a paper of nothing but a title', async () => {
    const files = await packageOf({
      ...publicPaper,
      details: [],
      stamps: [],
      blocks: [],
      closing: [],
      confirmation: '',
    });
    expect(allOf(bodyOf(files), 'w:p').map(words)).toEqual([publicPaper.title]);
  });

  it('starts with a first-level heading even where the author did not', async () => {
    const files = await packageOf({ ...publicPaper, blocks: [{ kind: 'heading', level: 2, text: 'Waits' }] });
    expect(ofStyle(bodyOf(files), 'Heading1')).toEqual(['Waits', 'Sources and symbols']);
  });

  it('counts figures as it goes, and gives the page a turn before each', async () => {
    const steps: string[] = [];
    const turn = setInterval(() => steps.push('turn'), 0);
    await writeWord(publicPaper, {
      toPng: drawnPng,
      onProgress: (done, of) => steps.push(`${done} of ${of}`),
    });
    clearInterval(turn);
    expect(steps.filter((step) => step !== 'turn')).toEqual(['0 of 2', '1 of 2', '2 of 2']);
    expect(steps.slice(steps.indexOf('0 of 2'), steps.indexOf('1 of 2'))).toContain('turn');
  });

  it('stops between figures with the reason of the cancel', async () => {
    const cancel = new AbortController();
    let drawn = 0;
    const writing = writeWord(publicPaper, {
      toPng: (svg) => {
        drawn++;
        cancel.abort(new Error('Cancelled by the reader'));
        return drawnPng(svg);
      },
      signal: cancel.signal,
    });
    await expect(writing).rejects.toThrow('Cancelled by the reader');
    expect(drawn).toBe(1);
  });
});
