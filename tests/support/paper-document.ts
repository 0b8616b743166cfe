import { crc32, deflateSync } from 'node:zlib';
import { composeFigure } from '../../src/export/compose-svg.ts';
import type { FigurePart, PaperBlock, PaperDocument, TablePart } from '../../src/model/paper-document.ts';

/** 60 characters, as the longest names of services are. */
export const longName = 'Occupational therapy for children in early years and schools';
export const sharedNote = 'Figures for the latest quarter are provisional & may be restated.';
export const ownNote = 'Series break from 1 April 2025: referrals are counted once a child.';
export const illustrative = 'Illustrative data: made up to show the dashboard';
export const internal = 'Internal: may contain small numbers';
const source = 'Source: Made-up health provider, extract of 9 October 2026 (waits.csv).';
const home = 'https://dashboard.example/send/';

const months = Array.from({ length: 12 }, (_, at) => `Month ${at + 1}`);

/** A made-up figure as a paper holds it. */
export function madeUpFigure(number: number, changes: Partial<FigurePart> = {}): PaperBlock {
  const { width = 605, height = 330 } = changes;
  const title = changes.title ?? `Children wait ${number}.2 weeks less than a year ago`;
  const line = Array.from({ length: 12 }, (_, at) => `${at * 46},${160 - ((at * 7 * number) % 90)}`).join(
    ' ',
  );
  return {
    kind: 'figure',
    label: `Figure ${number}`,
    title,
    svg: composeFigure({
      width,
      title,
      subtitle: 'Median weeks waiting at the end of the month',
      plot: `<svg xmlns="http://www.w3.org/2000/svg" width="577" height="${height - 110}"><rect width="577" height="${height - 110}" fill="#f6f7f8"/><polyline points="${line}" fill="none" stroke="#12436D" stroke-width="4"/><text x="510" y="30" font-size="12">2026/27 # 100%</text></svg>`,
      plotWidth: 577,
      plotHeight: height - 110,
      notes: [],
      source: '',
      stamps: [illustrative],
      description: 'A made-up line.',
    }),
    width,
    height,
    alt: `Line chart of figure ${number}: the wait fell from 39.0 to 32.8 weeks; "2024/25" is < 2023/24. One quarter is hidden.`,
    table: {
      columns: [
        { title: 'Quarter', isNumber: false },
        { title: 'Weeks', isNumber: true },
      ],
      rows: [
        ['April to June 2026', '34.1'],
        ['July to September 2026', '[c]'],
      ],
    },
    caption: `Wait for speech and language therapy, made-up series ${number}, April 2023 to September 2026`,
    notes: [sharedNote],
    source,
    stamps: [illustrative],
    address: `${home}#/indicators/wait-slt?asAt=2026-09-30&view=figure-${number}`,
    ...changes,
  };
}

/** A made-up table of so many rows below each other. */
export function madeUpTable(number: number, count: number, changes: Partial<TablePart> = {}): PaperBlock {
  return {
    kind: 'table',
    label: `Table ${number}`,
    columns: [
      { title: 'Setting', isNumber: false },
      { title: 'Waiting', isNumber: true },
      { title: 'Over 18 weeks', isNumber: true },
      { title: 'Over 52 weeks', isNumber: true },
    ],
    rows: Array.from({ length: count }, (_, at) => [
      at === 0 ? longName : `Setting ${number}.${at + 1}`,
      `1,${String(200 + at)}`,
      String(90 + at),
      at % 3 === 0 ? '[c]' : '−6',
    ]),
    caption: `Children waiting in made-up settings, table ${number}, 30 September 2026`,
    notes: [],
    source,
    stamps: [illustrative],
    address: `${home}#/indicators/waiting?asAt=2026-09-30&view=table-${number}`,
    ...changes,
  };
}

/** A made-up paper with every kind of block, as the public or a committee of the council may read it. */
export const publicPaper: PaperDocument = {
  title: 'Are waits for health services getting shorter?',
  details: [
    { term: 'For', words: 'Children and Young People Scrutiny Committee' },
    { term: 'Date', words: '24 November 2026' },
    { term: 'Figures as at', words: '30 September 2026' },
  ],
  audience: 'public',
  stamps: [illustrative],
  blocks: [
    { kind: 'heading', level: 1, text: 'Summary' },
    {
      kind: 'paragraph',
      text: 'The partnership promised a year on year improvement in the time children wait. Two of the four waits are shorter than a year ago, one shows no clear change, and the wait for ADHD assessment is longer.',
    },
    {
      kind: 'bullets',
      points: [
        'Half of the children waiting in September 2026 had waited less than 32.8 weeks.',
        'A year before it was 39.0 weeks; each step since 2024/25 has been an improvement.',
        `${longName}: <b>no clear change</b> & nothing hidden.`,
      ],
    },
    { kind: 'heading', level: 1, text: 'Health services' },
    { kind: 'heading', level: 2, text: 'Speech and language therapy' },
    {
      kind: 'paragraph',
      text: 'Half of the children waiting in September 2026 had waited less than 32.8 weeks. A year before it was 39.0 weeks.',
    },
    madeUpFigure(1),
    madeUpTable(1, 4, { notes: [ownNote, sharedNote] }),
    { kind: 'heading', level: 2, text: longName },
    madeUpFigure(2, { height: 1100, notes: [], caption: `${longName}: a tall picture` }),
    { kind: 'gap', text: 'Not shown: the wait of a year ago is hidden, and with it the change.' },
    { kind: 'heading', level: 1, text: 'Every setting' },
    { kind: 'paragraph', text: 'The table goes on over the page.' },
    madeUpTable(2, 45, { address: '' }),
    madeUpTable(3, 3, {
      caption: 'Measures with numbers, and their verdicts',
      columns: [
        { title: 'Measure', isNumber: false },
        { title: 'Verdict', isNumber: false },
        { title: 'Latest', isNumber: true },
        { title: 'A year before', isNumber: true },
        { title: 'Change', isNumber: true },
        { title: 'Of', isNumber: false },
      ],
      rows: [
        [`${longName} (median weeks waiting)`, 'Improving', '32.8', '39.0', '↓ 6.2 weeks', 'Health'],
        ['EHC plans within 20 weeks', 'No clear change', '61.4%', '60.9%', '↑ 0.5 points', 'Council'],
        ['', 'Too few', '[c]', '[c]', '[c]', ''],
      ],
      stamps: [],
      source: 'Worked out from the extracts named under each figure.',
    }),
    { kind: 'heading', level: 2, text: 'Month by month' },
    madeUpTable(4, 2, {
      caption: 'A made-up table that is too wide for an upright page',
      columns: ['Service', ...months].map((title, at) => ({ title, isNumber: at > 0 })),
      rows: ['Physiotherapy', longName].map((name) => [name, ...months.map((_, at) => `1,2${10 + at}.5`)]),
      stamps: [],
      address: '',
    }),
  ],
  closing: [
    '[c] stands for a figure that is hidden: a small number, or one from which a small number could be worked out.',
    '[x] stands for a figure that is not available, [z] for one that does not apply. Neither is zero.',
  ],
  confirmation: 'Checked for publication on 24 November 2026 by: Head of SEND.',
  created: '2026-11-24T10:42:00.000Z',
};

/** The same for those who may see small numbers. */
export const internalPaper: PaperDocument = {
  ...publicPaper,
  audience: 'internal',
  stamps: [internal, illustrative],
};

/** A made-up paper of so many figures and nothing else. */
export function paperOfFigures(count: number): PaperDocument {
  const blocks = Array.from({ length: count }, (_, at) => madeUpFigure(at + 1));
  return { ...publicPaper, blocks };
}

/** A grey PNG of three times the px of an SVG, with a texture that does not pack to nothing, in place of what a browser draws. */
export function drawnPng(svg: string): Promise<Uint8Array> {
  const side = (name: string) => 3 * Number(new RegExp(`<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1]);
  const [width, height] = [side('width'), side('height')];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = Buffer.alloc(height * (width + 1), 0xee);
  for (let y = 0; y < height; y++) pixels[y * (width + 1)] = 0;
  for (let at = 0; at < svg.length; at++)
    pixels[(at % height) * (width + 1) + 1 + (at % width)] = svg.charCodeAt(at) % 256;
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Promise.resolve(new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}
