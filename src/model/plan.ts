import { z } from 'zod';

const text = z.string();
const textOrNull = z.string().nullable();

const areaSchema = z.object({
  id: text,
  number: z.number(),
  heading: text,
  quote: text,
  needToImprove: z.array(text),
  needToImproveNote: textOrNull,
  workingGroup: text,
  sro: text,
  sroList: z.array(text),
  outcomeIds: z.array(text),
  measureIds: z.array(text),
  shortTitle: text,
});

const outcomeSchema = z.object({
  id: text,
  area: text,
  outcome: text,
  accountableLead: text,
  monitoredIn: textOrNull,
  crossReferenceText: textOrNull,
  bragPrinted: textOrNull,
  refPrinted: text,
  actionIds: z.array(text),
});

const actionSchema = z.object({
  id: text,
  outcome: text,
  area: text,
  number: z.number(),
  text,
  start: textOrNull,
  due: textOrNull,
  brag: textOrNull,
  bragStatus: z.enum(['Blue', 'Green', 'Amber', 'Red', 'Grey']).nullable(),
  bragMissing: z.boolean(),
  monitoredIn: textOrNull,
  startMonths: z.array(text),
  dueMonths: z.array(text),
});

const measureSchema = z.object({
  id: text,
  areas: z.array(text),
  areaPrinted: z.array(text),
  description: text,
  approach: text,
  team: text,
  teams: z.array(text),
});

const bodySchema = z.object({
  id: text,
  name: text,
  printedAs: z.array(text),
  cadence: textOrNull,
  role: text,
  formerly: text.optional(),
});

const governanceSchema = z.object({
  /** The plan's paragraphs, by the heading they stand under. */
  statements: z.record(text, z.array(text)),
  bodies: z.array(bodySchema),
  cadences: z.array(z.object({ what: text, cadence: text })),
});

const mappingSchema = z.object({
  ref: text,
  also: textOrNull,
  refText: text,
  title: text,
  workstream: text,
  previousRef: text,
});

const inspectionSchema = z.object({
  when: text,
  by: text,
  judgement: text,
  strengths: z.array(text),
  strategyPriorities: z.array(text),
});

/** The plan of January 2025, in its own words. Parts that no page shows pass through unchanged. */
export const planSchema = z.looseObject({
  meta: z.looseObject({ title: text, date: text, partnership: text }),
  areas: z.array(areaSchema),
  outcomes: z.array(outcomeSchema),
  actions: z.array(actionSchema),
  measures: z.array(measureSchema),
  bragKey: z.array(z.object({ status: text, meaning: text })),
  governance: governanceSchema,
  mapping: z.array(mappingSchema),
  mappingNote: text,
  inspection: inspectionSchema,
});

export type Plan = z.infer<typeof planSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type GovernanceBody = z.infer<typeof bodySchema>;
export type BragStatus = 'Blue' | 'Green' | 'Amber' | 'Red' | 'Grey';
