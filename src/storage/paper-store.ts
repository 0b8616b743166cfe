import type { AltText, Paper } from '../model/paper.ts';
import type { Change, Decision, Kept, PaperArea } from './paper-area.ts';
import { readContents, readPaper, type PaperContents } from './paper-contents.ts';
import { notReadable, notUnderstood, notWritten } from './paper-words.ts';

/** What came of saving: it is kept, or another tab has saved meanwhile and nothing has changed. */
type Saved =
  | { readonly state: 'saved'; readonly paper: Paper }
  | { readonly state: 'changed-elsewhere'; readonly theirs: Paper };

/** What is put beside what is there. */
export interface Taken<Result> {
  readonly papers: readonly Paper[];
  readonly altTexts: readonly AltText[];
  readonly result: Result;
}

/**
 * The papers and alt texts that this browser keeps. What throws throws Error in words, with nothing changed; what
 * cannot be read is never written over.
 */
export interface PaperStore {
  /** 'memory' forgets when the page closes. */
  readonly keptIn: PaperArea['kind'];
  load(): Promise<PaperContents>;
  /**
   * Keeps a paper with a new `savedAt`, unless what is kept is not what was read: `readAt` is the `savedAt` with which
   * the author began. One that is not kept here, or no longer, is kept whatever it says.
   */
  savePaper(paper: Paper, readAt: string): Promise<Saved>;
  /** Changes a paper as it is now; `base` is what there is where this browser keeps none. Null where there is neither. */
  editPaper(id: string, base: Paper | null, edit: (paper: Paper) => Paper): Promise<Paper | null>;
  /** Takes a paper away, and marks one of the site as not to be shown. Gives what was kept; null for none. */
  removePaper(id: string, isShipped: boolean): Promise<Paper | null>;
  /** Puts back what was taken away as it was, unless there is one again; one of the site is only shown again. */
  restorePaper(paper: Paper, isShipped: boolean): Promise<void>;
  keepAltText(altText: AltText): Promise<void>;
  /** Takes the alt text for a generated text away, and marks one of the site as not to be used. */
  forgetAltText(generated: string, isShipped: boolean): Promise<void>;
  /** Puts all that `decide` gives beside what is there, under the same ids in its place. */
  takeIn<Result>(decide: (here: PaperContents) => Taken<Result>): Promise<Result>;
  /** Removes everything, also what cannot be read. */
  clear(): Promise<void>;
}

/** A store over an area. `now` is in milliseconds. */
export function paperStore(area: PaperArea, now = () => Date.now()): PaperStore {
  const change = async <Result>(decide: (kept: Kept) => Decision<Result>): Promise<Result> => {
    try {
      return await area.change(decide);
    } catch (error) {
      throw notWritten(error);
    }
  };
  return {
    keptIn: area.kind,

    async load() {
      try {
        return readContents(await area.read());
      } catch (error) {
        throw notReadable(error);
      }
    },

    savePaper: (paper, readAt) =>
      change<Saved>((kept) => {
        const stored = storedOf(kept, paper.id);
        if (stored && stored.savedAt !== readAt)
          return { changes: [], result: { state: 'changed-elsewhere', theirs: stored } };
        const saved = { ...paper, savedAt: laterThan(stored?.savedAt ?? readAt, now()) };
        return { changes: [putPaper(saved)], result: { state: 'saved', paper: saved } };
      }),

    editPaper: (id, base, edit) =>
      change((kept) => {
        const before = storedOf(kept, id) ?? base;
        if (!before) return { changes: [], result: null };
        const edited = { ...edit(before), id, savedAt: laterThan(before.savedAt, now()) };
        return { changes: [putPaper(edited)], result: edited };
      }),

    removePaper: (id, isShipped) =>
      change((kept) => {
        const stored = readPaper(id, kept.papers.get(id));
        return {
          changes: [
            ...(stored ? [{ shelf: 'papers', key: id, value: undefined } as const] : []),
            ...(isShipped ? [{ shelf: 'hidden', key: id, value: true } as const] : []),
          ],
          result: stored,
        };
      }),

    restorePaper: (paper, isShipped) =>
      change((kept) => ({
        changes: [
          { shelf: 'hidden', key: paper.id, value: undefined },
          ...(isShipped || kept.papers.has(paper.id) ? [] : [putPaper(paper)]),
        ],
        result: undefined,
      })),

    keepAltText: (altText) => change(() => ({ changes: putAltText(altText), result: undefined })),

    forgetAltText: (generated, isShipped) =>
      change(() => ({
        changes: [
          { shelf: 'alt-texts', key: generated, value: undefined },
          ...(isShipped ? [{ shelf: 'hidden', key: generated, value: true } as const] : []),
        ],
        result: undefined,
      })),

    takeIn: (decide) =>
      change((kept) => {
        const { papers, altTexts, result } = decide(readContents(kept));
        return {
          changes: [
            ...papers.flatMap((paper) => [
              putPaper(paper),
              { shelf: 'hidden', key: paper.id, value: undefined } as const,
            ]),
            ...altTexts.flatMap(putAltText),
          ],
          result,
        };
      }),

    clear: () =>
      change((kept) => ({
        changes: (['papers', 'alt-texts', 'hidden'] as const).flatMap((shelf) =>
          [...kept[shelf].keys()].map((key) => ({ shelf, key, value: undefined })),
        ),
        result: undefined,
      })),
  };
}

function putPaper(paper: Paper): Change {
  return { shelf: 'papers', key: paper.id, value: paper };
}

function putAltText(altText: AltText): readonly Change[] {
  return [
    { shelf: 'alt-texts', key: altText.generated, value: altText },
    { shelf: 'hidden', key: altText.generated, value: undefined },
  ];
}

/** Null where none is kept; throws where what is kept cannot be read. */
function storedOf({ papers }: Kept, id: string): Paper | null {
  if (!papers.has(id)) return null;
  const stored = readPaper(id, papers.get(id));
  if (!stored) throw notUnderstood();
  return stored;
}

/** Now, or a millisecond after the time before where that is not over yet: no two versions of a paper have the same. */
function laterThan(before: string, now: number): string {
  const earlier = Date.parse(before);
  return new Date(Number.isNaN(earlier) ? now : Math.max(now, earlier + 1)).toISOString();
}
