import { describe, expect, it } from 'vitest';
import { answerQuestions } from '../../../src/ingest/answer-questions.ts';
import type { FromWorker, NumberedQuestion } from '../../../src/ingest/reading-messages.ts';
import type { WorkerLike } from '../../../src/ingest/worker-line.ts';
import { workerReader } from '../../../src/ingest/worker-reader.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { datasets } from './sample-datasets.ts';
import { textOf } from './text-of.ts';

/** A worker on this thread: what crosses is cloned as between threads, and what is given away is gone. */
class WorkerHere implements WorkerLike {
  readonly #heard = new Map<string, (event: Event) => void>();
  readonly asked: string[] = [];
  isEnded = false;
  readonly #answer = answerQuestions((message, transfer) => this.say(message, transfer));

  addEventListener(kind: string, heard: (event: Event) => void): void {
    this.#heard.set(kind, heard);
    if (kind === 'message') queueMicrotask(() => this.say({ kind: 'ready' }, []));
  }
  postMessage(message: NumberedQuestion): void {
    this.asked.push(message.question.ask);
    void Promise.resolve(structuredClone(message)).then((asked) => this.#answer(asked));
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(message: FromWorker, transfer: Transferable[]): void {
    if (this.isEnded) return;
    const data = structuredClone(message, { transfer });
    this.#heard.get('message')?.(new MessageEvent('message', { data }));
  }
  break(): void {
    this.#heard.get('error')?.(new Event('error'));
  }
}

function started() {
  const workers: WorkerHere[] = [];
  const reader = workerReader(() => {
    const worker = new WorkerHere();
    workers.push(worker);
    return worker;
  });
  return { workers, reader };
}

const file = (text: string) => ({ name: 'waits.csv', bytes: new TextEncoder().encode(text) });
const good = file('period_end,waiting,seen\n2026-09-30,12,3\n');

describe('A file read in a worker', () => {
  it('comes back as if it had been read here, its text fetched part by part', async () => {
    const { workers, reader } = started();
    const { reading, size, hash } = await reader.read(good, datasets, noChoices, null);
    expect(reading.dataset).toBe(datasets.find(({ name }) => name === 'waits'));
    expect(size).toBe(40);
    // SHA-256 of the 40 bytes, by sha256sum.
    expect(hash).toBe('94edc395696ebe3af8e039e4c68b27814ba6bf0971b5c68a09fb41dd8b75cb66');
    expect(await textOf(reading.prepared)).toBe('period_end,waiting,seen\n2026-09-30,12,3\n');
    const lines = await reading.prepared?.content.linesOf(new Set([1]), new Set());
    expect(lines?.ofRow.get(1)).toBe(2);
    reading.prepared?.content.release();
    expect(workers[0]?.asked).toEqual(['read', 'part', 'lines', 'release']);
    await expect(reading.prepared?.content.part(0)).rejects.toThrow('not there any more');
    expect(good.bytes.byteLength).toBe(40);
  });

  it('is refused with the same issues', async () => {
    const { reader } = started();
    const { reading } = await reader.read(file('a,b\n1,2\n'), datasets, noChoices, null);
    expect(reading.prepared).toBeNull();
    expect(reading.issues[0]?.code).toBe('no-dataset');
  });

  it('is given up with its worker when it is cancelled, and the next is read in a new one', async () => {
    const { workers, reader } = started();
    const control = new AbortController();
    const first = reader.read(good, datasets, noChoices, null, control.signal);
    control.abort();
    await expect(first).rejects.toThrow(/abort/i);
    expect(workers[0]?.isEnded).toBe(true);
    const { reading } = await reader.read(good, datasets, noChoices, null);
    expect(reading.dataset?.name).toBe('waits');
    expect(workers).toHaveLength(2);
  });

  it('leaves the worker alone when it is cancelled while the text of another is kept there', async () => {
    const { workers, reader } = started();
    const kept = await reader.read(good, datasets, noChoices, null);
    const control = new AbortController();
    const second = reader.read(good, datasets, noChoices, null, control.signal);
    control.abort();
    await expect(second).rejects.toThrow(/abort/i);
    expect(workers[0]?.isEnded).toBe(false);
    expect(await textOf(kept.reading.prepared)).toContain('2026-09-30');
  });

  it('is said to need too much memory when the worker stops, and the next is read in a new one', async () => {
    const { workers, reader } = started();
    await reader.read(good, datasets, noChoices, null);
    const second = reader.read(good, datasets, noChoices, null);
    workers[0]?.break();
    await expect(second).rejects.toThrow(
      /^waits\.csv needs more memory .* Nothing has changed\. Split it by year/,
    );
    const { reading } = await reader.read(good, datasets, noChoices, null);
    expect(reading.dataset?.name).toBe('waits');
  });

  it('is read here where no worker can be started', async () => {
    const { workers, reader } = started();
    const first = reader.read(good, datasets, noChoices, null);
    workers[0]?.break();
    expect((await first).reading.dataset?.name).toBe('waits');
    await reader.read(good, datasets, noChoices, null);
    expect(workers).toHaveLength(1);
  });
});
