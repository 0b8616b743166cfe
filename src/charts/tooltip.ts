import { isNumber, missingSymbol, type Figure } from '../model/figure.ts';
import { figureWords, formatNumber, type Unit } from '../model/format.ts';
import type { Reading } from '../model/reading.ts';
import { escapeHtml } from './escape-html.ts';
import { colour, font } from './theme.ts';

/** One line of a tooltip, as plain text. */
export interface TooltipRow {
  /** The line's colour; null where there is no line to tell apart. */
  readonly swatch: string | null;
  readonly label: string;
  readonly value: string;
  /** What it was worked out from; '' where there is nothing to say. */
  readonly counts: string;
}

/** Settings shared by all tooltips: on the whole period, inside the chart, without movement. */
export function tooltip(rowsAt: (position: number, axisIndex: number) => readonly TooltipRow[]) {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    backgroundColor: colour.white,
    borderColor: colour.axis,
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: colour.text, fontSize: 14 },
    extraCssText: 'box-shadow: none; border-radius: 0;',
    axisPointer: {
      type: 'line',
      animation: false,
      lineStyle: { color: colour.secondary, width: 1, type: 'solid' },
    },
    formatter: (params: unknown) => tooltipHtml(rowsAt(positionOf(params), axisIndexOf(params))),
  };
}

/** The tooltip's HTML; every value is escaped here. */
export function tooltipHtml(rows: readonly TooltipRow[]): string {
  if (rows.length === 0) return '';
  const cell = (text: string, style: string) => `<td style="padding:1px 8px 1px 0;${style}">${text}</td>`;
  const lines = rows.map(({ swatch, label, value, counts }) => {
    const dot = swatch
      ? `<span style="display:inline-block;width:14px;height:4px;margin-right:6px;vertical-align:middle;background:${escapeHtml(swatch)}"></span>`
      : '';
    return `<tr>${cell(dot + escapeHtml(label), '')}${cell(escapeHtml(value), 'font-weight:bold;text-align:right')}${cell(escapeHtml(counts), `color:${colour.secondary}`)}</tr>`;
  });
  return `<table style="font:${font(14)};border-collapse:collapse;white-space:nowrap"><tbody>${lines.join('')}</tbody></table>`;
}

/** A reading's line: its value in words and the counts it was worked out from. */
export function readingRow(label: string, reading: Reading, unit: Unit, swatch: string | null): TooltipRow {
  return { swatch, label, value: figureWords(reading.value, unit), counts: countWords(reading) };
}

/** "24 of 48", "from 48"; '' where the figure is itself the count. */
export function countWords({ numerator, denominator }: Pick<Reading, 'numerator' | 'denominator'>): string {
  if (denominator === null) return '';
  return numerator === null
    ? `from ${countOf(denominator)}`
    : `${countOf(numerator)} of ${countOf(denominator)}`;
}

/** A count as text, or the symbol for why there is none. */
export function countOf(figure: Figure): string {
  return isNumber(figure) ? formatNumber(figure) : missingSymbol[figure];
}

/** Our category axes are named by position ("0", "1", …), since their labels need not be unique. */
function positionOf(params: unknown): number {
  const first = firstOf(params);
  return Number((first && 'axisValue' in first ? first.axisValue : undefined) ?? -1);
}

/** Which of several charts in one is pointed at, from 0. */
function axisIndexOf(params: unknown): number {
  const first = firstOf(params);
  return Number((first && 'axisIndex' in first ? first.axisIndex : undefined) ?? 0);
}

function firstOf(params: unknown): object | null {
  const first: unknown = Array.isArray(params) ? params[0] : params;
  return typeof first === 'object' ? first : null;
}
