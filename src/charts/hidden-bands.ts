import type { Figure } from '../model/figure.ts';
import type { Mark, Plot } from './drawing.ts';
import { colour } from './theme.ts';

/** A run of hidden figures, by position from first to last. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where figures are hidden by the provider, one run for hidden neighbours. */
export function hiddenRuns(figures: readonly (Figure | undefined)[]): Run[] {
  const runs: Run[] = [];
  figures.forEach((figure, at) => {
    if (figure !== 'suppressed') return;
    const before = runs.at(-1);
    if (before && before.last === at - 1) runs[runs.length - 1] = { first: before.first, last: at };
    else runs.push({ first: at, last: at });
  });
  return runs;
}

/** A grey band over a run of hidden figures, half a step to both sides, inside the plot. */
export function bandOf({ first, last }: Run, count: number, plot: Plot): Mark & { kind: 'box' } {
  const step = count > 1 ? plot.width / (count - 1) : plot.width;
  // Whole px, so that neighbouring bands leave no seam.
  const left = Math.round(Math.max(plot.left, plot.at(first, 0).x - step / 2));
  const right = Math.round(Math.min(plot.left + plot.width, plot.at(last, 0).x + step / 2));
  return { kind: 'box', x: left, y: plot.top, width: right - left, height: plot.height, fill: colour.band };
}
