import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuildArguments } from '../../../src/site/build-arguments.ts';

const project = new URL('../../../', import.meta.url);

/** What the build says when it stops, with the code it ends with. */
function refusal(given: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  try {
    execFileSync(process.execPath, ['src/site/build.mjs', ...given], {
      cwd: project,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { status, stderr } = error as { readonly status: number; readonly stderr: string };
    return { status, words: stderr };
  }
  return { status: 0, words: '' };
}

describe('What stands after npm run build --', () => {
  it('is the internal site in dist where nothing does', () => {
    expect(readBuildArguments([])).toEqual({ isPublic: false, outDir: 'dist' });
  });

  it('can ask for the public site, and for another folder', () => {
    expect(readBuildArguments(['--public'])).toEqual({ isPublic: true, outDir: 'dist' });
    expect(readBuildArguments(['--outDir', 'open', '--public'])).toEqual({ isPublic: true, outDir: 'open' });
    expect(readBuildArguments(['--outDir=open'])).toEqual({ isPublic: false, outDir: 'open' });
  });

  it('is refused in words where it is anything else', () => {
    for (const given of [['--pubic'], ['public'], ['--public=yes'], ['--outDir'], ['--outDir', '']])
      expect(() => readBuildArguments(given)).toThrow(/does not understand “.*--public.*--outDir/s);
  });
});

describe('The build stops before anything is built', () => {
  it('at a flag that it does not know', () => {
    const { status, words } = refusal(['--pubic']);
    expect(status).toBe(1);
    expect(words).toContain('The build does not understand “--pubic”');
  });

  it('where npm has taken the flag for its own, since the site would hold every number', () => {
    const { status, words } = refusal([], { npm_config_public: 'true' });
    expect(status).toBe(1);
    expect(words).toContain('npm run build -- --public');
  });

  it('where old files stand in the folder that the public site is to be written to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'old-site-'));
    try {
      writeFileSync(join(folder, 'internal.csv'), '1');
      const { status, words } = refusal(['--public', '--outDir', folder]);
      expect(status).toBe(1);
      expect(words).toContain('is not empty');
      expect(readdirSync(folder)).toEqual(['internal.csv']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
