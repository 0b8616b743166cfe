import type { Audience } from './paper.ts';

/** Words of a paper. */
export type TextPart =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets'; readonly points: readonly string[] }
  /** What cannot be shown, and why: said in its place, never left out in silence. */
  | { readonly kind: 'gap'; readonly text: string };

/** What every figure and table of a paper carries. */
interface Sourced {
  /** What is shown, without a number: "Wait for ADHD assessment, April 2023 to September 2026". */
  readonly caption: string;
  /** Of this figure or table alone: breaks, suppression, what is provisional. */
  readonly notes: readonly string[];
  readonly source: string;
  /** Words that must not be lost: "Illustrative data". */
  readonly stamps: readonly string[];
  /** Opens the same on the dashboard, with the same filters and day; '' where there is no such page. */
  readonly address: string;
}

export interface FigurePart extends Sourced {
  readonly kind: 'figure';
  /** The finding. */
  readonly title: string;
  /** A whole SVG of its own, with finding, subtitle and stamps inside; its notes and source stand beside it as text. */
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The figures behind it. */
  readonly table: TableCells;
}

/** Cells as they are read. */
export interface TableCells {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface TablePart extends Sourced, TableCells {
  readonly kind: 'table';
}

/** A piece of a paper before its figures and tables are counted. */
export type PaperPart = TextPart | FigurePart | TablePart;

interface Counted {
  /** "Figure 3", "Table 1". */
  readonly label: string;
}

export type PaperBlock = TextPart | (FigurePart & Counted) | (TablePart & Counted);

/** A paper as every writer takes it: nothing in it is looked up any more. */
export interface PaperDocument {
  readonly title: string;
  /** Under the title: who it is for, when, as at which day. */
  readonly details: readonly { readonly term: string; readonly words: string }[];
  readonly audience: Audience;
  /** On every page: "Internal: may contain small numbers", "Illustrative data: made up to show the dashboard". */
  readonly stamps: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** Symbols, what is hidden and why, how verdicts are given: the same for all figures. */
  readonly closing: readonly string[];
  /** Who has looked through the checks, as a sentence; '' where nobody has. */
  readonly confirmation: string;
  /** When it was made, ISO with time. */
  readonly created: string;
}
