import { BootError } from './boot-error.ts';

/** Without a sign of life for so long, in milliseconds, the boot has failed. */
const patience = 20_000;

/** Watches a starting worker, which dies or falls silent without rejecting what waits for it. */
export interface Watch {
  /** Rejects with BootError when the worker fails, or when it is silent for too long before `finished`. */
  readonly failed: Promise<never>;
  /** The worker showed life: the clock starts anew. */
  heard(): void;
  /** Gives up the worker, which says nothing once it is ended: what waits for it is rejected. */
  ended(): void;
  /** The boot is over: the clock stops, the worker's errors still count. */
  finished(): void;
}

/** Starts watching a worker, or anything that sends `error` events. */
export function watchWorker(worker: Pick<EventTarget, 'addEventListener'>): Watch {
  let reject: (error: BootError) => void = () => {};
  const failed = new Promise<never>((_, refuse) => (reject = refuse));
  // Whoever waits gets the rejection through a race; without this it would also count as unhandled.
  failed.catch(() => {});
  const late = () => reject(new BootError('timeout'));
  let clock = setTimeout(late, patience);
  worker.addEventListener('error', (event) => {
    clearTimeout(clock);
    reject(new BootError('worker', 'message' in event ? event.message : undefined));
  });
  return {
    failed,
    heard: () => {
      clearTimeout(clock);
      clock = setTimeout(late, patience);
    },
    ended: () => reject(new BootError('worker')),
    finished: () => clearTimeout(clock),
  };
}
