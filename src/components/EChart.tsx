import type { EChartsCoreOption } from 'echarts/core';
import EChartsReactCore from 'echarts-for-react/esm/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { echarts } from '../charts/engine.ts';
import { usePrinting } from './use-printing.ts';

interface Props {
  /** The chart for a width in px. */
  readonly option: (width: number) => EChartsCoreOption;
  /** In px, fixed or for a width. */
  readonly height: number | ((width: number) => number);
  /** The chart in words: its accessible name. */
  readonly label: string;
}

const drawn = { renderer: 'svg' } as const;
/** A guess for the space to keep before the width is known. */
const usualWidth = 760;
/** How wide a sheet of A4 is between its margins, in px of the printed page. */
const sheetWidth = 780;
/** Charts up to so wide on the screen stand beside each other, there and on the sheet. */
const besideEachOther = 480;

/** A chart as wide as its place, drawn anew when that changes. Its space is kept from the start; nothing moves. */
export function EChart({ option, height, label }: Props) {
  const [onScreen, setWidth] = useState<number | null>(null);
  const isPrinting = usePrinting();
  // Drawn anew for paper, not shrunk or stretched, so that its words can be read.
  const width = isPrinting && onScreen !== null && onScreen > besideEachOther ? sheetWidth : onScreen;
  const around = useRef<HTMLDivElement>(null);
  const [place] = useState(() => (element: HTMLDivElement | null) => {
    if (!element) return;
    const measure = () => setWidth(Math.max(1, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  const heightNow = typeof height === 'number' ? height : height(width ?? usualWidth);
  const current = useMemo(() => (width === null ? null : option(width)), [option, width]);
  // Out of the flow: a drawn chart must not hold its place as wide as it is.
  const style = useMemo(
    () => ({ position: 'absolute' as const, height: heightNow, width: width ?? '100%' }),
    [heightNow, width],
  );
  useLayoutEffect(() => {
    const svg = around.current?.querySelector('svg');
    if (!svg || width === null) return;
    // Its wrapper forgets a first change of size, and it paints a frame later: the printer waits for neither.
    const chart = echarts.getInstanceByDom(svg.closest<HTMLElement>('[_echarts_instance_]') ?? document.body);
    if (chart && chart.getWidth() !== width) chart.resize({ width, height: heightNow });
    if (!isPrinting) return;
    chart?.getZr().flush();
    // What has less place on the sheet than on the screen shrinks by its viewBox.
    svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    return () => svg.removeAttribute('viewBox');
  }, [isPrinting, width, heightNow]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className="app-chart__plot"
      style={{ position: 'relative', height: heightNow }}
    >
      <div ref={around}>
        {current && (
          <EChartsReactCore
            echarts={echarts}
            option={current}
            opts={drawn}
            style={style}
            notMerge
            lazyUpdate={false}
          />
        )}
      </div>
    </div>
  );
}
