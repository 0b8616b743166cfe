import { missingSymbol, isNumber, type Figure } from './figure.ts';

/** What is needed to write an indicator's figures: its unit and its decimals. */
export interface Unit {
  readonly unit: string;
  readonly decimals: number;
}

const minus = '−';

/** A number as the reader expects it: thousands separated, a real minus sign, a fixed count of decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const isZero = Number(text.replaceAll(',', '')) === 0;
  return value < 0 && !isZero ? minus + text : text;
}

/** "32.8", "61.4%", "[c]": for tables and labels where the unit stands elsewhere (the per cent sign stays). */
export function formatFigure(figure: Figure, unit: Unit): string {
  if (!isNumber(figure)) return missingSymbol[figure];
  return formatNumber(figure, unit.decimals) + (unit.unit === 'percent' ? '%' : '');
}

/** "32.8 weeks", "61.4%": for sentences. */
export function figureWords(figure: Figure, unit: Unit): string {
  const text = formatFigure(figure, unit);
  return !isNumber(figure) || unit.unit === 'percent' || unit.unit === ''
    ? text
    : `${text} ${unitNoun(figure, unit)}`;
}

/** "6.2 weeks", "3.0 points" (percentage points): the size of a change, without its sign. */
export function changeSize(change: number, unit: Unit): string {
  const size = Math.abs(change);
  const text = formatNumber(size, unit.decimals);
  if (unit.unit === '') return text;
  return `${text} ${unit.unit === 'percent' ? (text === formatNumber(1, unit.decimals) ? 'point' : 'points') : unitNoun(size, unit)}`;
}

/** True where a change is nothing at the decimals the indicator is shown with. */
export function isUnchanged(change: number, unit: Unit): boolean {
  return Number(Math.abs(change).toFixed(unit.decimals)) === 0;
}

/** "↑ 3.4 weeks", "↓ 5.7 points", "no change": the arrow follows the figure, never the judgement. */
export function formatChange(change: number, unit: Unit): string {
  if (isUnchanged(change, unit)) return 'no change';
  return `${change > 0 ? '↑' : '↓'} ${changeSize(change, unit)}`;
}

/** "+3.4", "−5.7", "0.0": a signed change for tables and interval ends. */
export function formatSigned(change: number, unit: Unit): string {
  const text = formatNumber(change, unit.decimals);
  return change > 0 && !isUnchanged(change, unit) ? `+${text}` : text;
}

function unitNoun(value: number, unit: Unit): string {
  const isOne = formatNumber(Math.abs(value), unit.decimals) === formatNumber(1, unit.decimals);
  if (unit.unit === 'weeks') return isOne ? 'week' : 'weeks';
  if (unit.unit === 'children') return isOne ? 'child' : 'children';
  return unit.unit;
}
