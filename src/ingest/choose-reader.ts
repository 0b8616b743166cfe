import { sizeOf, type HeldFile } from './file.ts';
import { directReader, type Reader } from './reader.ts';
import { workerReader } from './worker-reader.ts';

/** Up to so many bytes a file is read where the page is, before a worker would have started. */
const smallFile = 100_000;

let inWorker: Reader | null = null;

/** Who reads a file: a worker of its own, so that the page stays alive, unless it is small or there are no workers. */
export function readerFor(file: HeldFile): Reader {
  if (typeof Worker === 'undefined' || sizeOf(file) <= smallFile) return directReader;
  inWorker ??= workerReader(
    () => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }),
  );
  return inWorker;
}
