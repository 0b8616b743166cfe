import { beforeAll, describe, expect, it } from 'vitest';
import {
  illustrative,
  internal,
  internalPaper,
  longName,
  ownNote,
  publicPaper,
  sharedNote,
} from '../../support/paper-document.ts';
import {
  bodyOf,
  ofStyle,
  packageOf,
  part,
  styleOf,
  words,
  type Package,
} from '../../support/word-package.ts';
import { allOf, textOf, type XmlElement } from '../../support/xml.ts';

describe('A Word document', () => {
  let files: Package = {};
  let body: XmlElement = { name: '', attributes: {}, children: [] };

  beforeAll(async () => {
    files = await packageOf(publicPaper);
    body = bodyOf(files);
  });

  it('is well-formed in every part', () => {
    const texts = Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name));
    expect(texts.length).toBeGreaterThan(10);
    for (const name of texts) expect(() => part(files, name), name).not.toThrow();
  });

  it('has Word’s own styles for title and headings, in order', () => {
    const headings = allOf(body, 'w:p')
      .map((each) => [styleOf(each), words(each)])
      .filter(([style]) => style === 'Title' || style?.startsWith('Heading'));
    expect(headings).toEqual([
      ['Title', 'Are waits for health services getting shorter?'],
      ['Heading1', 'Summary'],
      ['Heading1', 'Health services'],
      ['Heading2', 'Speech and language therapy'],
      ['Heading2', longName],
      ['Heading1', 'Every setting'],
      ['Heading2', 'Month by month'],
      ['Heading1', 'Sources and symbols'],
    ]);
  });

  it('lists its headings with pages, without asking to update anything', () => {
    const entries = allOf(body, 'w:p').filter((each) => /^TOC\d$/.test(styleOf(each)));
    expect(entries.map((each) => words(each).replace(/\d+$/, ''))).toEqual([
      'Summary',
      'Health services',
      'Speech and language therapy',
      longName,
      'Every setting',
      'Month by month',
      'Sources and symbols',
    ]);
    expect(entries.every((each) => /\d+$/.test(words(each)))).toBe(true);
    const bookmarks = allOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    for (const link of entries.flatMap((each) => allOf(each, 'w:hyperlink')))
      expect(bookmarks).toContain(link.attributes['w:anchor']);
    expect(allOf(part(files, 'word/settings.xml'), 'w:updateFields')).toEqual([]);
    expect(allOf(body, 'w:fldChar').filter(({ attributes }) => 'w:dirty' in attributes)).toEqual([]);
  });

  it('has alt text, a title and an id of its own on every picture', () => {
    const pictures = allOf(body, 'wp:docPr').map(({ attributes }) => attributes);
    const figures = publicPaper.blocks.filter((block) => block.kind === 'figure');
    expect(pictures.map(({ descr, title, name }) => ({ descr, title, name }))).toEqual(
      figures.map(({ alt, title, label }) => ({ descr: alt, title, name: label })),
    );
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(2);
  });

  it('places a picture at the width of the text, and a tall one so that it fits on the page', () => {
    // 16 cm are 5,760,000 EMU; 605 × 330 px keep their ratio: 5,760,000 × 330 / 605 = 3,141,818.
    // 20.5 cm are 7,380,000 EMU: 7,380,000 × 605 / 1100 = 4,059,000.
    const sizes = allOf(body, 'wp:extent').map(({ attributes }) => [
      Number(attributes['cx']),
      Number(attributes['cy']),
    ]);
    const near = (emu: number): unknown => expect.closeTo(emu, -4);
    expect(sizes).toEqual([
      [near(5_760_000), near(3_141_818)],
      [near(4_059_000), near(7_380_000)],
    ]);
  });

  it('writes native tables: a heading row on each page, rows in one piece, row headings bold, numbers right', () => {
    const tables = allOf(body, 'w:tbl');
    expect(tables.map((table) => allOf(table, 'w:tr').length)).toEqual([5, 46, 4, 3]);
    for (const [at, table] of tables.entries()) {
      const rows = allOf(table, 'w:tr');
      expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, at) => (at === 0 ? 1 : 0)),
      );
      expect(rows.every((row) => allOf(row, 'w:cantSplit').length === 1)).toBe(true);
      for (const cell of allOf(table, 'w:tc')) expect(allOf(cell, 'w:p')).toHaveLength(1);
      const widths = allOf(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      // 16 cm are 9072 twips; on its side, A4 has 29.7 cm less two margins of 2.5: 24.7 cm, 14004 twips.
      expect(widths.reduce((total, width) => total + width, 0)).toBe(at === 3 ? 14004 : 9072);
    }
    const row = allOf(tables[0] ?? body, 'w:tr')[1] ?? body;
    const cells = allOf(row, 'w:tc');
    expect(cells.map(words)).toEqual([longName, '1,200', '90', '[c]']);
    expect(cells.map((cell) => allOf(cell, 'w:b').length)).toEqual([1, 0, 0, 0]);
    expect(cells.map((cell) => allOf(cell, 'w:jc')[0]?.attributes['w:val'])).toEqual([
      'left',
      'right',
      'right',
      'right',
    ]);
  });

  it('captions in Word’s style, a table’s before it and a figure’s after it', () => {
    expect(ofStyle(body, 'Caption').map((text) => text.replace(/[\d,]*$/, ''))).toEqual([
      'Figure 1: Wait for speech and language therapy, made-up series 1, April 2023 to September ',
      'Table 1: Children waiting in made-up settings, table 1, 30 September ',
      `Figure 2: ${longName}: a tall picture`,
      'Table 2: Children waiting in made-up settings, table 2, 30 September ',
      'Table 3: Measures with numbers, and their verdicts',
      'Table 4: A made-up table that is too wide for an upright page',
    ]);
    const story = (allOf(body, 'w:body')[0] ?? body).children.filter((child) => typeof child !== 'string');
    const kinds = story.map((each) =>
      each.name === 'w:tbl' ? 'table' : allOf(each, 'w:drawing').length > 0 ? 'picture' : styleOf(each),
    );
    const tables = allOf(body, 'w:tbl');
    const after = (kind: string) => kinds.filter((_, at) => kinds[at - 1] === kind);
    expect(after('picture')).toEqual(['Caption', 'Caption']);
    expect(after('table')).toEqual(tables.map(() => 'SourceLine'));
    expect(kinds.filter((_, at) => kinds[at + 1] === 'table')).toEqual(tables.map(() => 'Caption'));
  });

  it('makes footnotes of notes, one for the same words, referred to again', () => {
    const notes = allOf(part(files, 'word/footnotes.xml'), 'w:footnote').filter(
      ({ attributes }) => attributes['w:type'] === undefined,
    );
    expect(notes.map((note) => words(note).trim())).toEqual([sharedNote, ownNote]);
    const references = allOf(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);
    expect(references).toEqual(notes.map(({ attributes }) => attributes['w:id']));
    const again = allOf(body, 'w:instrText')
      .map(textOf)
      .filter((text) => text.includes('NOTEREF'));
    expect(again).toEqual([' NOTEREF _RefNote1 \\f \\h ']);
    const bookmarks = allOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(bookmarks).toContain('_RefNote1');
  });

  it('names source and stamps beside each figure and table, and links to the dashboard', () => {
    const lines = ofStyle(body, 'SourceLine');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      `Source: Made-up health provider, extract of 9 October 2026 (waits.csv). ${illustrative}. Open this on the dashboard`,
    );
    expect(lines[3]).not.toContain('Open this');
    const links = allOf(body, 'w:hyperlink').filter(({ attributes }) => 'r:id' in attributes);
    const targets = allOf(part(files, 'word/_rels/document.xml.rels'), 'Relationship');
    const address = (link: XmlElement | undefined) => {
      const target = targets.find(({ attributes }) => attributes['Id'] === link?.attributes['r:id']);
      return `${target?.attributes['Target']}#${link?.attributes['w:anchor']}`;
    };
    expect(links).toHaveLength(4);
    expect(address(links[0])).toBe(
      'https://dashboard.example/send/#/indicators/wait-slt?asAt=2026-09-30&view=figure-1',
    );
  });

  it('is in UK English, on A4, and says who it is of without a person', () => {
    expect(allOf(part(files, 'word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    expect(allOf(part(files, 'word/settings.xml'), 'w:themeFontLang')[0]?.attributes['w:val']).toBe('en-GB');
    const sheets = allOf(body, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h']]);
    expect(sheets, 'upright, on its side for the wide table, upright again').toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ]);
    const core = part(files, 'docProps/core.xml');
    const property = (name: string) => allOf(core, name).map(textOf).join();
    expect(property('dc:title')).toBe(publicPaper.title);
    expect(property('dc:creator')).toBe('SEND core data set');
    expect(property('cp:lastModifiedBy')).toBe('SEND core data set');
    expect(property('dc:language')).toBe('en-GB');
    expect(property('dcterms:created')).toBe(publicPaper.created);
    expect(property('dc:subject')).toContain('Children and Young People Scrutiny Committee');
    expect(property('dc:description')).toContain('small numbers are hidden');
  });

  it('has the title and every stamp at the head of its pages, the internal one bold, and page numbers at the foot', async () => {
    const inside = await packageOf(internalPaper);
    for (const section of [1, 2, 3]) {
      const head = allOf(part(inside, `word/header${section}.xml`), 'w:p');
      expect(head.map(words)).toEqual([publicPaper.title, internal, illustrative]);
      expect(head.map((line) => allOf(line, 'w:b').length)).toEqual([0, 1, 0]);
    }
    const foot = part(inside, 'word/footer1.xml');
    expect(allOf(foot, 'w:instrText').map(textOf)).toEqual(['PAGE', 'NUMPAGES']);
    expect(allOf(bodyOf(inside), 'w:titlePg')).toEqual([]);
  });

  it('has real lists, gaps in italics, and the confirmation at the end', () => {
    const points = allOf(body, 'w:p').filter((each) => allOf(each, 'w:numPr').length > 0);
    expect(points.map(words)[2]).toBe(`${longName}: <b>no clear change</b> & nothing hidden.`);
    expect(points).toHaveLength(3);
    expect(ofStyle(body, 'Gap')).toEqual([
      'Not shown: the wait of a year ago is hidden, and with it the change.',
    ]);
    expect(words(allOf(body, 'w:p').at(-1) ?? body)).toBe(publicPaper.confirmation);
  });
});
