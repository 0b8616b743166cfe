import type { Rollup } from '../model/comparison.ts';
import type { MilestoneStatus } from '../model/milestone.ts';

/** One measure as Overview counts it. */
export interface CountedMeasure {
  readonly kind: 'numbers' | 'milestone';
  /** Null where its extract is not loaded. */
  readonly verdict: Rollup['verdict'] | null;
  readonly illustrative: boolean;
  /** Where a milestone measure stands; null where its extract is not loaded, and for measures with numbers. */
  readonly status: MilestoneStatus | null;
}

/** How one measure, and how several, are said to stand at each verdict, in the order in which they are said. */
const verbs: readonly (readonly [Rollup['verdict'], string, string])[] = [
  ['improving', 'is improving', 'are improving'],
  ['mixed', 'is mixed', 'are mixed'],
  ['no-clear-change', 'shows no clear change', 'show no clear change'],
  ['worsening', 'is worsening', 'are worsening'],
  ['too-few', 'rests on too few', 'rest on too few'],
  ['too-early', 'is too early to judge', 'are too early to judge'],
  ['not-comparable', 'cannot be compared with a year earlier', 'cannot be compared with a year earlier'],
  ['suppressed', 'is suppressed', 'are suppressed'],
  ['no-data', 'has no data', 'have no data'],
];

/**
 * The answer of Overview in a few sentences. Real and illustrative figures never share one: where both are there,
 * each gets a sentence that counts its own measures. `noun` is what is counted.
 */
export function overviewSentence(counts: readonly CountedMeasure[], noun = 'measure'): string {
  const numbers = counts.filter((count) => count.kind === 'numbers');
  const sentences = [
    ...numberSentences(numbers, noun),
    ...milestoneSentences(counts.filter((count) => count.kind === 'milestone')),
  ];
  return sentences.length > 0 ? sentences.join(' ') : `There are no ${noun}s.`;
}

function numberSentences(numbers: readonly CountedMeasure[], noun: string): readonly string[] {
  if (numbers.length === 0) return [];
  const loaded = numbers.filter((count) => count.verdict !== null);
  const real = loaded.filter((count) => !count.illustrative);
  const illustrative = loaded.filter((count) => count.illustrative);
  const waiting = numbers.length - loaded.length;
  const total = `${plural(numbers.length, noun)} with numbers`;
  if (loaded.length === 0) return [`The ${total} ${awaits(waiting)}.`];
  if (real.length > 0 && illustrative.length > 0)
    return [
      `Of the ${plural(real.length, noun)} with real figures, ${stand(real)}.`,
      `Of the ${plural(illustrative.length, noun)} with illustrative figures, ${stand(illustrative)}.`,
      ...(waiting > 0 ? [`${waiting} more ${awaits(waiting)}.`] : []),
    ];
  const note = illustrative.length > 0 ? ` (${illustrativeNote(illustrative.length)})` : '';
  return [`Of the ${total}, ${stand(loaded)}${note}${waiting > 0 ? `; ${waiting} ${awaits(waiting)}` : ''}.`];
}

const statusVerbs: readonly (readonly [MilestoneStatus, string, string])[] = [
  ['met', 'is met', 'are met'],
  ['met-late', 'was met late', 'were met late'],
  ['overdue', 'is past its date with no evidence recorded', 'are past their date with no evidence recorded'],
  ['due', 'is not due yet', 'are not due yet'],
];

function milestoneSentences(milestones: readonly CountedMeasure[]): readonly string[] {
  if (milestones.length === 0) return [];
  const all = plural(milestones.length, 'milestone');
  const known = milestones.filter(({ status }) => status !== null);
  if (known.length === 0)
    return [`The ${all} ${milestones.length === 1 ? 'awaits' : 'await'} the evidence extract.`];
  const parts = statusVerbs.flatMap(([status, one, several]) => {
    const count = known.filter((milestone) => milestone.status === status).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return [`Of the ${all}, ${joined(parts)}.`];
}

/** "1 is improving, 2 are mixed and 1 shows no clear change". */
function stand(measures: readonly CountedMeasure[]): string {
  const parts = verbs.flatMap(([verdict, one, several]) => {
    const count = measures.filter((measure) => measure.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return joined(parts);
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function illustrativeNote(count: number): string {
  if (count === 1) return 'illustrative';
  return count === 2 ? 'both illustrative' : 'all illustrative';
}

function awaits(count: number): string {
  return count === 1 ? 'awaits its extract' : 'await their extract';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
