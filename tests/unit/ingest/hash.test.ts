import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../src/ingest/hash.ts';

// FIPS 180-4, example of "abc".
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('The hash of a file', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the published SHA-256', async () => {
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(abc);
  });

  it('is the same on a plain http page, where the browser offers none', async () => {
    vi.stubGlobal('crypto', {});
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(abc);
  });
});
