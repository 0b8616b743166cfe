import { z } from 'zod';
import type { PackedPapers } from '../model/paper-file.ts';
import { altTextSchema, paperItemSchema, paperSchema, type AltText, type Paper } from '../model/paper.ts';

/** Something that could not be read, in the words of an issue. */
interface Problem {
  readonly found: string;
  readonly expected: string;
}

interface ReadPapers extends PackedPapers {
  readonly problems: readonly Problem[];
}

const mostBytes = 20 * 1024 * 1024;
const fileSchema = z.looseObject({
  papers: z.array(z.unknown()).default([]),
  altTexts: z.array(z.unknown()).default([]),
});
const kinds = paperItemSchema.options.map(({ shape }): string => shape.kind.value);

/**
 * Reads the papers and alt texts that travel in a data package. One that cannot be read is named and left out; a file
 * over 20 MB, or that is something else, gives none. Never throws for what the bytes hold.
 */
export function readPapers(bytes: Uint8Array): ReadPapers {
  const none = (found: string, expected: string): ReadPapers => ({
    papers: [],
    altTexts: [],
    problems: [{ found, expected: `${expected}. Its papers are left out, the tables can be loaded` }],
  });
  if (bytes.byteLength > mostBytes)
    return none(`papers of ${Math.ceil(bytes.byteLength / 1024 / 1024)} MB`, 'at most 20 MB');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return none('text that is not JSON', asWritten);
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) return none('no list of papers', asWritten);

  const papers: Paper[] = [];
  const problems: Problem[] = [];
  file.data.papers.forEach((given, at) => {
    const read = paperSchema.safeParse(given);
    if (read.success) papers.push(read.data);
    else problems.push(unreadPaper(given, at, read.error));
  });
  const altTexts = file.data.altTexts.flatMap((given): AltText[] => {
    const read = altTextSchema.safeParse(given);
    return read.success ? [read.data] : [];
  });
  const lost = file.data.altTexts.length - altTexts.length;
  if (lost > 0)
    problems.push({
      found: lost === 1 ? '1 alt text that cannot be read' : `${lost} alt texts that cannot be read`,
      expected: 'the text from the data and up to 600 characters in its place: left out',
    });
  return { papers, altTexts, problems };
}

const asWritten = 'papers as the Data page writes them into a data package';

const namedSchema = z.looseObject({ title: z.string().min(1) });
const itemsSchema = z.looseObject({ items: z.array(z.looseObject({ kind: z.unknown() })) });

function unreadPaper(given: unknown, at: number, error: z.ZodError): Problem {
  const named = namedSchema.safeParse(given);
  const name = named.success ? `the paper “${shortened(named.data.title)}”` : `paper ${at + 1}`;
  const items = itemsSchema.safeParse(given);
  const strange = items.success ? items.data.items.findIndex(({ kind }) => !isKnown(kind)) : -1;
  if (items.success && strange >= 0) {
    const kind = items.data.items[strange]?.kind;
    const words = typeof kind === 'string' ? `of the unknown kind “${shortened(kind)}”` : 'of no kind';
    return {
      found: `${name}, item ${strange + 1}, ${words}`,
      expected: 'what this version of the dashboard knows: the paper is left out',
    };
  }
  const issue = error.issues[0];
  return {
    found: `${name}, ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? 'not as expected'}`,
    expected: 'a paper as the Data page writes it: it is left out',
  };
}

function isKnown(kind: unknown): boolean {
  return typeof kind === 'string' && kinds.includes(kind);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
