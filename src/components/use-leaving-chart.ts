import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Chart } from '../queries/chart.ts';
import type { Leaving } from '../queries/export-chart.ts';
import { imageWidths, usualWidth } from '../queries/image-width.ts';
import { altTextOf } from '../queries/alt-texts.ts';
import { pinAddress } from '../queries/pin-address.ts';
import { useDashboard } from './dashboard-context.ts';
import { useAltTexts } from './use-alt-texts.ts';

/** A chart on its way out. */
interface LeavingChart {
  readonly chart: Chart;
  readonly leaving: Leaving;
  /** How many cells of its table are hidden. */
  readonly hidden: number;
}

/** How a chart leaves: with small numbers hidden unless its author says otherwise. */
export interface LeavingState {
  /** False where only a public copy is there, in which nothing can be shown. */
  readonly mayChoose: boolean;
  readonly isInternal: boolean;
  readonly setInternal: (isInternal: boolean) => void;
  /** The chart in words, as its author left them. */
  readonly alt: string;
  readonly sizes: typeof imageWidths;
  readonly size: (typeof imageWidths)[number];
  readonly setSize: (id: string) => void;
  /** The chart as it leaves, worked out anew where the page shows more than may leave. Throws Error in words. */
  readonly make: () => Promise<LeavingChart>;
}

export function useLeavingChart(chart: Chart): LeavingState {
  const { catalogue, extracts, isPublic } = useDashboard();
  const client = useQueryClient();
  const [asked, setInternal] = useState(false);
  const altTexts = useAltTexts();
  const [width, setSize] = useState<string>(usualWidth.id);
  const size = imageWidths.find(({ id }) => id === width) ?? usualWidth;
  const mayChoose = !isPublic;
  const isInternal = mayChoose && asked;
  const make = async (): Promise<LeavingChart> => {
    const leaves = isPublic || isInternal ? chart : await publicChart();
    return {
      chart: leaves,
      leaving: {
        address: `${location.href.replace(/#.*$/, '')}#${pinAddress(leaves.pin, !isInternal && !catalogue.isPublicCopy)}`,
        alt: altTextOf(leaves.description, altTexts),
        cm: size.cm,
      },
      hidden: leaves.table.rows.flat().filter((cell) => cell === '[c]').length,
    };
  };
  const publicChart = async (): Promise<Chart> => {
    const { pinnedChart } = await import('../queries/pinned-chart.ts');
    const datasets = extracts?.datasets ?? new Map<string, never>();
    const pinned = await pinnedChart(chart.pin, { client, catalogue, datasets, isPublic: true });
    if ('withheld' in pinned) throw new Error(`for the public there is no such chart. ${pinned.withheld}`);
    return pinned.chart;
  };
  return {
    mayChoose,
    isInternal,
    setInternal,
    alt: altTextOf(chart.description, altTexts),
    sizes: imageWidths,
    size,
    setSize,
    make,
  };
}
