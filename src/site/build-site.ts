import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { readBuildArguments } from './build-arguments.ts';
import { writePublicPackage } from './public-package.ts';
import { siteConfig } from './site-config.ts';

/** Builds the site as `npm run build` is asked to. Throws Error in words where it cannot be. */
export async function buildSite(given: readonly string[]): Promise<void> {
  const { isPublic, outDir } = readBuildArguments(given);
  if (isPublic) await buildPublicSite(outDir);
  else await build({ build: { outDir } });
}

/** Builds the site for the public from a public copy of `datasets/`; the extracts themselves are never near it. */
async function buildPublicSite(outDir: string): Promise<void> {
  const isOutside = relative(process.cwd(), resolve(outDir)).startsWith('..');
  const there = await readdir(outDir).catch(() => []);
  // A folder of someone's own is not emptied, and what is left in it would be published.
  if (isOutside && there.length > 0)
    throw new Error(
      `${outDir} is not empty. Name a new folder, so that nothing old is published with the site.`,
    );
  const copy = await mkdtemp(join(tmpdir(), 'public-copy-'));
  try {
    for (const problem of await writePublicPackage('datasets', copy, new Date().toISOString()))
      console.warn(problem);
    const { build: how, ...config } = siteConfig({ datasets: copy, isPublic: true });
    await build({ ...config, configFile: false, build: { ...how, outDir, emptyOutDir: true } });
    // The README's picture is one of the internal site.
    await rm(join(outDir, 'overview.png'), { force: true });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
