import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DataPackageInput, PackagedTable } from '../../../src/export/data-package-descriptor.ts';
import { packageFileName, writeDataPackage } from '../../../src/export/data-package.ts';

const bytes = new TextEncoder().encode('period_end,waiting\n2026-09-30,12\n');
const table: PackagedTable = {
  name: 'waits',
  bytes,
  hash: 'ab'.repeat(32),
  rows: 1,
  extract: { fileName: 'waits.csv', date: '2026-10-09', illustrative: true, origin: 'shipped' },
};
const input: DataPackageInput = {
  descriptor: {
    name: 'package',
    title: 'Waits',
    description: 'As it was.',
    licenses: [{ name: 'MIT' }],
    resources: [
      {
        name: 'waits',
        path: 'waits.csv',
        title: 'Children waiting',
        sources: [{ title: 'Made up' }],
        licenses: [{ name: 'MIT' }],
        dialect: { delimiter: ';' },
        schema: {
          fields: [{ name: 'period_end' }, { name: 'waiting' }],
          missingValues: [{ value: 'x', label: 'unavailable' }],
        },
        dashboard: { provider: 'The trust', extractDate: '2020-01-01', illustrative: false },
      },
      { name: 'gone', path: 'gone.csv' },
    ],
  },
  tables: [table],
  others: [{ name: 'plan.json', bytes: new TextEncoder().encode('{}') }],
  created: '2026-10-12T09:30:00.000Z',
  isPublic: false,
};

async function unpack(of: DataPackageInput): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(await writeDataPackage(of)));
  return Object.fromEntries(files.map(([name, file]) => [name, new TextDecoder().decode(file)]));
}

async function descriptorOf(of: DataPackageInput): Promise<unknown> {
  return JSON.parse((await unpack(of))['datapackage.json'] ?? '') as unknown;
}

describe('A data package', () => {
  it('describes each table as it stands in the package', async () => {
    expect(await descriptorOf(input)).toEqual({
      name: 'package',
      title: 'Waits',
      description:
        'The extracts behind the dashboard as they stood on 12 October 2026. Internal: may contain small numbers. Illustrative, made up to show the dashboard: Children waiting.',
      licenses: [{ name: 'MIT' }],
      created: '2026-10-12T09:30:00.000Z',
      dashboard: { public: false },
      resources: [
        {
          name: 'waits',
          path: 'waits.csv',
          title: 'Children waiting',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          // "period_end,waiting" and "2026-09-30,12": 18 and 13 characters, each with its line end.
          bytes: 33,
          hash: `sha256:${'ab'.repeat(32)}`,
          dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
          sources: [{ title: 'Made up' }],
          licenses: [{ name: 'MIT' }],
          schema: {
            fields: [{ name: 'period_end' }, { name: 'waiting' }],
            missingValues: [
              { value: 'x', label: 'unavailable' },
              { value: '[c]', label: 'suppressed' },
              { value: '[z]', label: 'not-applicable' },
            ],
          },
          dashboard: {
            provider: 'The trust',
            extractDate: '2026-10-09',
            illustrative: true,
            origin: 'shipped',
          },
        },
      ],
    });
  });

  it('holds tables and other files as they were given', async () => {
    const files = await unpack(input);
    expect(Object.keys(files)).toEqual(['datapackage.json', 'README.txt', 'waits.csv', 'plan.json']);
    expect(files['waits.csv']).toBe('period_end,waiting\n2026-09-30,12\n');
    expect(files['plan.json']).toBe('{}');
  });

  it('says in its README what it is, what is made up and how to load it', async () => {
    const { 'README.txt': readme = '' } = await unpack(input);
    expect(readme).toContain('INTERNAL.');
    expect(readme).toContain(
      'waits.csv\n    Children waiting: 1 row, extract of 9 October 2026, ILLUSTRATIVE: made up\n',
    );
    expect(readme).toContain('Drop the zip, as it is, on the Data page');
    expect(readme).toContain('unpack the zip into the folder "datasets"');
    const { 'README.txt': open = '' } = await unpack({ ...input, isPublic: true });
    expect(open).toContain('PUBLIC COPY.');
    expect(open).not.toContain('INTERNAL');
  });

  it('is the same bytes in another time zone and at another hour', async () => {
    const [zone, here] = [process.env['TZ'], await writeDataPackage(input)];
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = other;
        expect(await writeDataPackage(input)).toEqual(here);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('gives the page its turn while it packs a long table, and loses nothing of it', async () => {
    // Exactly four pieces, then one byte more, since ends of pieces are where bytes get lost.
    for (const size of [4 * 256 * 1024, 4 * 256 * 1024 + 1]) {
      const long = Uint8Array.from({ length: size }, (_, at) => (at * 7919) % 251);
      let turns = 0;
      const timer = setInterval(() => turns++, 0);
      const zip = await writeDataPackage({ ...input, tables: [{ ...table, bytes: long }] });
      clearInterval(timer);
      expect(turns).toBeGreaterThan(3);
      expect(Buffer.from(unzipSync(zip)['waits.csv'] ?? []).equals(Buffer.from(long))).toBe(true);
    }
  });

  it('is not written where a table is not described', async () => {
    const other = { ...input, tables: [table, { ...table, name: 'other' }] };
    await expect(writeDataPackage(other)).rejects.toThrow('no resource “other”');
  });

  it('has a file name that says of when it is and whether it is public', () => {
    expect(packageFileName('send-core-data-set', '2026-09-30', false)).toBe(
      'send-core-data-set-2026-09-30.zip',
    );
    expect(packageFileName('SEND core data set', '2026-09-30', true)).toBe(
      'send-core-data-set-2026-09-30-public.zip',
    );
  });
});
