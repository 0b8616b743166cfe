import type { EChartsCoreOption } from 'echarts/core';
import { echarts } from './engine.ts';

// XML 1.0 has no place for these, not even as references.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A chart as a self-contained SVG of the given px, without a document. It has no <style>, no class and no data of
 * ECharts' own: it can be put into another SVG, and into a page under a strict content security policy.
 */
export function renderSvg(option: EChartsCoreOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return (
      chart
        .renderToSVGString()
        .replace(/<style[\s>][\s\S]*?<\/style>/g, '')
        .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
        // ECharts numbers its charts; an image must not depend on how many were drawn before it.
        .replace(/\bzr\d+-/g, 'zr-')
        .replace(notXml, '')
    );
  } finally {
    chart.dispose();
  }
}
