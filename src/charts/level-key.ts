import { levelTitle, type DatedLevel } from './dated-levels.ts';
import type { Mark } from './drawing.ts';
import { levelLook } from './level-marks.ts';
import { measureText } from './measure-text.ts';

/** A level's line with its words, for a small chart, in which a label beside the line would cover the data. */
interface LevelKeyEntry {
  readonly level: DatedLevel;
  readonly words: string;
  readonly x: number;
  readonly row: number;
}

const size = 12;
const rowHeight = 17;
const sign = 24;

/** Targets and baselines in as many rows as the width takes. */
export function levelKey(levels: readonly DatedLevel[], width: number): LevelKeyEntry[] {
  const entries: LevelKeyEntry[] = [];
  let [x, row] = [2, 0];
  for (const level of levels) {
    const words = `${levelTitle(level)} ${level.figure}`;
    const needed = sign + measureText(words, size);
    if (x > 2 && x + needed > width - 2) [x, row] = [2, row + 1];
    entries.push({ level, words, x, row });
    x += needed + 14;
  }
  return entries;
}

/** Room that the key needs, in px. */
export function levelKeyHeight(entries: readonly LevelKeyEntry[]): number {
  const last = entries.at(-1);
  return last ? (last.row + 1) * rowHeight : 0;
}

/** The key, from a height on. */
export function levelKeyMarks(entries: readonly LevelKeyEntry[], top: number): Mark[] {
  return entries.flatMap(({ level, words, x, row }): Mark[] => {
    const look = levelLook(level);
    const y = top + (row + 0.5) * rowHeight;
    const line = {
      kind: 'line',
      points: [
        [x, y],
        [x + sign - 6, y],
      ],
      stroke: look.line,
      width: look.width,
    } as const;
    return [
      level.kind === 'baseline' ? { ...line, dotted: true } : { ...line, dashed: true },
      { kind: 'text', text: words, x: x + sign, y, size, fill: look.text },
    ];
  });
}
