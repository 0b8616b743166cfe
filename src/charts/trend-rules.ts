import { periodLabel, periodShort, type Calendar } from '../model/period.ts';
import { placeOf, type SpcPlace } from '../statistics/spc-periods.ts';
import type { Mark, Plot } from './drawing.ts';
import { breakLines, measureText } from './measure-text.ts';
import { colour } from './theme.ts';
import type { TrendInput } from './trend-input.ts';

/** A rule at which limits start anew, with its reason above the plot. */
export interface RuleBlock {
  /** The first period of the new limits. */
  readonly at: number;
  /** True where counting changed, false where the process did. */
  readonly isBreak: boolean;
  /** The first lines, in bold; none in a small chart. */
  readonly title: readonly string[];
  readonly lines: readonly string[];
  readonly align: 'left' | 'right';
  readonly top: number;
  readonly height: number;
}

interface Frame {
  readonly left: number;
  readonly step: number;
  /** Where the first block may start, in px from the top. */
  readonly above: number;
}

const lineHeight = 17;
const widest = 250;

/** Rebases and series breaks within the series, each block below those that it would lie over. */
export function ruleBlocks(input: TrendInput, places: readonly SpcPlace[], frame: Frame): RuleBlock[] {
  const isCompact = input.compact === true;
  const placed: (RuleBlock & { readonly from: number; readonly to: number })[] = [];
  for (const { at, note, isBreak } of rulesOf(input, places)) {
    const x = ruleX(at, frame);
    const room = Math.max(x - 8, input.width - x - 8);
    const isRight = input.width - x - 8 >= Math.min(room, 96);
    const width = Math.min(widest, isRight ? input.width - x - 10 : x - 10);
    const period = places[at]?.period;
    const title =
      isCompact || !period
        ? []
        : breakLines(titleOf(isBreak, period, input.series.calendar, width), width, 13, true);
    const lines = title.length === 0 ? [] : shortened(breakLines(note, width, 12), 2);
    const needed =
      Math.max(
        0,
        ...title.map((line) => measureText(line, 13, true)),
        ...lines.map((line) => measureText(line, 12)),
      ) + 12;
    const [from, to] = isRight ? [x - 2, x + needed] : [x - needed, x + 2];
    const under = placed.filter((other) => from < other.to && other.from < to);
    placed.push({
      at,
      isBreak,
      title,
      lines,
      align: isRight ? 'left' : 'right',
      top: Math.max(frame.above, ...under.map((other) => other.top + other.height + 3)),
      height: (title.length + lines.length) * lineHeight,
      from,
      to,
    });
  }
  return placed;
}

/** The rules, and beside each what it stands for. */
export function ruleMarks(
  rules: readonly RuleBlock[],
  frame: Pick<Frame, 'left' | 'step'>,
  plot: Plot,
): Mark[] {
  return rules.flatMap((rule): Mark[] => {
    const x = ruleX(rule.at, frame);
    const textX = rule.align === 'left' ? x + 8 : x - 8;
    const text = { kind: 'text', x: textX, align: rule.align, halo: true } as const;
    const stroke = rule.isBreak ? colour.rule : colour.now;
    return [
      {
        kind: 'line',
        points: [
          [x, Math.min(rule.top, plot.top)],
          [x, plot.top + plot.height],
        ],
        stroke,
        width: 1.5,
        dotted: rule.isBreak,
      },
      ...[...rule.title, ...rule.lines].map((words, at): Mark => {
        const isTitle = at < rule.title.length;
        return {
          ...text,
          text: words,
          y: rule.top + (at + 0.5) * lineHeight,
          size: isTitle ? 13 : 12,
          bold: isTitle,
          fill: isTitle ? stroke : colour.secondary,
        };
      }),
    ];
  });
}

/** Halfway between the last period of the old limits and the first of the new. */
export function ruleX(at: number, { left, step }: Pick<Frame, 'left' | 'step'>): number {
  return left + (at - 0.5) * step;
}

/** A period at which counting changed is a break even if the process changed with it. */
function rulesOf(input: TrendInput, places: readonly SpcPlace[]) {
  const breaks = input.breaks.flatMap(({ from, note }) => {
    const at = placeOf(places, from, true);
    return at === null ? [] : [{ at, note, isBreak: true }];
  });
  const rebases = input.rebases
    .filter(({ at }) => at > 0 && at < places.length && !breaks.some((each) => each.at === at))
    .map(({ at, note }) => ({ at, note, isBreak: false }));
  return [...breaks, ...rebases].toSorted((one, other) => one.at - other.at);
}

function titleOf(isBreak: boolean, period: SpcPlace['period'], calendar: Calendar, width: number): string {
  const what = isBreak ? 'Series break' : 'Rebased';
  const long = `${what} ${periodLabel(period, calendar)}`;
  return measureText(long, 13, true) <= width ? long : `${what} ${periodShort(period, calendar)}`;
}

/** The first lines of a text; what is left out stands in the notes under the chart. */
export function shortened(lines: readonly string[], most: number): string[] {
  return lines.length <= most
    ? [...lines]
    : lines
        .slice(0, most)
        .map((line, at) => (at === most - 1 ? `${line.replace(/[\s.,;:]+$/, '').slice(0, -2)}…` : line));
}
