import type { Dataset } from '../model/dataset.ts';
import type { PhysicalLines, PreparedText, TextPart } from '../model/extract.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import type { HeldFile } from './file.ts';
import type { OpenedTables, ReadDropped } from './reader.ts';

/** What the page asks of the worker that reads; `of` is the number of the question by which a file was read. */
export type Question =
  | { readonly ask: 'open'; readonly file: HeldFile; readonly datasets: readonly Dataset[] }
  | {
      readonly ask: 'read';
      readonly file: HeldFile;
      readonly datasets: readonly Dataset[];
      readonly choices: ReadingChoices;
      readonly today: string | null;
    }
  | { readonly ask: 'part'; readonly of: number; readonly start: number }
  | {
      readonly ask: 'lines';
      readonly of: number;
      readonly rows: ReadonlySet<number>;
      readonly rejected: ReadonlySet<number>;
    }
  | { readonly ask: 'release'; readonly of: number };

/** What the worker answers to each kind of question. */
export interface Answers {
  readonly open: OpenedTables;
  readonly read: ReadElsewhere;
  readonly part: TextPart;
  readonly lines: PhysicalLines;
  readonly release: null;
}

/** A file that was read in the worker, where its text stays. */
export type ReadElsewhere = Omit<ReadDropped, 'reading'> & {
  readonly reading: WithoutContent<ReadDropped['reading']>;
};

type WithoutContent<Reading> = Reading extends { readonly prepared: PreparedText }
  ? Omit<Reading, 'prepared'> & { readonly prepared: Omit<PreparedText, 'content'> }
  : Reading;

export interface NumberedQuestion {
  readonly number: number;
  readonly question: Question;
}

/** The worker's first message, and what follows for each question. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answers[keyof Answers] }
  | {
      readonly kind: 'failed';
      readonly number: number;
      readonly message: string;
      /** True where there was not enough memory. */
      readonly isTooLarge: boolean;
    };
