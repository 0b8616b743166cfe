import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, securityHeaders } from './src/app/security-headers.ts';

/** A host that cannot send headers still gets the policy; the header is stricter and comes first. */
function policyInPage(): Plugin {
  const inPage = contentSecurityPolicy.replace(/; frame-ancestors [^;]*/, '');
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: inPage },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const compressed = /\.(?:js|css|html|svg|json|csv|wasm|webmanifest|txt)$/;

/** Writes .br and .gz beside each asset. Results are kept by content, since brotli takes a minute for the engine. */
function precompress(): Plugin {
  const cache = 'node_modules/.cache/precompress';
  const kept = async (bytes: Buffer, kind: 'br' | 'gz') => {
    const file = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${kind}`);
    const found = await readFile(file).catch(() => null);
    if (found) return found;
    const made =
      kind === 'br'
        ? await promisify(brotliCompress)(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: bytes.length > 5_000_000 ? 9 : 11,
              [constants.BROTLI_PARAM_LGWIN]: 24,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            },
          })
        : await promisify(gzip)(bytes, { level: 9 });
    await writeFile(file, made);
    return made;
  };
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        await mkdir(cache, { recursive: true });
        const entries = await readdir('dist', { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && compressed.test(entry.name));
        await Promise.all(
          files.map(async (entry) => {
            const path = join(entry.parentPath, entry.name);
            const bytes = await readFile(path);
            await writeFile(`${path}.br`, await kept(bytes, 'br'));
            await writeFile(`${path}.gz`, await kept(bytes, 'gz'));
          }),
        );
      },
    },
  };
}

/** `vite preview` serves the build through sirv: compressed as asked for, with the headers a host must send. */
function productionServer(): Plugin {
  return {
    name: 'production-server',
    configurePreviewServer(server) {
      server.middlewares.use(
        sirv(server.config.build.outDir, {
          brotli: true,
          gzip: true,
          etag: true,
          setHeaders(response, path) {
            for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
            if (path.endsWith('.csv')) response.setHeader('Content-Type', 'text/csv;charset=utf-8');
            const isHashed = /\/assets\//.test(path);
            response.setHeader(
              'Cache-Control',
              isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
            );
          },
        }),
      );
    },
  };
}

const chromiumTests = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  base: './',
  // One page and files: what is not there is a 404, never the page in its place.
  appType: 'mpa',
  plugins: [
    react(),
    viteStaticCopy({
      targets: [
        { src: ['datasets/*.csv', 'datasets/*.json'], dest: 'datasets' },
        { src: ['datasets/recipes/*.json'], dest: 'datasets/recipes' },
      ],
    }),
    policyInPage(),
    precompress(),
    productionServer(),
  ],
  css: { preprocessorOptions: { scss: { loadPaths: ['.'], quietDeps: true } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { host: 'localhost' },
  preview: { host: 'localhost', port: 4173, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,contract,measures,charts}/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: chromiumTests,
          globalSetup: ['tests/e2e/serve.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
