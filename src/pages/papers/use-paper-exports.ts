import { useRef, useState } from 'react';
import { today } from '../../components/use-edit-rows.ts';
import type { PaperDocument } from '../../model/paper-document.ts';
import { confirmationWords } from '../../queries/paper-confirmation.ts';
import type { MadePaper } from './use-made-paper.ts';
import type { PaperEditing } from './use-paper.ts';

export const ways = [
  { way: 'word', name: 'Download Word document' },
  { way: 'page', name: 'Download web page' },
  { way: 'figures', name: 'Download figures' },
  { way: 'print', name: 'Print' },
] as const;
type Way = (typeof ways)[number]['way'];

/** What is under way: nothing, a question to the author, or a file that is being made. */
type Leaving =
  | { readonly state: 'idle' }
  /** A role has to look through the checks first. */
  | { readonly state: 'asking'; readonly way: Way }
  | { readonly state: 'making'; readonly done: number; readonly of: number };

interface PaperExportsState {
  readonly leaving: Leaving;
  /** What came of the last one, in words. */
  readonly outcome: string;
  readonly begin: (way: Way) => void;
  /** A role has looked through the checks: the paper leaves. */
  readonly confirm: (role: string) => void;
  readonly cancel: () => void;
}

/** The ways out of a paper: a public one only once a role has looked through what would leave, as it is now. */
export function usePaperExports({ paper, change }: PaperEditing, made: MadePaper): PaperExportsState {
  const [leaving, setLeaving] = useState<Leaving>({ state: 'idle' });
  const [outcome, setOutcome] = useState('');
  const stop = useRef<AbortController | null>(null);

  const write = async (way: Way, document: PaperDocument) => {
    const controller = new AbortController();
    stop.current = controller;
    const figures = document.blocks.filter(({ kind }) => kind === 'figure').length;
    setLeaving({ state: 'making', done: 0, of: figures });
    const watching = {
      signal: controller.signal,
      onProgress: (done: number, of: number) => setLeaving({ state: 'making', done, of }),
    };
    const { saveFigures, savePage, saveWord } = await import('../../queries/export-paper.ts');
    controller.signal.throwIfAborted();
    if (way === 'word') return `${await saveWord(document, watching)} was saved.`;
    if (way === 'figures') return `${await saveFigures(document, watching)} was saved.`;
    if (way === 'page') return `${savePage(document)} was saved.`;
    window.print();
    return '';
  };

  const leave = async (way: Way, document: PaperDocument) => {
    setOutcome('');
    try {
      setOutcome(await write(way, document));
    } catch (error) {
      setOutcome(
        stop.current?.signal.aborted
          ? 'Stopped: nothing was saved.'
          : `It could not be made: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      stop.current = null;
      setLeaving({ state: 'idle' });
    }
  };

  const digestOf = async (document: PaperDocument) =>
    (await import('../../queries/export-paper.ts')).documentDigest(document);

  const begin = async (way: Way) => {
    const { document, checks } = made;
    if (!document) return setOutcome('Some parts are still being made: try again in a moment.');
    setOutcome('');
    if (document.audience === 'internal') return leave(way, document);
    const { confirmation } = paper;
    if (!confirmation || confirmation.digest !== (await digestOf(document)))
      return setLeaving({ state: 'asking', way });
    return leave(way, { ...document, confirmation: confirmationWords(confirmation, checks) });
  };

  const confirm = async (role: string) => {
    const { document, checks } = made;
    if (leaving.state !== 'asking' || !document) return;
    const confirmation = { role, date: today(), digest: await digestOf(document) };
    change({ confirmation });
    return leave(leaving.way, { ...document, confirmation: confirmationWords(confirmation, checks) });
  };

  return {
    leaving,
    outcome,
    begin: (way) => void begin(way),
    confirm: (role) => void confirm(role),
    cancel: () => {
      stop.current?.abort(new Error('stopped'));
      if (leaving.state === 'asking') setLeaving({ state: 'idle' });
    },
  };
}
