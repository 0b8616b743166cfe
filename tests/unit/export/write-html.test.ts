import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/export/write-html.ts';
import {
  illustrative,
  internal,
  internalPaper,
  longName,
  madeUpFigure,
  madeUpTable,
  ownNote,
  publicPaper,
  sharedNote,
} from '../../support/paper-document.ts';

const page = writeHtml(publicPaper);

/** What stands between a start and the end that follows it, once for each. */
function between(html: string, start: string, end: string): string[] {
  return html
    .split(start)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(end)));
}

/** The words that a reader sees, without tags. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

describe('The paper as a page', () => {
  it('is one file in UK English that runs nothing and fetches nothing', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    );
    expect(page).not.toMatch(/<script|<link|@import|url\(|<iframe| on\w+=/);
    expect(page.match(/ src="(?!data:image\/svg\+xml)/g)).toBeNull();
  });

  it('has headings in order, each in the contents', () => {
    const headings = [...page.matchAll(/<h([1-6])(?: id="([^"]*)")?>(.*?)<\/h\1>/g)];
    expect(headings.map(([, level, , text]) => `${level} ${text}`)).toEqual([
      '1 Are waits for health services getting shorter?',
      '2 Summary',
      '2 Health services',
      '3 Speech and language therapy',
      `3 ${longName}`,
      '2 Every setting',
      '3 Month by month',
      '2 Sources and symbols',
    ]);
    const [nav = ''] = between(page, '<nav aria-labelledby="contents">', '</nav>');
    expect([...nav.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(
      headings.slice(1).map(([, , id]) => id),
    );
    expect(nav.match(/<ul>/g)?.length).toBe(nav.match(/<\/ul>/g)?.length);
    expect(nav.match(/<li>/g)?.length).toBe(nav.match(/<\/li>/g)?.length);
  });

  it('has landmarks and a way past what repeats', () => {
    for (const landmark of ['header', 'main', 'footer', 'nav'])
      expect(page.match(new RegExp(`<${landmark}[ >]`, 'g')), landmark).toHaveLength(1);
    expect(page.indexOf('class="skip" href="#main"')).toBeLessThan(page.indexOf('<header>'));
  });

  it('has no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows each figure as a picture with its size and alt text, whose words can be searched for', () => {
    const figures = between(page, '<figure id="', '</figure>');
    expect(figures).toHaveLength(2);
    const [first = ''] = figures;
    expect(first).toContain(' width="605" height="330" ');
    expect(first).toContain(
      'alt="Line chart of figure 1: the wait fell from 39.0 to 32.8 weeks; &quot;2024/25&quot; is &lt; 2023/24.',
    );
    expect(plain(between(first, '<figcaption>', '</figcaption>')[0] ?? '')).toBe(
      'Figure 1: Wait for speech and language therapy, made-up series 1, April 2023 to September 2026',
    );
    const block = publicPaper.blocks.find((each) => each.kind === 'figure');
    const [address = ''] = between(first, 'src="data:image/svg+xml;charset=utf-8,', '"');
    expect(decodeURIComponent(address)).toBe(block?.svg);
    expect(address).toContain('2026/27');
  });

  it('gives the figures behind a picture as a table', () => {
    const [table = ''] = between(page, '<details>', '</details>');
    expect(plain(between(table, '<summary>', '</summary>')[0] ?? '')).toBe('Figures as a table (Figure 1)');
    expect(table).toContain('<th scope="row">July to September 2026</th><td class="number">[c]</td>');
    expect(table).toContain('<th scope="col" class="number">Weeks</th>');
  });

  it('has native tables in regions that the keyboard can scroll', () => {
    const [table = ''] = between(page, '<div class="table" id="table-1">', '<div class="beside">');
    expect(table).toContain('role="region" tabindex="0" aria-labelledby="table-1-caption"');
    expect(plain(between(table, '<caption id="table-1-caption">', '</caption>')[0] ?? '')).toBe(
      'Table 1: Children waiting in made-up settings, table 1, 30 September 2026',
    );
    expect(table.match(/<th scope="row">/g)).toHaveLength(4);
    // Three heads of columns of numbers, and in each of four rows three cells.
    expect(table.match(/class="number"/g)).toHaveLength(3 + 4 * 3);
  });

  it('says notes, source, stamps and the way to the dashboard beside each', () => {
    const beside = between(page, '<div class="beside">', '</div>').map(plain);
    expect(beside).toHaveLength(6);
    for (const text of [ownNote, sharedNote.replace('&', '&amp;'), 'Source: Made-up', illustrative])
      expect(beside[1]).toContain(text);
    expect(beside[1]).toContain('Open this on the dashboard (Table 1)');
    expect(beside[3]).not.toContain('Open this');
    expect(page).toContain(
      'href="https://dashboard.example/send/#/indicators/wait-slt?asAt=2026-09-30&amp;view=figure-1"',
    );
  });

  it('ends with symbols, the confirmation and when it was made', () => {
    const end = plain(page.slice(page.indexOf('Sources and symbols</h2>')));
    for (const text of [...publicPaper.closing, publicPaper.confirmation]) expect(end).toContain(text);
    expect(plain(between(page, '<footer>', '</footer>')[0] ?? '')).toBe(
      `Made on 24 November 2026 with the SEND core data set dashboard. Small numbers are hidden. ${illustrative}`,
    );
  });

  it('has every stamp at its head and on every printed page', () => {
    const inside = writeHtml(internalPaper);
    expect(between(inside, '<p class="stamp">', '</p>')).toEqual([internal, illustrative]);
    // In a CSS string a colon is \3a and the dot between the stamps \b7.
    expect(inside).toContain(
      'content:"Internal\\3a  may contain small numbers \\b7  Illustrative data\\3a  made up to show the dashboard"',
    );
    expect(inside).not.toContain('Small numbers are hidden');
  });
});

describe('Writing a page', () => {
  it('lets no text become markup, style or a link that is not to the web', () => {
    const evil = '</style></title><img src=x onerror=alert(1)>"\'&\u0000';
    const html = writeHtml({
      title: evil,
      details: [{ term: evil, words: evil }],
      audience: 'public',
      stamps: [evil],
      blocks: [
        { kind: 'heading', level: 2, text: evil },
        { kind: 'paragraph', text: evil },
        { kind: 'bullets', points: [evil] },
        { kind: 'gap', text: evil },
        madeUpFigure(1, {
          alt: evil,
          title: evil,
          caption: evil,
          notes: [evil],
          source: evil,
          stamps: [evil],
          address: 'javascript:alert(1)',
        }),
        madeUpTable(1, 1, {
          rows: [[evil]],
          notes: [evil, evil],
          address: `https://dashboard.example/"${evil}`,
        }),
      ],
      closing: [evil],
      confirmation: evil,
      created: publicPaper.created,
    });
    expect(html).not.toMatch(/<img src=x/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('\u0000');
    const tag = /<\/?[a-z][a-z0-9]*(?: (?!on)[a-z-]+(?:="[^"<>]*")?)*>/g;
    const [sheet = ''] = between(html, '<style>', '</style>');
    const rest = html.replace('<!doctype html>', '').replace(sheet, '').replace(tag, '');
    expect(rest, 'nothing but text stands between well-formed tags').not.toMatch(/[<>]/);
  });

  it('leaves out the list of contents where there is little to list', () => {
    const short = writeHtml({ ...publicPaper, blocks: [{ kind: 'heading', level: 1, text: 'Waits' }] });
    expect(short).not.toContain('<nav');
    expect(short).toContain('<h2 id="part-1">Waits</h2>');
  });

  it('takes a heading of the second level for the first where none comes before it', () => {
    const short = writeHtml({ ...publicPaper, blocks: [{ kind: 'heading', level: 2, text: 'Waits' }] });
    expect(short).toContain('<h2 id="part-1">Waits</h2>');
  });

  it('writes the same for the same paper', () => {
    expect(writeHtml(publicPaper)).toBe(page);
  });
});
