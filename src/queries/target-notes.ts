import { dateWords } from '../model/period.ts';
import type { SpcAssurance } from '../statistics/spc-assurance.ts';
import { countPeriods } from '../statistics/period-words.ts';
import { fewestForSpc } from '../statistics/spc.ts';
import { targetWords } from '../statistics/target-value.ts';
import { targetSentences } from '../statistics/target-words.ts';
import type { IndicatorFigures } from './figures.ts';
import { spcSeries, targetsShown, type AnalysedSeries } from './spc-series.ts';

/**
 * A sentence or more a target and baseline: whether it is met, from what source and when, and where SPC is allowed
 * whether the process as it runs can meet it. For a part of the rows one sentence that it is not held against them.
 */
export function targetNotes(figures: IndicatorFigures): string[] {
  const { indicator, series, breaks, comparison, targets, isPart } = figures;
  if (isPart && targets.length > 0)
    return [
      'A target or baseline is set for all of the rows; this part of them is not held against it, and it is not drawn.',
    ];
  const analysed = targets.length === 0 ? null : spcSeries(figures);
  return targetsShown(figures).map((target) =>
    [
      targetSentences(target, series, indicator, { breaks, comparison }),
      analysed && 'spc' in analysed && analysed.target === target ? canMeet(analysed) : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  );
}

/** Whether the process can meet its target, in words; '' where it is not tested. */
function canMeet({ spc: { analysis, calendar } }: AnalysedSeries): string {
  if (analysis.assurance === null) return '';
  const inUse = analysis.groups.findLast((group) => group.mean !== null);
  const isShort = inUse !== undefined && inUse.known.length < fewestForSpc;
  const rests = isShort
    ? `; the limits rest on ${countPeriods(inUse.known.length, calendar)} and are not settled`
    : '';
  return `From ${calendar.frequency} to ${calendar.frequency}, as the process runs now it ${assuranceWords[analysis.assurance]} (SPC)${rests}.`;
}

const assuranceWords: Readonly<Record<SpcAssurance, string>> = {
  pass: 'will meet the target whatever chance does',
  fail: 'will miss the target whatever chance does, unless it changes',
  inconsistent: 'will meet or miss the target by chance',
};

/** Why there is no target to test against: none was ever set, or those that were have ended. */
export function noTargetWords({ indicator, targets, isPart }: IndicatorFigures): string {
  const last = targets.filter(({ kind }) => kind === 'target').at(-1);
  if (!last) return 'the plan sets none';
  const value = targetWords(last.value, indicator);
  if (isPart) return 'a part of the rows is not held against the target of the whole';
  return last.to === ''
    ? `${value} is to hold from ${dateWords(last.from)}`
    : `the last one, ${value}, ended on ${dateWords(last.to)}`;
}
