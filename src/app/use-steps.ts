import { useCallback, useRef, useState } from 'react';

/** One step after the other, with what is going on and what came of it, in words. */
interface Steps {
  /** '' when nothing is going on. */
  readonly busy: string;
  /** What came of the steps since the line was last empty. */
  readonly outcome: readonly string[];
  /** Runs a step once those before it are done; what it throws becomes its outcome. */
  readonly inTurn: (words: string, step: () => Promise<readonly string[]>) => void;
}

/** Steps that share the engine and the store never run two at once. */
export function useSteps(): Steps {
  const [busy, setBusy] = useState('');
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const line = useRef(Promise.resolve());
  const waiting = useRef(0);

  const inTurn = useCallback((words: string, step: () => Promise<readonly string[]>) => {
    if (waiting.current === 0) setOutcome([]);
    waiting.current++;
    line.current = line.current.then(async () => {
      setBusy(words);
      const said = await step().catch((error: unknown) => [
        error instanceof Error ? error.message : String(error),
      ]);
      waiting.current--;
      setOutcome((before) => [...before, ...said]);
      setBusy('');
    });
  }, []);
  return { busy, outcome, inTurn };
}
