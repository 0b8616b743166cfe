import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/ingest/open-files.ts';
import { prepareDropped } from '../../../src/ingest/prepare.ts';
import { readDroppedTable } from '../../../src/ingest/read-table.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { clinics, datasets } from './sample-datasets.ts';

const known = [...datasets, clinics];
const header = ['period_end', 'service', 'waiting', 'seen', 'median_weeks', 'remarks'];
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const encoders = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': utf16,
  'utf-16le with a mark': (text: string) => utf16(`\uFEFF${text}`),
  'utf-16be': (text: string) => utf16(text).swap16(),
  'utf-16be with a mark': (text: string) => utf16(`\uFEFF${text}`).swap16(),
} as const;
type Encoder = keyof typeof encoders;

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abc 12,.;|\t"\n£é€’'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/[\r\0]/g, '')),
  fc.integer().map(String),
  fc.constantFrom('', ' ', '__proto__', 'Source: x', 'Total', '=1+1', '""', 'sep=;'),
);

/** A table as some program writes it; the first cell of a row is its day, so that no row is blank. */
const writtenTable = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
  encoder: fc.constantFrom(...(Object.keys(encoders) as Encoder[])),
  title: fc.constantFrom<readonly string[]>([], ['Waiting times'], ['', 'Waiting times', 'Run by J', '']),
  footnote: fc.constantFrom<readonly string[]>([], ['Source: NHS England'], ['', 'Notes', '1. One', '']),
});

describe('Any table', () => {
  it('in any dialect and encoding, with titles and footnotes or without, comes back equal', () => {
    fc.assert(
      fc.property(writtenTable, ({ rows, delimiter, newline, quotes, encoder, title, footnote }) => {
        const dated = rows.map((cells) => ['2026-09-30', ...cells]);
        const table = Papa.unparse([header, ...dated], { delimiter, newline, quotes });
        const text = [...title, table, ...footnote].join(newline);
        const bytes = new Uint8Array(encoders[encoder](text));
        const read = readDroppedTable({ name: 'x.csv', bytes }, known);
        expect(read.issues).toEqual([]);
        expect(read.table).toMatchObject({
          encoding: encoder.replace(' with a mark', ''),
          dialect: { delimiter },
          header,
          headerLine: title.length + 1,
        });
        const parsed = Papa.parse<string[]>(read.table?.text.replace(/\n$/, '') ?? '', {
          delimiter,
          newline: '\n',
        });
        expect(parsed.data.slice(1)).toEqual(dated);
      }),
      { numRuns: 500 },
    );
  });

  it('damaged anywhere and anyhow is read or refused, without an exception and in a moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        writtenTable,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 4 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom('csv', 'gz', 'zip'),
        async ({ rows, delimiter, newline, quotes, encoder }, damages, packed) => {
          const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes });
          const plain = new Uint8Array(encoders[encoder](text));
          let bytes =
            packed === 'gz' ? gzipSync(plain) : packed === 'zip' ? zipSync({ 'x.csv': plain }) : plain;
          for (const [place, by] of damages) {
            const at = Math.floor(place * bytes.length);
            bytes = new Uint8Array([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + 2)]);
          }
          const opened = await openFile({ name: `x.${packed}`, bytes });
          for (const file of opened.kind === 'tables' ? opened.files : [])
            prepareDropped(file, known, { ...noChoices, columns: { a: 'waiting', __proto__: null } });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of random bytes is read or refused, without an exception and in a moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await openFile({ name: 'x', bytes });
        prepareDropped({ name: 'x', bytes }, known);
      }),
      { numRuns: 500 },
    );
  });
});
