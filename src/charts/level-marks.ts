import { boxesOfTexts, crosses, overlap, type Box, type Segment } from './boxes.ts';
import { levelTitle, type DatedLevel } from './dated-levels.ts';
import type { Mark, Plot } from './drawing.ts';
import type { Run } from './hidden-bands.ts';
import { measureText } from './measure-text.ts';
import { colour } from './theme.ts';
import type { TooltipRow } from './tooltip.ts';

interface Look {
  readonly line: string;
  readonly text: string;
  readonly width: number;
}

/** The target's colour, used for nothing else in a chart; one that has ended is paler, as its words are. */
export function levelLook({ kind, isInForce }: Pick<DatedLevel, 'kind' | 'isInForce'>): Look {
  if (kind === 'baseline') return { line: colour.secondary, text: colour.secondary, width: 1.5 };
  return isInForce
    ? { line: '#801650', text: '#801650', width: 2 }
    : { line: '#a8648a', text: colour.secondary, width: 1.5 };
}

/**
 * Targets dashed and baselines dotted, each over the positions at which it holds and half a step to both sides. In a
 * trend, where the limits are dashed, targets are solid; on columns they lie on white, to show on any colour, and leave
 * out the texts in `gaps`.
 */
export function levelLines(
  levels: readonly DatedLevel[],
  plot: Plot,
  step: number,
  on: 'years' | 'columns' | 'trend',
  gaps: readonly Box[] = [],
): Mark[] {
  return levels.flatMap((level) => {
    const look = levelLook(level);
    const lines = level.runs.flatMap((run) => piecesOf(segmentOf(level, run, plot, step), gaps));
    return lines.flatMap(([from, to]): Mark[] => {
      const points = [
        [from.x, from.y],
        [to.x, to.y],
      ] as const;
      return [
        ...(on === 'columns'
          ? [{ kind: 'line', points, stroke: colour.white, width: look.width + 2 } as const]
          : []),
        level.kind === 'baseline'
          ? { kind: 'line', points, stroke: look.line, width: look.width, dotted: true }
          : { kind: 'line', points, stroke: look.line, width: look.width, dashed: on !== 'trend' },
      ];
    });
  });
}

/** A level line without what lies under texts. */
function piecesOf([from, to]: Segment, gaps: readonly Box[]): Segment[] {
  const { y } = from;
  return gaps
    .filter((gap) => gap.y - 2 < y && y < gap.y + gap.height + 2)
    .reduce<Segment[]>(
      (pieces, gap) =>
        pieces.flatMap(([start, end]): Segment[] => [
          [start, { x: Math.min(end.x, gap.x - 4), y }],
          [{ x: Math.max(start.x, gap.x + gap.width + 4), y }, end],
        ]),
      [[from, to]],
    )
    .filter(([start, end]) => end.x - start.x > 2);
}

/** What stands where a level's label might. */
interface Around {
  /** What a label must not lie on. */
  readonly taken: readonly Box[];
  /** What it would rather not lie on. */
  readonly lines: readonly Segment[];
  /** The same, for columns. */
  readonly columns?: readonly Box[];
  /** Px above the plot that a label may use. */
  readonly headroom?: number;
  readonly size: number;
}

/** A level's label as placed. */
interface PlacedLabel {
  readonly level: DatedLevel;
  readonly marks: readonly Mark[];
}

/**
 * A label above or below each level, where it covers the least. Where there is no room for the dates they are left
 * out, but what has ended always says so; a level for which there is no room at all has no entry.
 */
export function levelLabels(
  levels: readonly DatedLevel[],
  plot: Plot,
  step: number,
  around: Around,
): PlacedLabel[] {
  const { size, lines, columns = [], headroom = 2 } = around;
  const own = levels.flatMap((level) => level.runs.map((run) => segmentOf(level, run, plot, step)));
  const taken = [...around.taken];
  return levels.flatMap((level): PlacedLabel[] => {
    const run = level.runs.reduce((longest, each) =>
      each.last - each.first > longest.last - longest.first ? each : longest,
    );
    const line = segmentOf(level, run, plot, step);
    const candidates = textsOf(level).flatMap((text, at) =>
      spotsOf(line, { width: measureText(text, size), height: size }, plot, headroom)
        .filter((spot) => !taken.some((other) => overlap(other, spot)))
        .map((spot) => ({
          text,
          spot,
          cost:
            6 * at +
            14 * own.filter((each) => isUnder(each, spot)).length +
            4 * lines.filter((segment) => crosses(segment, spot)).length +
            3 * columns.filter((column) => overlap(column, spot)).length +
            Number(spot.y > line[0].y),
        })),
    );
    const best = candidates.reduce<(typeof candidates)[number] | null>(
      (least, each) => (least && least.cost <= each.cost ? least : each),
      null,
    );
    if (!best) return [];
    const { x, y, width, height } = best.spot;
    const text: Mark = {
      kind: 'text',
      text: best.text,
      x,
      y: y + height / 2,
      size,
      fill: levelLook(level).text,
      halo: true,
    };
    taken.push(...boxesOfTexts([text]));
    const isOnColumn = columns.some((column) => overlap(column, best.spot));
    const ground: Mark[] = isOnColumn
      ? [{ kind: 'box', x: x - 4, y: y - 1, width: width + 8, height: height + 2, fill: colour.white }]
      : [];
    return [{ level, marks: [...ground, text] }];
  });
}

/** Does a level line run through a box? */
function isUnder([from, to]: Segment, box: Box): boolean {
  return from.y > box.y - 1 && from.y < box.y + box.height + 1 && from.x < box.x + box.width && to.x > box.x;
}

/** A tooltip's line: "Target (ended 31 March 2024)  75%". */
export function levelRow(level: DatedLevel): TooltipRow {
  const { dates, figure } = level;
  const title = levelTitle(level);
  return {
    swatch: null,
    label: dates === '' ? title : `${title} (${dates})`,
    value: figure,
    counts: '',
  };
}

/** In full, then with short months, then without dates. */
function textsOf(level: DatedLevel): string[] {
  const { dates, figure, isInForce } = level;
  const name = `${levelTitle(level)} ${figure}`;
  const short = dates.replace(/\b([A-Z][a-z]{2})[a-z]+ (?=\d{4})/g, '$1 ');
  const bare = isInForce ? name : `Past ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return dates === '' ? [name] : [`${name}, ${dates}`, `${name}, ${short}`, bare];
}

function segmentOf({ value }: DatedLevel, run: Run, plot: Plot, step: number): Segment {
  const [from, to] = spanOf(run, plot, step);
  const { y } = plot.at(run.first, value);
  return [
    { x: from, y },
    { x: to, y },
  ];
}

function spanOf({ first, last }: Run, plot: Plot, step: number): readonly [number, number] {
  return [
    Math.max(plot.left, plot.at(first, 0).x - step / 2),
    Math.min(plot.left + plot.width, plot.at(last, 0).x + step / 2),
  ];
}

/** Twelve places along the line above it and twelve below, inside the plot. */
function spotsOf(
  [from, to]: Segment,
  { width, height }: Pick<Box, 'width' | 'height'>,
  plot: Plot,
  headroom: number,
): Box[] {
  const [low, high] = [plot.left + 4, plot.left + plot.width - width - 2];
  if (high < low) return [];
  const room = Math.max(0, to.x - from.x - width);
  const start = to.x - from.x > width ? from.x + 4 : (from.x + to.x - width) / 2;
  return [from.y - height - 3, from.y + 4]
    .filter((y) => y >= plot.top - headroom && y + height <= plot.top + plot.height)
    .flatMap((y) =>
      Array.from({ length: 12 }, (_, at) => ({
        x: Math.max(low, Math.min(high, start + (room * at) / 11)),
        y,
        width,
        height,
      })),
    );
}
