import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ExploreError, placeWords } from '../warehouse/explore-error.ts';
import { runExplore, type ExploreOrder, type ExploreResult } from '../warehouse/explore-query.ts';
import type { LoadedExtracts } from './extracts.ts';
import { startSession } from './session.ts';

/** Rows of a result on one page. */
export const pageSize = 100;

/** A statement, and which page of its result is looked at in which order. */
export interface Question {
  /** '' while nothing is asked. */
  readonly sql: string;
  readonly order: ExploreOrder | null;
  /** From 1. */
  readonly page: number;
}

/** One page of a result, and how long the engine took for it. */
export interface Answer extends ExploreResult {
  readonly milliseconds: number;
}

const exploreKey = ['explore'] as const;

/** One page of the answer, kept until an extract changes; a cancel stops the engine's work on it. */
export function exploreQuery(extracts: LoadedExtracts | undefined, question: Question) {
  const { sql, order, page } = question;
  return queryOptions({
    queryKey: [...exploreKey, versionOf(extracts), sql, order, page],
    queryFn: async ({ signal }): Promise<Answer> => {
      const connection = await startSession().warehouse.ready;
      const start = performance.now();
      const part = { offset: (page - 1) * pageSize, limit: pageSize, order };
      const result = await runExplore(connection, sql, part, signal);
      return { ...result, milliseconds: performance.now() - start };
    },
    enabled: extracts !== undefined && sql.trim() !== '',
    staleTime: Infinity,
    structuralSharing: false,
    // Another page of the same result may follow the one before; another result may not.
    placeholderData: (before, query) => (query?.queryKey[2] === sql ? keepPreviousData(before) : undefined),
  });
}

function versionOf(extracts: LoadedExtracts | undefined): string {
  return [...(extracts?.datasets.values() ?? [])]
    .map((each) => (each.state === 'loaded' ? each.extract.hash : each.state))
    .join(' ');
}

/** Where a statement is wrong: the character from which on, the text around it, and the place in words. */
export interface WrongPlace {
  readonly at: number;
  readonly words: string;
  readonly before: string;
  /** What is wrong; '' at the end of the statement. */
  readonly wrong: string;
  readonly after: string;
}

/** The place an error names; null where the engine does not say. */
export function wrongPlace(error: unknown, sql: string): WrongPlace | null {
  if (!(error instanceof ExploreError) || error.at === null) return null;
  const { at } = error;
  const lineStart = Math.max(sql.lastIndexOf('\n', at - 1) + 1, at - 60);
  const rest = /^[^\n]*/.exec(sql.slice(at))?.[0] ?? '';
  const wrong = /^(?:[\p{L}\p{N}_]+|.)/u.exec(rest)?.[0] ?? '';
  return {
    at,
    words: placeWords(sql, at),
    before: sql.slice(lineStart, at),
    wrong,
    after: rest.slice(wrong.length, wrong.length + 40),
  };
}
