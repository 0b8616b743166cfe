import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

/** What each stage may import of `src`, besides its own files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ingest: ['model'],
  warehouse: ['model'],
  indicators: ['model'],
  statistics: ['model'],
  plan: ['model'],
  storage: ['model'],
  charts: ['model', 'statistics'],
  export: ['model', 'statistics'],
  queries: [
    'model',
    'ingest',
    'warehouse',
    'indicators',
    'statistics',
    'plan',
    'storage',
    'charts',
    'export',
  ],
  components: ['model', 'queries', 'plan', 'charts'],
  pages: ['model', 'queries', 'plan', 'components'],
  // The build runs the engine in Node, as the page does in a browser; of the app it needs the headers only.
  site: ['model', 'export', 'queries', 'storage', 'warehouse', 'app/security-headers.ts'],
};

/** Packages that only some places may know. */
const keepers: Readonly<Record<string, RegExp>> = {
  '@duckdb/duckdb-wasm': /^src\/(warehouse\/|site\/node-warehouse\.ts$)/,
  'apache-arrow': /^src\/warehouse\//,
  papaparse: /^src\/(ingest\/|export\/write-csv\.ts$)/,
  echarts: /^src\/(charts\/|components\/EChart\.tsx$)/,
  'echarts-for-react': /^src\/components\/EChart\.tsx$/,
  docx: /^src\/export\//,
  react: /^src\/(app|pages|components)\/|^src\/main\.tsx$/,
  'react-dom': /^src\/main\.tsx$/,
  'react-router': /^src\/(app|pages|components)\//,
};

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly module: string;
}

describe('The layers of the code', () => {
  let edges: readonly Edge[] = [];
  let cycles: readonly string[] = [];

  beforeAll(async () => {
    const { output } = await cruise(
      ['src'],
      { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true },
      { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
      { tsConfig: undefined },
    );
    const { modules } = output as ICruiseResult;
    edges = modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, module }) => ({ from: source, to: resolved, module })),
    );
    cycles = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ circular }) => circular).map(({ resolved }) => `${source} ↔ ${resolved}`),
    );
  });

  it('are seen: the cruiser finds the imports of the whole of src', () => {
    expect(edges.filter(({ to }) => to.startsWith('src/')).length).toBeGreaterThan(150);
  });

  for (const [stage, may] of Object.entries(allowed))
    it(`lets ${stage} import ${may.length > 0 ? may.join(', ') : 'nothing'} and its own files`, () => {
      const wrong = edges.filter(
        ({ from, to }) =>
          from.startsWith(`src/${stage}/`) &&
          to.startsWith('src/') &&
          ![stage, ...may].some((each) => to === `src/${each}` || to.startsWith(`src/${each}/`)),
      );
      expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    });

  for (const [name, keeper] of Object.entries(keepers))
    it(`lets only ${String(keeper)} know ${name}`, () => {
      const wrong = edges.filter(
        ({ from, module }) =>
          (module === name || module.startsWith(`${name}/`)) && from.startsWith('src/') && !keeper.test(from),
      );
      expect(wrong.map(({ from }) => from)).toEqual([]);
    });

  it('have no cycle', () => {
    expect(cycles).toEqual([]);
  });

  it('keep every file of src under 300 lines', async () => {
    const files = (await readdir('src', { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    const lengths = await Promise.all(
      files.map(async (file) => ({
        file,
        lines: (await readFile(join('src', file), 'utf8')).split('\n').length,
      })),
    );
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('never name a dataset or an indicator in code', async () => {
    const { indicators } = JSON.parse(await readFile('datasets/indicators.json', 'utf8')) as {
      indicators: { id: string; dataset: string }[];
    };
    const names = new Set(indicators.flatMap(({ id, dataset }) => [id, dataset]));
    const files = (await readdir('src', { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    const named: string[] = [];
    for (const file of files) {
      const text = await readFile(join('src', file), 'utf8');
      for (const name of names)
        if (text.includes(`'${name}'`) || text.includes(`"${name}"`)) named.push(`${file}: ${name}`);
    }
    expect(named).toEqual([]);
  });
});
