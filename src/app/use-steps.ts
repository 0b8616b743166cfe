import { useCallback, useRef, useState } from 'react';
import type { ImportProgress, Watch } from '../queries/import-progress.ts';

/** What comes of a step, in words. */
type Step = (watch: Watch) => Promise<readonly string[]>;

/** One step after the other, with what is going on and what came of it, in words. */
interface Steps {
  /** '' when nothing is going on. */
  readonly busy: string;
  /** How far the step is that is going on; null where it does not tell. */
  readonly progress: ImportProgress | null;
  /** What came of the steps since the line was last empty. */
  readonly outcome: readonly string[];
  /**
   * Runs a step once those before it are done; what it throws becomes its outcome. A step with words for that can be
   * cancelled, also before its turn.
   */
  readonly inTurn: (words: string, step: Step, cancelled?: string) => void;
  /** Cancels the steps that can be; null where there is none. */
  readonly cancel: (() => void) | null;
}

/** Steps that share the engine and the store never run two at once. `failed` hears what a step throws. */
export function useSteps(failed: (error: unknown) => void): Steps {
  const [busy, setBusy] = useState('');
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const [canCancel, setCanCancel] = useState(false);
  const line = useRef(Promise.resolve());
  const waiting = useRef(0);
  const stoppable = useRef(new Set<AbortController>());

  const cancel = useCallback(() => {
    for (const each of stoppable.current) each.abort();
    setCanCancel(false);
  }, []);
  const inTurn = useCallback(
    (words: string, step: Step, cancelled?: string) => {
      if (waiting.current === 0) setOutcome([]);
      waiting.current++;
      const control = new AbortController();
      const { signal } = control;
      if (cancelled !== undefined) {
        stoppable.current.add(control);
        setCanCancel(true);
      }
      const outcomeOf = async () => {
        try {
          signal.throwIfAborted();
          return await step({ signal, onProgress: setProgress });
        } catch (error) {
          if (signal.aborted && cancelled !== undefined) return [cancelled];
          failed(error);
          return [error instanceof Error ? error.message : String(error)];
        }
      };
      line.current = line.current.then(async () => {
        setBusy(words);
        const said = await outcomeOf();
        stoppable.current.delete(control);
        setCanCancel([...stoppable.current].some((each) => !each.signal.aborted));
        waiting.current--;
        setOutcome((before) => [...before, ...said]);
        setProgress(null);
        setBusy('');
      });
    },
    [failed],
  );
  return { busy, progress, outcome, inTurn, cancel: canCancel ? cancel : null };
}
