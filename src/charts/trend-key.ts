import { levelTitle, type DatedLevel } from './dated-levels.ts';
import type { Mark } from './drawing.ts';
import { levelLook } from './level-marks.ts';
import { measureText } from './measure-text.ts';
import { colour } from './theme.ts';
import type { TrendInput } from './trend-input.ts';
import { variationStyle } from './trend-styles.ts';

/** One sign of the key with its words. */
export interface KeyEntry {
  readonly sign: 'circle' | 'up' | 'down' | 'line' | 'dashes' | 'target' | 'baseline';
  readonly words: string;
  readonly fill: string;
  readonly x: number;
}

const size = 13;
const signWidth = { circle: 18, up: 21, down: 21, line: 32, dashes: 32, target: 32, baseline: 32 } as const;
const between = 20;

/** The key in as many rows as the width takes, each from the left edge on. */
export function keyRows(input: TrendInput, levels: readonly DatedLevel[]): KeyEntry[][] {
  const rows: KeyEntry[][] = [];
  let x = Infinity;
  for (const entry of entries(input, levels)) {
    const needed = signWidth[entry.sign] + measureText(entry.words, size);
    if (x + needed > input.width - 4) {
      rows.push([]);
      x = 2;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += needed + between;
  }
  return rows;
}

function entries(input: TrendInput, levels: readonly DatedLevel[]): Omit<KeyEntry, 'x'>[] {
  const unit = input.series.calendar.frequency;
  const isNeutral = input.better === 'neutral';
  const up = isNeutral ? 'neutral-high' : 'improvement';
  const down = isNeutral ? 'neutral-low' : 'concern';
  const hasLimits = input.analysis.groups.some((group) => group.mean !== null);
  return [
    { sign: 'circle', words: `Usual ${unit}-to-${unit} variation`, fill: colour.past },
    {
      sign: 'up',
      words: isNeutral ? 'Special cause, higher' : 'Improvement: not chance',
      fill: variationStyle(up).fill,
    },
    {
      sign: 'down',
      words: isNeutral ? 'Special cause, lower' : 'Concern: not chance',
      fill: variationStyle(down).fill,
    },
    ...(hasLimits
      ? ([
          { sign: 'line', words: 'Mean', fill: colour.rule },
          { sign: 'dashes', words: 'Limits', fill: colour.past },
        ] as const)
      : []),
    ...(['target', 'baseline'] as const)
      .filter((kind) => levels.some((level) => level.kind === kind))
      .map((kind) => ({
        sign: kind,
        words: levelTitle({ kind }),
        fill: levelLook({ kind, isInForce: true }).line,
      })),
  ];
}

/** The key below the plot. */
export function keyMarks(rows: readonly (readonly KeyEntry[])[], top: number, rowHeight: number): Mark[] {
  return rows.flatMap((row, at) => {
    const y = top + (at + 0.5) * rowHeight;
    return row.flatMap((entry): Mark[] => [
      ...signMarks(entry, y),
      {
        kind: 'text',
        text: entry.words,
        x: entry.x + signWidth[entry.sign],
        y,
        size,
        fill: colour.secondary,
      },
    ]);
  });
}

function signMarks({ sign, x, fill }: KeyEntry, y: number): Mark[] {
  const line = (from: number, to: number, width: number) => ({
    kind: 'line' as const,
    points: [
      [x + from, y],
      [x + to, y],
    ] as const,
    stroke: fill,
    width,
  });
  if (sign === 'line') return [line(0, 26, 1.5)];
  if (sign === 'target') return [line(0, 26, 2)];
  if (sign === 'baseline') return [{ ...line(0, 26, 1.5), dotted: true }];
  if (sign === 'dashes') return [line(0, 6, 1.5), line(10, 16, 1.5), line(20, 26, 1.5)];
  const glyph = { circle: '●', up: '▲', down: '▼' }[sign];
  return [{ kind: 'text', text: glyph, x, y, size: 16, fill }];
}
