import { beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../../src/export/write-word.ts';
import type { PaperDocument } from '../../../src/model/paper-document.ts';
import {
  drawnPng,
  illustrative,
  internal,
  internalPaper,
  longName,
  ownNote,
  sharedNote,
} from '../../support/paper-document.ts';
import { wordPages } from '../../support/word-pages.ts';

async function pagesOf(paper: PaperDocument): Promise<readonly string[]> {
  const word = await writeWord(paper, { toPng: drawnPng });
  return wordPages(new Uint8Array(await word.arrayBuffer()));
}

describe('A Word document that LibreOffice has put on pages', () => {
  let pages: readonly string[] = [];
  const pageWith = (text: string) => pages.findIndex((page, at) => at > 0 && page.includes(text)) + 1;

  beforeAll(async () => {
    pages = await pagesOf(internalPaper);
  });

  it('has its title, its stamps and its number on every page', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries()) {
      expect(page.startsWith(`${internalPaper.title} ${internal} ${illustrative} `), page.slice(0, 200)).toBe(
        true,
      );
      expect(page.endsWith(`Page ${at + 1} of ${pages.length}`), page.slice(-200)).toBe(true);
    }
  });

  it('has a list of contents whose pages are those on which the headings stand', () => {
    const [first = ''] = pages;
    const listed = (heading: string) => Number(new RegExp(`${heading}\\.{3,} ?(\\d+)`).exec(first)?.[1]);
    for (const heading of ['Summary', 'Health services', 'Speech and language therapy'])
      expect(listed(heading), heading).toBe(1);
    // The name is in tables too, where another column follows it.
    const picture = pageWith(`${longName} Figure 2: ${longName}`);
    expect(listed(longName)).toBe(picture);
    expect(listed('Every setting')).toBe(pageWith('Every setting The table goes on'));
    expect(listed('Month by month')).toBe(pageWith('Month by month Table 4: '));
    expect(listed('Sources and symbols')).toBe(pageWith('Sources and symbols [c] stands for'));
  });

  it('holds every caption, every word and every cell', () => {
    const all = pages.join(' ');
    const squeezed = all.replaceAll(' ', '');
    for (const block of internalPaper.blocks) {
      const said =
        block.kind === 'bullets'
          ? block.points
          : block.kind === 'figure' || block.kind === 'table'
            ? [`${block.label}: ${block.caption}`, block.source]
            : [block.text];
      for (const text of said) expect(squeezed).toContain(text.replaceAll(' ', ''));
    }
    for (let at = 2; at <= 45; at++) expect(all).toContain(`Setting 2.${at} 1,${199 + at} ${89 + at} `);
    for (const text of [...internalPaper.closing, internalPaper.confirmation])
      expect(squeezed).toContain(text.replaceAll(' ', ''));
  });

  it('says the heading row of a long table again on the next page', () => {
    const first = pageWith('Table 2: ');
    const heads = 'Setting Waiting Over 18 weeks Over 52 weeks';
    expect(pages[first - 1]).toContain(heads);
    expect(pages[first]).toContain(`${illustrative} ${heads} Setting 2.`);
  });

  it('has each footnote once, on the page that first refers to it', () => {
    const all = pages.join(' ');
    expect(all.split(sharedNote)).toHaveLength(2);
    expect(pageWith(`1 ${sharedNote}`)).toBe(pageWith('Figure 1: '));
    expect(pageWith(`2 ${ownNote}`)).toBe(pageWith('Table 1: '));
    expect(all).toContain('table 1, 30 September 2026 1,2 ');
  });

  it('has no field that could not be worked out', () => {
    expect(pages.join(' ')).not.toMatch(/Error|not found/i);
  });
});
