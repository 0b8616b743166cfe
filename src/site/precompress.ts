import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressed = /\.(?:js|css|html|svg|json|csv|wasm|webmanifest|txt)$/;
const cache = 'node_modules/.cache/precompress';

/** Writes .br and .gz beside each asset. Results are kept by content, since brotli takes a minute for the engine. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        await mkdir(cache, { recursive: true });
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
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

async function kept(bytes: Buffer, kind: 'br' | 'gz'): Promise<Buffer> {
  const file = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${kind}`);
  const found = await readFile(file).catch(() => null);
  if (found) return found;
  const made = kind === 'br' ? await brotli(bytes) : await promisify(gzip)(bytes, { level: 9 });
  await writeFile(file, made);
  return made;
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > 5_000_000 ? 9 : 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
