import type { Indicator } from '../model/indicator.ts';

/** How sentences about an indicator's level are put: "The wait has been longer", "The share has been lower". */
export interface SpcSubject {
  /** "the wait", for the middle of a sentence. */
  readonly name: string;
  readonly more: string;
  readonly less: string;
}

/** Times are longer or shorter; shares, scores and counts are higher or lower. */
export function spcSubject({
  unit,
  unitWords,
  title,
}: Pick<Indicator, 'unit' | 'unitWords' | 'title'>): SpcSubject {
  if (/^(days|weeks|months)$/.test(unit))
    return {
      name: /\bwait/i.test(`${title} ${unitWords}`) ? 'the wait' : 'the time',
      more: 'longer',
      less: 'shorter',
    };
  const level = { more: 'higher', less: 'lower' };
  if (unit === 'percent') return { name: 'the share', ...level };
  if (unit.startsWith('per ')) return { name: 'the rate', ...level };
  if (/\bscore\b/i.test(`${unit} ${unitWords}`)) return { name: 'the score', ...level };
  return { name: unit === '' ? 'the figure' : 'the number', ...level };
}
