import { z } from 'zod';

/** What an analyst chose about a file that the file does not say itself; kept with it, so that it is read so again. */
export const readingChoicesSchema = z.object({
  /** The dataset it is of, by hand; null where its header tells. */
  dataset: z.string().nullable(),
  /** Cells of the header → column of the schema, or null to leave the column out; others are matched by name. */
  columns: z.record(z.string(), z.string().nullable()),
  /** How 03/04/2026 is read; null where the file leaves no doubt. */
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  /** The recipe by which a published file becomes the dataset's table, by name; null for none. */
  recipe: z.string().nullable(),
  /** Columns that look like names or dates of persons and are not, each with why. */
  overruled: z.array(z.object({ column: z.string(), reason: z.string().min(1) })),
});
export type ReadingChoices = z.infer<typeof readingChoicesSchema>;

/** A file that is read as it stands. */
export const noChoices: ReadingChoices = {
  dataset: null,
  columns: {},
  dateOrder: null,
  recipe: null,
  overruled: [],
};
