import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useDashboard } from '../components/dashboard-context.ts';
import { ImportAtWorkContext, ImportContext, type Imports } from '../components/import-context.ts';
import { acceptOffer } from '../queries/accept-offer.ts';
import { EngineRestarted, withinMemory } from '../queries/engine-limits.ts';
import {
  deleteEverything,
  endLook,
  forgetExtract,
  keptFile,
  lookAtExtract,
  restoreExtract,
  undoImport,
} from '../queries/extract-history.ts';
import type { Watch } from '../queries/import-progress.ts';
import { nameOf, type Given, type Offer } from '../queries/offer-file.ts';
import { dropOffer, offerGiven, takeFile } from '../queries/take-files.ts';
import { replacedBy } from './replaced-offers.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useSteps } from './use-steps.ts';

/** Takes files dropped anywhere or chosen, one step after the other, and keeps what is offered until it is decided. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const { catalogue } = useDashboard();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const open = useRef(offers);
  useEffect(() => {
    open.current = offers;
  }, [offers]);
  const failed = useCallback((error: unknown) => {
    // The tables of what was offered went with the engine.
    if (error instanceof EngineRestarted) setOffers([]);
  }, []);
  const { busy, progress, outcome, inTurn, cancel } = useSteps(failed);
  const atWork = useMemo(() => ({ progress, cancel }), [progress, cancel]);

  const offer = useCallback(
    (files: readonly File[]) => {
      void navigate({ pathname: '/data', search: window.location.hash.split('?')[1] ?? '' });
      const earlier = [...open.current];
      for (const file of files) {
        const read = async (watch: Watch) => {
          const { offers: made, left } = await takeFile(file, {
            catalogue,
            client,
            today: today(),
            ...watch,
          });
          const gone = replacedBy(made, earlier);
          for (const each of gone) await dropOffer(each);
          setOffers((before) => [
            ...before.filter((each) => !gone.some(({ id }) => id === each.id)),
            ...made,
          ]);
          const undecided = gone.filter(({ state }) => state === 'offered').map(nameOf);
          return [
            ...made.map(offeredWords),
            ...undecided.map((name) => `It takes the place of ${name}, which was not accepted.`),
            ...left,
          ];
        };
        inTurn(`Reading ${file.name}…`, read, cancelledWords(file.name));
      }
    },
    [catalogue, client, inTurn, navigate],
  );

  const imports = useMemo<Imports>(() => {
    const remove = (which: Offer) => setOffers((before) => before.filter(({ id }) => id !== which.id));
    const replace = (which: Offer, now: Offer) =>
      setOffers((before) => before.map((each) => (each.id === which.id ? now : each)));
    const taking = (watch: Watch) => ({ catalogue, client, today: today(), ...watch });
    const isOpen = (which: Offer) => open.current.some(({ id }) => id === which.id);
    return {
      offers,
      busy,
      outcome,
      offer,
      readAgain: (which, choices) =>
        inTurn(
          `Reading ${nameOf(which)}…`,
          async (watch) => {
            const now = await offerGiven({ ...givenOf(which), choices }, taking(watch));
            await dropOffer(which);
            replace(which, now);
            return [offeredWords(now)];
          },
          cancelledWords(nameOf(which)),
        ),
      accept: (all) => {
        for (const which of all)
          inTurn(`Loading ${nameOf(which)}…`, async () => {
            if (!isOpen(which)) return [];
            const anew = await withinMemory(client, nameOf(which), () =>
              acceptOffer(which, catalogue, client),
            );
            if (anew) {
              replace(which, anew);
              return [
                `${which.dataset.title} has changed since ${nameOf(which)} was read. Nothing is stored yet: look at what would change now, and accept again.`,
              ];
            }
            remove(which);
            return [`${nameOf(which)} is now the extract of ${which.dataset.title}. Every chart follows it.`];
          });
      },
      discard: (which) =>
        inTurn('Discarding…', async () => {
          await dropOffer(which);
          remove(which);
          return ['Discarded. Nothing has changed.'];
        }),
      undo: (dataset) =>
        inTurn(`Going back to the earlier extract of ${dataset.title}…`, async () => {
          await undoImport(dataset, client);
          return [`${dataset.title} is back to its earlier extract.`];
        }),
      restore: (dataset, id) =>
        inTurn(`Restoring an earlier state of ${dataset.title}…`, async () => {
          await restoreExtract(dataset, id, client);
          return [`${dataset.title} is restored. What was accepted after it is kept under History.`];
        }),
      lookAt: (dataset, id) =>
        inTurn(`Loading an earlier state of ${dataset.title}…`, async () => {
          await lookAtExtract(dataset, id, client);
          return [
            `Every page now shows the earlier state of ${dataset.title}. Nothing that is kept has changed.`,
          ];
        }),
      endLook: (dataset) =>
        inTurn(`Loading ${dataset.title}…`, async () => {
          await endLook(dataset, client);
          return [`${dataset.title} is shown as it is now.`];
        }),
      bringBack: (extract) =>
        inTurn(
          `Reading ${extract.fileName}…`,
          async (watch) => {
            const made = await offerGiven(await keptFile(extract), taking(watch));
            setOffers((before) => [...before, made]);
            return [offeredWords(made)];
          },
          cancelledWords(extract.fileName),
        ),
      forget: (extract) =>
        inTurn(`Deleting ${extract.fileName}…`, async () => {
          await forgetExtract(extract.id, client);
          return [`${extract.fileName} is deleted from this browser.`];
        }),
      deleteEverything: () =>
        inTurn('Deleting the extracts…', async () => {
          for (const each of open.current) await dropOffer(each);
          setOffers([]);
          await deleteEverything(client);
          return ['Every extract that this browser kept is deleted.'];
        }),
    };
  }, [offers, busy, outcome, offer, inTurn, catalogue, client]);

  useDroppedFiles(offer);
  return (
    <ImportContext value={imports}>
      <ImportAtWorkContext value={atWork}>{children}</ImportAtWorkContext>
    </ImportContext>
  );
}

function offeredWords(made: Offer): string {
  return made.state === 'offered'
    ? `${nameOf(made)} fits ${made.dataset.title}. Nothing is stored until you accept.`
    : `${nameOf(made)} was refused. Nothing has changed.`;
}

function cancelledWords(name: string): string {
  return `Reading ${name} was cancelled. Nothing has changed.`;
}

/** What was given, without what came of it. */
function givenOf({ file, choices, packaged }: Offer): Given {
  return { file, choices, ...(packaged && { packaged }) };
}

/** The reader's own day, ISO. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
