import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyPng, fileStem } from '../../../src/export/save.ts';

afterEach(() => vi.unstubAllGlobals());

const png = () => Promise.resolve(new Blob(['png'], { type: 'image/png' }));

describe('a file stem', () => {
  it('is lower case words and hyphens, of at most 80 characters', () => {
    expect(fileStem('Wait for autism: 2026/27 (été)')).toBe('wait-for-autism-2026-27-ete');
    expect(fileStem('../../etc/passwd')).toBe('etc-passwd');
    expect(fileStem('a '.repeat(100)).length).toBeLessThanOrEqual(80);
    expect(fileStem('???')).toBe('chart');
  });
});

describe('copying an image', () => {
  it('says in words where there is no clipboard', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    await expect(copyPng(png())).rejects.toThrow('does not allow copying an image');
  });

  it('hands the promise itself to the clipboard, before the image is ready', async () => {
    const written: unknown[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(items: Record<string, unknown>) {
          written.push(items['image/png']);
        }
      },
    );
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.resolve() } });
    const image = png();
    await copyPng(image);
    expect(written).toEqual([image]);
  });

  it('passes on why the image failed rather than that the clipboard refused', async () => {
    vi.stubGlobal('ClipboardItem', class {});
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('refused')) } });
    await expect(copyPng(Promise.reject(new Error('the SVG is not valid')))).rejects.toThrow(
      'the SVG is not valid',
    );
    await expect(copyPng(png())).rejects.toThrow('refused the clipboard');
  });
});
