import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageFileName, writeDataPackage } from '../../../src/export/data-package.ts';
import { readPackage, type ReadPackage } from '../../../src/ingest/read-package.ts';
import { packageDate, packageInput } from '../../../src/queries/publish.ts';
import { allFigures, startSite, type Site } from './publish-figures.ts';

const folder = new URL('../../../datasets/', import.meta.url);
const created = '2026-10-12T09:30:00.000Z';
const readShipped = (name: string): Promise<Uint8Array | null> =>
  readFile(new URL(name, folder)).catch(() => null);

type Figures = Awaited<ReturnType<typeof allFigures>>;

let site: Site;
beforeAll(async () => {
  site = await startSite(readShipped);
});

/** All figures, asked for by what readers of the shipped site may choose. */
function figuresOf(of: Site, isPublic: boolean): Promise<Figures> {
  return allFigures(of, isPublic, site.catalogue);
}

async function publish(isPublic: boolean): Promise<Uint8Array> {
  const { connection, catalogue, loaded } = site;
  const given = { isPublic, created, read: readShipped };
  return writeDataPackage(await packageInput(connection, catalogue, loaded, given));
}

function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)));
}

function readFrom(entries: ReadonlyMap<string, Uint8Array>) {
  return (name: string) => Promise.resolve(entries.get(name) ?? null);
}

/** A site as it ships, but with the tables of a package in place of its own. */
async function dropOnSite({ extracts }: ReadPackage): Promise<Site> {
  const dropped = new Map(extracts.map(({ dataset, file }) => [dataset.path, file.bytes]));
  const other = await startSite((name) => {
    const bytes = dropped.get(name);
    return bytes ? Promise.resolve(bytes) : readShipped(name);
  });
  for (const each of other.loaded.values()) {
    const issues = each.state === 'loaded' ? each.load.issues : [{ severity: 'error', found: each.state }];
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  return other;
}

interface Descriptor {
  readonly description: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly dashboard: { readonly extractDate: string; readonly illustrative: boolean };
  }[];
}

function descriptorOf(entries: ReadonlyMap<string, Uint8Array>): Descriptor {
  return JSON.parse(new TextDecoder().decode(entries.get('datapackage.json'))) as Descriptor;
}

describe('The data package of all that ships', () => {
  let zip: Uint8Array;
  let entries: Map<string, Uint8Array>;
  let figures: Figures;

  beforeAll(async () => {
    zip = await publish(false);
    entries = unpack(zip);
    figures = await figuresOf(site, false);
  });

  it('has a table for each dataset, the plan, what is charted, dated facts and a README', () => {
    const tables = site.catalogue.datasets.map(({ path }) => path);
    const others = [
      'indicators.json',
      'plan.json',
      'targets.csv',
      'series-breaks.csv',
      'annotations.csv',
      'recipes/annual-health-checks-long.json',
      'recipes/ehc-plan-timeliness-dfe.json',
    ];
    expect([...entries.keys()].sort()).toEqual(
      ['README.txt', 'datapackage.json', ...tables, ...others].sort(),
    );
  });

  it('is the same to the byte when it is written again', async () => {
    expect(await publish(false)).toEqual(zip);
  });

  it('unpacked into datasets/, gives a site with every figure of every indicator', async () => {
    const other = await startSite(readFrom(entries));
    expect(figures.size).toBeGreaterThan(100);
    expect(await figuresOf(other, false)).toEqual(figures);
    for (const [name, each] of other.loaded) {
      const before = site.loaded.get(name);
      expect(each.state === 'loaded' && before?.state === 'loaded' && each.load.issues).toEqual(
        before?.state === 'loaded' && before.load.issues,
      );
    }
  }, 300_000);

  it('dropped as a zip, gives back each table and every figure', async () => {
    const read = await readPackage(entries, site.catalogue.datasets);
    // A table that ships with its header alone takes nothing away from the site it is dropped on.
    const empty = [...site.loaded.values()].flatMap((each) =>
      each.state === 'loaded' && each.load.rows === 0 ? [each.dataset.path] : [],
    );
    expect(empty.length).toBeGreaterThan(0);
    expect(read.issues.map(({ file, code, severity }) => [file, code, severity])).toEqual(
      empty.map((path) => [path, 'left-out', 'note']),
    );
    expect(read.extracts).toHaveLength(site.catalogue.datasets.length - empty.length);
    expect(read.isPublic).toBe(false);
    for (const { dataset, date, isIllustrative } of read.extracts) {
      expect([date, isIllustrative]).toEqual([dataset.dashboard.extractDate, dataset.dashboard.illustrative]);
    }
    expect(await figuresOf(await dropOnSite(read), false)).toEqual(figures);
  }, 300_000);

  it('is named after the last period in it', () => {
    const date = packageDate(site.loaded, created);
    expect(packageFileName('send-core-data-set', date, false)).toBe('send-core-data-set-2026-09-30.zip');
    expect(packageFileName('send-core-data-set', date, true)).toBe(
      'send-core-data-set-2026-09-30-public.zip',
    );
    expect(packageDate(new Map(), created)).toBe('2026-10-12');
  });

  it('says of an imported extract what is known of it, and nothing of what it replaced', async () => {
    const [name, dataset] = ['waiting-times', site.loaded.get('waiting-times')] as const;
    if (dataset?.state !== 'loaded') throw new Error('not loaded');
    const extract = {
      ...dataset.extract,
      fileName: 'waits october.csv',
      date: '2026-11-02',
      illustrative: false,
      origin: 'imported' as const,
    };
    const loaded = new Map(site.loaded).set(name, { ...dataset, extract });
    const given = { isPublic: false, created, read: readShipped };
    const written = await writeDataPackage(
      await packageInput(site.connection, site.catalogue, loaded, given),
    );
    const descriptor = descriptorOf(unpack(written));
    expect(descriptor).not.toHaveProperty('licenses');
    const resource = descriptor.resources.find((each) => each.name === name);
    expect(resource).not.toHaveProperty('licenses');
    expect(resource).toMatchObject({
      sources: [
        {
          title: 'Central and North West London NHS Foundation Trust (CNWL), extract waits october.csv',
        },
      ],
      dashboard: { extractDate: '2026-11-02', illustrative: false, origin: 'imported' },
    });
  });

  it('keeps a dataset without an extract as a table without rows', async () => {
    const dataset = site.catalogue.datasets.find(({ name }) => name === 'ehcp-audits');
    if (!dataset) throw new Error('no such dataset');
    const loaded = new Map(site.loaded).set(dataset.name, { state: 'absent', dataset, canUndo: false });
    const given = { isPublic: false, created, read: readShipped };
    const input = await packageInput(site.connection, site.catalogue, loaded, given);
    const written = unpack(await writeDataPackage(input));
    expect(new TextDecoder().decode(written.get('ehcp-audits.csv'))).toBe(
      'period_end,section,plans_audited,outstanding,good,requires_improvement,inadequate,mean_score\n',
    );
    expect(new TextDecoder().decode(written.get('README.txt'))).toContain(
      'ehcp-audits.csv\n    Audits of EHC plans: no extract was loaded, so it has no rows',
    );
  });
});

describe('The public copy', () => {
  let zip: Uint8Array;
  let entries: Map<string, Uint8Array>;
  let internal: Map<string, Uint8Array>;

  beforeAll(async () => {
    zip = await publish(true);
    entries = unpack(zip);
    internal = unpack(await publish(false));
  });

  function rowsOf(files: ReadonlyMap<string, Uint8Array>, path: string): Record<string, string>[] {
    const text = new TextDecoder().decode(files.get(path));
    return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  }

  it('shows of each row what the extract shows, or says that it is hidden, and no small count', () => {
    let hidden = 0;
    for (const { path, schema, dashboard } of site.catalogue.datasets) {
      const keyOf = (row: Record<string, string>) => schema.primaryKey.map((key) => row[key]).join(' | ');
      const shown = new Map(rowsOf(entries, path).map((row) => [keyOf(row), row]));
      const rows = rowsOf(internal, path);
      const symbols = schema.missingValues
        .filter(({ label }) => label === 'suppressed')
        .map(({ value }) => value);
      for (const row of schema.primaryKey.length === 0 ? [] : rows) {
        const open = shown.get(keyOf(row));
        for (const { name, type } of schema.fields) {
          const isHidden = [...symbols, '[c]'].includes(open?.[name] ?? 'absent');
          const isSmall =
            type === 'integer' &&
            Number(row[name]) > 0 &&
            Number(row[name]) < dashboard.disclosureThreshold &&
            !schema.primaryKey.includes(name);
          if (isSmall) expect([keyOf(row), name, isHidden]).toEqual([keyOf(row), name, true]);
          if (isHidden && open?.[name] !== row[name]) hidden += 1;
          if (!isHidden) expect([keyOf(row), name, open?.[name]]).toEqual([keyOf(row), name, row[name]]);
        }
      }
    }
    // The extracts that ship hold hundreds of small counts.
    expect(hidden).toBeGreaterThan(300);
  });

  it('holds no cell that the public tables hide', async () => {
    const published = site.catalogue.datasets.filter(({ dashboard }) => dashboard.audience !== 'internal');
    expect(published).toHaveLength(15);
    for (const dataset of published) {
      const { name, schema, path } = dataset;
      const written = rowsOf(entries, path);
      const table = await site.connection.run(`FROM "${name}__public" ORDER BY rowid`);
      expect(written).toHaveLength(table.length);
      for (const field of schema.fields)
        table.forEach((row, at) => {
          if (row[`${field.name}__missing`] === 'suppressed')
            expect(Number.isNaN(Number(written[at]?.[field.name] ?? ''))).toBe(true);
        });
    }
  });

  it('holds no table of the internal package in which anything is hidden, nor its hash', () => {
    const descriptor = new TextDecoder().decode(entries.get('datapackage.json'));
    const inside = [...entries.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
    const hidden = site.catalogue.datasets.filter(({ path }) => {
      const shown = new TextDecoder().decode(entries.get(path)).split('\n');
      const given = new TextDecoder().decode(internal.get(path)).split('\n').slice(1);
      return given.some((line) => !shown.some((each) => each.startsWith(line)));
    });
    expect(hidden.map(({ name }) => name)).toContain('waiting-times');
    for (const { path, name } of hidden) {
      const text = Buffer.from(internal.get(path) ?? []).toString('latin1');
      expect(inside.filter((each) => each.includes(text))).toEqual([]);
      const loaded = site.loaded.get(name);
      expect(descriptor).not.toContain(loaded?.state === 'loaded' ? loaded.extract.hash : name);
    }
    expect(descriptorOf(entries).description).toContain('Public copy');
  });

  it('unpacked into datasets/, gives a site that shows what the public view does', async () => {
    const open = await figuresOf(site, true);
    const other = await startSite(readFrom(entries));
    expect(await figuresOf(other, false)).toEqual(open);
  }, 300_000);

  it('dropped as a zip, shows each figure as it is, or hidden', async () => {
    const read = await readPackage(entries, site.catalogue.datasets);
    expect(read.isPublic).toBe(true);
    expect(read.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const dropped = await figuresOf(await dropOnSite(read), false);
    const all = await figuresOf(site, false);
    expect([...dropped.keys()]).toEqual([...all.keys()]);
    for (const [ask, readings] of dropped)
      readings.forEach(({ value, numerator, denominator }, at) => {
        const right = all.get(ask)?.[at];
        const isKept = value !== 'suppressed' && numerator !== 'suppressed' && denominator !== 'suppressed';
        if (isKept)
          expect([ask, value, numerator, denominator]).toEqual([
            ask,
            right?.value,
            right?.numerator,
            right?.denominator,
          ]);
      });
  }, 300_000);
});
