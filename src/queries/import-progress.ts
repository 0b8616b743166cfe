/** What an import is at. */
type ImportPhase = 'reading' | 'loading' | 'checking' | 'comparing';

/** How far an import is. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  /** Rows that are in the engine; null before the first are. */
  readonly rows: number | null;
  /** The share of its work that is done, 0 to 1: measured while rows are loaded, estimated from their speed afterwards. */
  readonly done: number;
  /** Seconds it will still take at the speed at which rows were loaded; null before that is known, and when it is over. */
  readonly left: number | null;
  /** Seconds since it began. */
  readonly elapsed: number;
}

/** Who follows an import and can stop it. */
export interface Watch {
  readonly signal?: AbortSignal;
  /** Heard about twice a second. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What the import tells of itself. */
export interface ImportClock {
  at(phase: ImportPhase): void;
  /** Rows loaded so far and the share of the text, 0 to 1. */
  loaded(rows: number, share: number): void;
  stop(): void;
}

/** How long the phases take beside each other, as `npm run bench` finds it with a million rows. */
const weights: Readonly<Record<ImportPhase, number>> = {
  reading: 0.15,
  loading: 0.3,
  checking: 0.47,
  comparing: 0.08,
};
const order = ['reading', 'loading', 'checking', 'comparing'] as const;
const everyMs = 500;

/** Starts the clock of one import. `now` is in milliseconds. */
export function startClock(watch: Watch, now: () => number = () => performance.now()): ImportClock {
  let phase: ImportPhase = 'reading';
  const began = now();
  let since = began;
  let rows: number | null = null;
  let share = 0;
  /** Milliseconds that loading takes in all, at its speed so far; null before it is known. */
  let loading: number | null = null;

  const progress = (): ImportProgress => {
    const spent = now() - since;
    const before = order.slice(0, order.indexOf(phase)).reduce((sum, each) => sum + weights[each], 0);
    const takes = loading === null ? null : (loading * weights[phase]) / weights.loading;
    const within = phase === 'loading' ? share : takes === null ? 0 : Math.min(0.95, spent / takes);
    const done = before + within * weights[phase];
    const after = order.slice(order.indexOf(phase) + 1).reduce((sum, each) => sum + weights[each], 0);
    const rest =
      loading === null || takes === null
        ? null
        : Math.max(0, takes - spent) + (loading * after) / weights.loading;
    const isLate = takes !== null && phase !== 'loading' && spent > takes;
    const left = rest === null || isLate ? null : Math.ceil(rest / 1000);
    return { phase, rows, done, left, elapsed: Math.floor((now() - began) / 1000) };
  };
  const timer = watch.onProgress && setInterval(() => watch.onProgress?.(progress()), everyMs);
  return {
    at: (next) => {
      if (next === phase) return;
      phase = next;
      since = now();
    },
    loaded: (count, part) => {
      rows = count;
      share = part;
      if (part > 0) loading = (now() - since) / part;
      watch.onProgress?.(progress());
    },
    stop: () => clearInterval(timer),
  };
}
