import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Builds the site without what only the partnership may use: its code is not in the public site at all. */
export function publicParts(): Plugin {
  return {
    name: 'public-parts',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('/internal-site.tsx')
        ? fileURLToPath(new URL('../app/public-site.tsx', import.meta.url))
        : null,
  };
}
