import { z } from 'zod';
import { chartPinSchema } from './chart-pin.ts';

/** Who may read a paper: in a public one small numbers are hidden. */
const audienceSchema = z.enum(['public', 'internal']);
export type Audience = z.infer<typeof audienceSchema>;

/** What a listing may be about; '' in each where it is about all. */
const subjectSchema = z.object({
  /** An area for improvement, "AfI3". */
  area: z.string().default(''),
  /** An id of the plan's "Measuring impact". */
  measure: z.string().default(''),
  /** A workstream by its name. */
  workstream: z.string().default(''),
  /** An action by its id. */
  action: z.string().default(''),
});
export type Subject = z.infer<typeof subjectSchema>;

export const everything: Subject = { area: '', measure: '', workstream: '', action: '' };

/** What is listed anew from the data whenever the paper is made. */
export const listingNames = [
  /** The answer in a sentence, and the measures with numbers as a table with their verdicts. */
  'verdicts',
  /** Measures that are a document or a meeting, with their dates. */
  'milestones',
  /** Actions with BRAG, owner and date. */
  'actions',
  /** Actions whose rating changed since the day in `since`. */
  'brag-moved',
  'risks',
  /** Decisions of reviews since the day in `since`. */
  'decisions',
  'insights',
  /** Questions that a committee is likely to ask, each with where its answer stands. */
  'questions',
  /** What is asked of the board: what reviews have escalated. */
  'asks',
] as const;
export type ListingName = (typeof listingNames)[number];

const placed = { id: z.string().min(1) };

export const paperItemSchema = z.discriminatedUnion('kind', [
  z.object({
    ...placed,
    kind: z.literal('heading'),
    text: z.string(),
    level: z.union([z.literal(1), z.literal(2)]),
  }),
  z.object({
    ...placed,
    kind: z.literal('words'),
    /** Paragraphs are parted by an empty line; a line that begins with "- " is a point of a list. */
    text: z.string(),
    /** What the author is asked to write; never part of a document. */
    hint: z.string().default(''),
  }),
  z.object({ ...placed, kind: z.literal('chart'), pin: chartPinSchema }),
  /** The table behind a chart. */
  z.object({ ...placed, kind: z.literal('table'), pin: chartPinSchema }),
  z.object({
    ...placed,
    kind: z.literal('listing'),
    listing: z.enum(listingNames),
    subject: subjectSchema,
    /** ISO; '' for everything there is. */
    asAt: z.string(),
    /** ISO, for what changed; '' where nothing is compared. */
    since: z.string().default(''),
  }),
]);
export type PaperItem = z.infer<typeof paperItemSchema>;
export type ListingItem = Extract<PaperItem, { kind: 'listing' }>;

/** That a role has looked through the checks before a document left. */
const confirmationSchema = z.object({
  role: z.string().min(1),
  /** ISO. */
  date: z.string(),
  /** Of the document that was looked through: another one is not confirmed. */
  digest: z.string(),
});

export const paperSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  /** Who it is for: "Children and Young People Scrutiny Committee"; '' where nobody is named. */
  addressedTo: z.string().default(''),
  /** The day of the meeting, ISO; '' where there is none. */
  date: z.string().default(''),
  audience: audienceSchema,
  items: z.array(paperItemSchema),
  /** Null until a role confirms; it holds for that document alone. */
  confirmation: confirmationSchema.nullable().default(null),
  /** ISO with time. */
  savedAt: z.string(),
});
export type Paper = z.infer<typeof paperSchema>;
export type Confirmation = z.infer<typeof confirmationSchema>;

/** In characters. */
export const longestAltText = 600;

/** Alt text that an author wrote in place of the one from the data, which it stands for as long as that stays the same. */
export const altTextSchema = z.object({
  /** The text from the data when it was written. */
  generated: z.string().min(1),
  text: z.string().min(1).max(longestAltText),
});
export type AltText = z.infer<typeof altTextSchema>;
