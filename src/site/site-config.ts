import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { policyInPage } from './policy-in-page.ts';
import { precompress } from './precompress.ts';
import { productionServer } from './production-server.ts';
import { publicParts } from './public-parts.ts';

interface SiteSources {
  /** The folder whose data package the site gets. */
  readonly datasets: string;
  readonly isPublic: boolean;
}

/** How the site is built and served: from which data package, and for whom. */
export function siteConfig({ datasets, isPublic }: SiteSources): UserConfig {
  return {
    base: './',
    // One page and files: what is not there is a 404, never the page in its place.
    appType: 'mpa',
    plugins: [
      react(),
      ...(isPublic ? [publicParts()] : []),
      viteStaticCopy({
        targets: [
          { src: [`${datasets}/*.csv`, `${datasets}/*.json`], dest: 'datasets' },
          // How files that a reader brings become a table: the public brings none.
          ...(isPublic ? [] : [{ src: [`${datasets}/recipes/*.json`], dest: 'datasets/recipes' }]),
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
  };
}
