import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Paper } from '../../model/paper.ts';
import { savePaper } from '../../queries/papers.ts';

/** How far the last change is kept. */
type Kept =
  | { readonly state: 'kept' }
  | { readonly state: 'keeping' }
  | { readonly state: 'failed'; readonly why: string }
  /** Another tab has kept another version since this one was opened. */
  | { readonly state: 'elsewhere'; readonly theirs: Paper };

export interface PaperEditing {
  readonly paper: Paper;
  readonly kept: Kept;
  /** Changes the paper; kept in this browser a moment later. */
  readonly change: (changed: Partial<Paper>) => void;
  /** The same for what a reader may want back; `said` is what was done: "Figure 2 removed". */
  readonly step: (changed: Partial<Paper>, said: string) => void;
  /** Takes the last step back; null where there is none. */
  readonly undo: (() => void) | null;
  /** What was done last, in words. */
  readonly said: string;
  /** Goes on with the version of the other tab. */
  readonly takeTheirs: () => void;
  /** Keeps this version over that of the other tab. */
  readonly keepMine: () => void;
}

const pauseMs = 500;

/** A paper while it is written: every change is kept in this browser, one after the other. */
export function usePaper(opened: Paper): PaperEditing {
  const client = useQueryClient();
  const [paper, setPaper] = useState(opened);
  const [kept, setKept] = useState<Kept>({ state: 'kept' });
  const [steps, setSteps] = useState<readonly Paper[]>([]);
  const [said, setSaid] = useState('');
  const latest = useRef(opened);
  const basedOn = useRef(opened.savedAt);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaving = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      for (let done: Paper | null = null; done !== latest.current;) {
        const sent: Paper = latest.current;
        const outcome = await savePaper(client, sent, basedOn.current);
        if (outcome.state === 'changed-elsewhere')
          return setKept({ state: 'elsewhere', theirs: outcome.theirs });
        basedOn.current = outcome.paper.savedAt;
        done = sent;
      }
      setKept({ state: 'kept' });
    } catch (error) {
      setKept({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    } finally {
      isSaving.current = false;
    }
  }, [client]);

  // What was typed last is kept too when the page is left.
  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) void save();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [save]);

  const put = (next: Paper) => {
    latest.current = next;
    setPaper(next);
    setKept((before) => (before.state === 'elsewhere' ? before : { state: 'keeping' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void save();
    }, pauseMs);
  };
  const change = (changed: Partial<Paper>) => put({ ...latest.current, ...changed });
  const last = steps.at(-1);
  return {
    paper,
    kept,
    change,
    step: (changed, words) => {
      setSteps((before) => [...before.slice(-49), latest.current]);
      setSaid(words);
      change(changed);
    },
    undo: last
      ? () => {
          setSteps(steps.slice(0, -1));
          setSaid('The last change was taken back.');
          change({ items: last.items, title: last.title });
        }
      : null,
    said,
    takeTheirs: () => {
      if (kept.state !== 'elsewhere') return;
      clearTimeout(timer.current);
      timer.current = undefined;
      latest.current = kept.theirs;
      basedOn.current = kept.theirs.savedAt;
      setPaper(kept.theirs);
      setSteps([]);
      setKept({ state: 'kept' });
    },
    keepMine: () => {
      if (kept.state !== 'elsewhere') return;
      basedOn.current = kept.theirs.savedAt;
      setKept({ state: 'keeping' });
      void save();
    },
  };
}
