import type { Answers, FromWorker, NumberedQuestion, Question } from './reading-messages.ts';

/** The part of a worker that is used, so that a test can stand in for it. */
export interface WorkerLike {
  postMessage(message: NumberedQuestion): void;
  terminate(): void;
  addEventListener(kind: 'message' | 'error', heard: (event: Event) => void): void;
}

/** A worker that could not be started: what it was asked can be done elsewhere. */
export class NotStarted extends Error {}

/** A worker that ran out of memory or stopped: what it was asked would do no better elsewhere. */
export class NotEnoughMemory extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker with the questions that it has not answered yet. */
export interface WorkerLine {
  /** Asks; the number names what is kept there of the answer. Rejects as the worker fails. */
  ask<Kind extends Question['ask']>(
    question: Question & { readonly ask: Kind },
  ): { readonly number: number; readonly answer: Promise<Answers[Kind]> };
  /** How many questions wait for an answer. */
  waiting(): number;
  isDead(): boolean;
  /** Ends the worker; what waits is rejected with the reason. */
  end(reason: Error): void;
}

/** Talks to a worker that was just started. */
export function lineTo(worker: WorkerLike): WorkerLine {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isReady = false;
  let ended: { readonly reason: Error } | null = null;
  const end = (reason: Error) => {
    if (ended) return;
    ended = { reason };
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('error', () => end(isReady ? new NotEnoughMemory() : new NotStarted()));
  worker.addEventListener('message', (event) => {
    const message = (event as MessageEvent<FromWorker>).data;
    isReady = true;
    if (message.kind === 'ready') return;
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === 'answer') asked?.resolve(message.answer as never);
    else asked?.reject(message.isTooLarge ? new NotEnoughMemory() : new Error(message.message));
  });
  return {
    ask(question) {
      const number = ++last;
      const answer = new Promise<never>((resolve, reject) => {
        if (ended) {
          reject(ended.reason);
          return;
        }
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, question });
      });
      return { number, answer };
    },
    waiting: () => waiting.size,
    isDead: () => ended !== null,
    end,
  };
}
