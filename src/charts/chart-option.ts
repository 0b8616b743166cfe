/** What the chart builders give and the chart component draws. */
export type { EChartsCoreOption as ChartOption } from 'echarts/core';
