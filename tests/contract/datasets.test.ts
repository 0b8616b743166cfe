import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarOf, fieldOf, seriesBreakSchema } from '../../src/model/dataset.ts';
import { periodOf } from '../../src/model/period.ts';
import { isAllowed, totalProblems } from './check-rows.ts';
import { figureIn, packageSchema, readShipped, readTable } from './shipped-data.ts';

const described = packageSchema.parse(JSON.parse(readShipped('datapackage.json')));
const datasets = described.resources;
const breaks = readTable(described.facts.seriesBreaks);

describe('the data package', () => {
  it('describes each extract of the design that is built', () => {
    expect(datasets.map(({ name }) => name)).toEqual([
      'waiting-times',
      'annual-health-checks',
      'ehcp-audits',
      'voice-capture',
      'ehc-plan-timeliness',
      'wellbeing-access',
      'ehcp-value-survey',
      'send-training',
      'new-starter-training',
      'partnership-feedback',
      'healthy-child-programme',
      'evidence',
      'insights',
      'action-status',
      'risks',
      'reviews',
      'review-meetings',
      'review-extracts',
      'review-agenda',
      'review-figures',
      'review-readings',
    ]);
  });

  it('ships no rating, risk, decision, insight or review of a real body', () => {
    const registers = datasets.filter(({ dashboard: { register } }) => register && register !== 'evidence');
    expect(registers).toHaveLength(9);
    for (const { path } of registers) expect(readTable(path).rows).toEqual([]);
  });

  it('calls only the published figures and the plan’s own dates real, and names their source', () => {
    const real = datasets.filter(({ dashboard }) => !dashboard.illustrative);
    expect(real.filter(({ dashboard }) => !dashboard.register).map(({ name }) => name)).toEqual([
      'ehc-plan-timeliness',
    ]);
    expect(real[1]?.sources?.[0]?.title).toMatch(/^SEND Local Area Inspection Action Plan, January 2025/);
    expect(real[0]?.sources?.[0]?.path).toMatch(/^https:/);
    expect(real[0]?.licenses?.[0]?.name).toBe('OGL-UK-3.0');
    for (const made of datasets.filter(({ dashboard }) => dashboard.illustrative))
      expect(made.sources?.[0]?.title).toMatch(/^Illustrative/);
  });

  it('describes every CSV in the folder', () => {
    const inFolder = readdirSync(new URL('../../datasets', import.meta.url)).filter((name) =>
      name.endsWith('.csv'),
    );
    expect(inFolder.toSorted()).toEqual(
      [...datasets.map(({ path }) => path), ...Object.values(described.facts)].toSorted(),
    );
  });
});

describe.each(datasets.map((dataset) => [dataset.name, dataset] as const))('%s', (_, dataset) => {
  const { header, rows } = readTable(dataset.path);
  const names = dataset.schema.fields.map(({ name }) => name);

  it('has a schema that holds together', () => {
    const { partOf, sums } = dataset.dashboard;
    const named = [
      ...dataset.schema.primaryKey,
      ...partOf.flat(),
      ...sums.flatMap((sum) => [sum.total, ...sum.parts]),
    ];
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const symbols = dataset.schema.missingValues.map(({ value }) => value);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const { constraints, total, valueTitles, description } of dataset.schema.fields) {
      expect(description).toMatch(/\.$/);
      const allowed = constraints?.enum;
      if (total !== undefined) expect(allowed).toContain(total);
      if (allowed) expect(Object.keys(valueTitles ?? {})).toEqual(allowed);
    }
  });

  it('has the columns of its schema in order, the period first where it has figures', () => {
    expect(header).toEqual(names);
    const hasFigures = dataset.schema.fields.some(({ type }) => type === 'integer' || type === 'number');
    expect(header[0] === 'period_end').toBe(hasFigures && !dataset.dashboard.register);
    expect(readShipped(dataset.path)).not.toContain('\r');
  });

  it('has only cells that its schema allows', () => {
    const wrong = rows.flatMap((row, at) =>
      dataset.schema.fields.flatMap((field) => {
        const cell = row[field.name] ?? '';
        return isAllowed(dataset, field, cell) ? [] : [`row ${at + 2}, ${field.name}: ${cell}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has one row for each key, and every period ends where its calendar says', () => {
    const keys = rows.map((row) => dataset.schema.primaryKey.map((name) => row[name]).join('|'));
    expect(new Set(keys).size).toBe(rows.length);
    if (!fieldOf(dataset, 'period_end')) return;
    const ends = [...new Set(rows.map((row) => row.period_end ?? ''))];
    expect(ends.filter((end) => periodOf(end, calendarOf(dataset)) === null)).toEqual([]);
    expect(ends).toEqual(ends.toSorted());
    expect((ends.at(-1) ?? '') <= dataset.dashboard.extractDate).toBe(true);
  });

  it('has parts within their wholes, and parts that add up', () => {
    const wrong = rows.flatMap((row, at) => {
      const figures = (columns: readonly string[]) => columns.map((column) => figureIn(dataset, row, column));
      const chains = dataset.dashboard.partOf.filter((chain) => {
        const known = figures(chain).filter((figure) => figure !== null);
        return known.some((figure, place) => place > 0 && figure > (known[place - 1] ?? 0));
      });
      const sums = dataset.dashboard.sums.filter(
        (sum) =>
          figures(sum.parts).reduce<number>((all, part) => all + (part ?? NaN), 0) !==
          figureIn(dataset, row, sum.total),
      );
      return chains.length + sums.length > 0 ? [at + 2] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has totals that equal their parts, or parts hidden so that no total gives one away', () => {
    expect(totalProblems(dataset, rows)).toEqual([]);
  });
});

describe('series breaks', () => {
  it('are dated facts about a dataset that is there, with a note and a source', () => {
    const facts = breaks.rows.map((row) => seriesBreakSchema.parse(row));
    for (const fact of facts) {
      const dataset = datasets.find(({ name }) => name === fact.dataset);
      expect(dataset).toBeDefined();
      if (dataset?.dashboard.illustrative) expect(fact.source).toMatch(/^Illustrative/);
    }
    expect(facts.map(({ dataset, from }) => [dataset, from])).toEqual([
      ['ehc-plan-timeliness', '2023-01-01'],
      ['ehcp-audits', '2023-09-01'],
      ['partnership-feedback', '2024-09-01'],
    ]);
  });
});

describe('the generator', () => {
  it('writes exactly the illustrative extracts that are committed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'illustrative-'));
    try {
      execFileSync(process.execPath, ['datasets/generate.mjs', folder], {
        cwd: new URL('../../', import.meta.url),
      });
      const made = datasets.filter(({ dashboard }) => dashboard.illustrative).map(({ path }) => path);
      expect(readdirSync(folder).toSorted()).toEqual(made.toSorted());
      for (const name of made)
        expect(readFileSync(join(folder, name), 'utf8') === readShipped(name), name).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
