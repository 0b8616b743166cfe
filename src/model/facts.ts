import { z } from 'zod';

const source = z.string().min(1);

/** A target or a baseline: a figure that held from one day to another, by whose word. */
export const targetSchema = z.object({
  indicator: z.string().min(1),
  kind: z.enum(['target', 'baseline']),
  /** First day on which it holds, ISO. */
  from: z.iso.date(),
  /** Last day on which it holds, ISO; '' while it still does. */
  to: z.union([z.iso.date(), z.literal('')]),
  /** In the indicator's unit. */
  value: z.coerce.number(),
  note: z.string(),
  source,
});
export type Target = z.infer<typeof targetSchema>;

/** Something that happened and that a reader of a chart should know. */
export const annotationSchema = z.object({
  dataset: z.string().min(1),
  /** The indicator it concerns; '' for all of the dataset. */
  indicator: z.string(),
  /** The day, ISO. */
  date: z.iso.date(),
  /** True where the process changed by design, so that SPC limits start anew from this day. */
  rebase: z.enum(['yes', 'no']),
  note: z.string().min(1),
  source,
});
export type Annotation = z.infer<typeof annotationSchema>;
