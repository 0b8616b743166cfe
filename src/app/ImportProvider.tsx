import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { ImportContext, type Imports } from '../components/import-context.ts';
import type { Dataset } from '../model/dataset.ts';
import { acceptOffer, discardOffer, offerFile, undoImport, type Offer } from '../queries/import-extract.ts';

/** Takes files dropped anywhere or chosen, one step after the other, and keeps what is offered until it is decided. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const { catalogue } = useDashboard();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [busy, setBusy] = useState('');
  const [outcome, setOutcome] = useState('');
  const line = useRef(Promise.resolve());
  const open = useRef(offers);
  useEffect(() => {
    open.current = offers;
  }, [offers]);

  /** Steps run one after the other: two at once would share the staging table. */
  const inTurn = useCallback((words: string, step: () => Promise<string>) => {
    line.current = line.current.then(async () => {
      setBusy(words);
      setOutcome('');
      try {
        setOutcome(await step());
      } catch (error) {
        setOutcome(error instanceof Error ? error.message : String(error));
      } finally {
        setBusy('');
      }
    });
  }, []);

  const offer = useCallback(
    (files: readonly File[]) => {
      void navigate('/data');
      for (const file of files)
        inTurn(`Reading ${file.name}…`, async () => {
          const made = await offerFile(file, catalogue, new Date().toISOString().slice(0, 10));
          const replaced = open.current.find((each) => each.state === 'offered' && isReplacedBy(each, made));
          setOffers((before) => [...before.filter((each) => !isReplacedBy(each, made)), made]);
          const before =
            replaced?.state === 'offered'
              ? ` It takes the place of ${replaced.extract.fileName}, which was not accepted.`
              : '';
          return made.state === 'offered'
            ? `${file.name} fits ${made.dataset.title}. Nothing is stored until you accept.${before}`
            : `${file.name} was refused. Nothing has changed.`;
        });
    },
    [catalogue, inTurn, navigate],
  );

  const imports = useMemo<Imports>(() => {
    const remove = (which: Offer) => setOffers((before) => before.filter((each) => each !== which));
    const removeFor = (dataset: Dataset) =>
      setOffers((before) => before.filter((each) => each.dataset?.name !== dataset.name));
    return {
      offers,
      busy,
      outcome,
      offer,
      accept: (which) =>
        inTurn(`Loading ${which.extract.fileName}…`, async () => {
          await acceptOffer(which, client);
          remove(which);
          return `${which.extract.fileName} is now the extract of ${which.dataset.title}. Every chart follows it.`;
        }),
      discard: (which) =>
        inTurn('Discarding…', async () => {
          if (which.state === 'offered') await discardOffer(which.dataset);
          remove(which);
          return 'Discarded. Nothing has changed.';
        }),
      undo: (dataset) =>
        inTurn(`Going back to the earlier extract of ${dataset.title}…`, async () => {
          await undoImport(dataset, client);
          removeFor(dataset);
          return `${dataset.title} is back to its earlier extract.`;
        }),
    };
  }, [offers, busy, outcome, offer, inTurn, client]);

  useDroppedFiles(offer);
  return <ImportContext value={imports}>{children}</ImportContext>;
}

function isReplacedBy(before: Offer, now: Offer): boolean {
  if (before.state === 'refused') return true;
  return now.dataset?.name === before.dataset.name;
}

/** Files dropped anywhere on the page; without this the browser would leave the page and show the file. */
function useDroppedFiles(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}
