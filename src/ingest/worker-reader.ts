import type { Dataset } from '../model/dataset.ts';
import type { TableContent } from '../model/extract.ts';
import type { HeldFile } from './file.ts';
import { directReader, type ReadDropped, type Reader } from './reader.ts';
import type { ReadElsewhere } from './reading-messages.ts';
import { lineTo, NotEnoughMemory, NotStarted, type WorkerLike, type WorkerLine } from './worker-line.ts';

/**
 * Reads in a worker that is started when it is first needed, and again after it was ended: by a signal while nothing
 * else is read, or by running out of memory, which is an Error in words. Where no worker can be started, reads here.
 */
export function workerReader(start: () => WorkerLike): Reader {
  let line: WorkerLine | null = null;
  let isOff = false;
  /** The texts that are kept in the worker. */
  let kept = 0;

  const lineNow = () => {
    if (line && !line.isDead()) return line;
    kept = 0;
    line = lineTo(start());
    return line;
  };
  /** Ends what a question does once the signal is aborted, and says failures in words. */
  const within = async <Answer>(
    { name }: HeldFile,
    signal: AbortSignal | undefined,
    ask: (to: WorkerLine) => Promise<Answer>,
    here: () => Promise<Answer>,
  ): Promise<Answer> => {
    signal?.throwIfAborted();
    if (isOff) return here();
    const to = lineNow();
    let stop = () => {};
    const aborted = new Promise<never>((_, reject) => {
      stop = () => {
        // What others wait for, or have kept there, is not ended with it.
        if (to.waiting() <= 1 && kept === 0) to.end(signal?.reason as Error);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', stop);
    });
    aborted.catch(() => {});
    try {
      return await Promise.race([ask(to), aborted]);
    } catch (error) {
      if (!(error instanceof NotStarted)) throw inWords(name, error);
      isOff = true;
      return await here();
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };

  const contentIn = (to: WorkerLine, of: number, name: string): TableContent => {
    const orInWords = (error: unknown) => {
      throw inWords(name, error);
    };
    kept++;
    let isKept = true;
    return {
      part: (start) => to.ask({ ask: 'part', of, start }).answer.catch(orInWords),
      linesOf: (rows, rejected) => to.ask({ ask: 'lines', of, rows, rejected }).answer.catch(orInWords),
      release: () => {
        if (!isKept) return;
        isKept = false;
        if (to === line) kept--;
        to.ask({ ask: 'release', of }).answer.catch(() => {});
      },
    };
  };

  return {
    open: (file, datasets, signal) =>
      within(
        file,
        signal,
        (to) => to.ask({ ask: 'open', file, datasets }).answer,
        () => directReader.open(file, datasets, signal),
      ),
    read: (file, datasets, choices, today, signal) =>
      within(
        file,
        signal,
        async (to) => {
          const { number, answer } = to.ask({ ask: 'read', file, datasets, choices, today });
          return readHere(await answer, datasets, () => contentIn(to, number, file.name));
        },
        () => directReader.read(file, datasets, choices, today, signal),
      ),
  };
}

/** What was read elsewhere, about the datasets that are known here. */
function readHere(
  { reading, ...read }: ReadElsewhere,
  datasets: readonly Dataset[],
  content: () => TableContent,
): ReadDropped {
  const own = (dataset: Dataset) => datasets.find(({ name }) => name === dataset.name) ?? dataset;
  if (!reading.prepared)
    return { ...read, reading: { ...reading, dataset: reading.dataset && own(reading.dataset) } };
  const prepared = { ...reading.prepared, content: content() };
  return { ...read, reading: { ...reading, dataset: own(reading.dataset), prepared } };
}

function inWords(name: string, error: unknown): unknown {
  if (!(error instanceof NotEnoughMemory)) return error;
  return new Error(
    `${name} needs more memory than this browser gives the page, and was not read. Nothing has changed. Split it by year, or leave out columns, and drop it again.`,
    { cause: error },
  );
}
