import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PaperDocument } from '../../model/paper-document.ts';
import type { AltText, Paper, PaperItem } from '../../model/paper.ts';
import { paperChecks, type CheckedItem, type PaperCheck } from '../../queries/paper-checks.ts';
import type { PaperContext } from '../../queries/paper-context.ts';
import { countedBlocks, paperDocument, type MadeItem } from '../../queries/paper-document.ts';
import { paperItemQuery } from '../../queries/paper-query.ts';
import { useDashboard } from '../../components/dashboard-context.ts';
import { useAltTexts } from '../../components/use-alt-texts.ts';
import { today } from '../../components/use-edit-rows.ts';

/** An item with what it says; not made yet while `isMaking`. */
export interface ShownItem extends CheckedItem {
  readonly item: PaperItem;
  readonly isMaking: boolean;
}

/** A paper with all that it says, as it would leave now. */
export interface MadePaper {
  readonly items: readonly ShownItem[];
  readonly checks: readonly PaperCheck[];
  readonly altTexts: readonly AltText[];
  /** As nobody has confirmed it yet; null while anything is still being made. */
  readonly document: PaperDocument | null;
  /** How many items are not made yet. */
  readonly waiting: number;
}

/** What parts of papers are made from; null while the extracts are loaded. */
export function usePaperContext(isPublic: boolean): PaperContext | null {
  const { catalogue, extracts } = useDashboard();
  const client = useQueryClient();
  const altTexts = useAltTexts();
  return useMemo(
    () =>
      extracts
        ? {
            client,
            catalogue,
            datasets: extracts.datasets,
            isPublic,
            altTexts,
            base: location.href.replace(/#.*$/, ''),
            today: today(),
          }
        : null,
    [client, catalogue, extracts, isPublic, altTexts],
  );
}

/** Makes every item of a paper from the data as they are now. */
export function useMadePaper(paper: Paper, context: PaperContext): MadePaper {
  const results = useQueries({ queries: paper.items.map((item) => paperItemQuery(item, context)) });
  const made = paper.items.map(
    (item, at): MadeItem & { readonly item: PaperItem; readonly isMaking: boolean } => {
      const result = results[at];
      const failed = result?.error
        ? [{ kind: 'gap' as const, text: `This part could not be made: ${result.error.message}` }]
        : [];
      return { id: item.id, item, parts: result?.data ?? failed, isMaking: result?.isPending ?? true };
    },
  );
  const waiting = made.filter(({ isMaking }) => isMaking).length;
  const counted = countedBlocks(made);
  const items = made.map(({ item, isMaking }, at): ShownItem => ({
    item,
    isMaking,
    blocks: counted[at]?.blocks ?? [],
  }));
  const checks = paperChecks(paper, items, context);
  return {
    items,
    checks,
    altTexts: context.altTexts,
    waiting,
    document:
      waiting > 0
        ? null
        : paperDocument(paper, made, { created: new Date().toISOString(), confirmation: '' }),
  };
}
