import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Paper, PaperItem } from '../model/paper.ts';
import { dateWords } from '../model/period.ts';
import { addToPaper, newId, papersQuery } from '../queries/papers.ts';
import { useDashboard } from './dashboard-context.ts';
import { today } from './use-edit-rows.ts';

export interface AddingState {
  /** False where nothing is written: on a site for the public. */
  readonly isPossible: boolean;
  readonly papers: readonly Paper[];
  /** The paper that things are added to; null for a new one. */
  readonly into: string | null;
  readonly choose: (id: string | null) => void;
  /** Adds an item at the end and gives the paper. Throws Error in words. */
  readonly add: (item: (id: string) => PaperItem) => Promise<Paper>;
}

const none: readonly Paper[] = [];

/** Adds to the paper that was written last, unless another is chosen; to a new one where there is none. */
export function useAddToPaper(): AddingState {
  const { catalogue } = useDashboard();
  const client = useQueryClient();
  const isPossible = !catalogue.isPublicCopy;
  const papers = useQuery({ ...papersQuery(), enabled: isPossible }).data?.papers ?? none;
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const into = chosen === undefined ? (papers[0]?.id ?? null) : chosen;
  const add = async (item: (id: string) => PaperItem) => {
    const paper = await addToPaper(client, into, item(newId()), { title: `Paper of ${dateWords(today())}` });
    choose(paper.id);
    return paper;
  };
  return { isPossible, papers, into, choose, add };
}

/** A paper's title, also where it has none yet. */
export function paperTitle({ title }: Pick<Paper, 'title'>): string {
  return title.trim() === '' ? 'Untitled paper' : title.trim();
}
