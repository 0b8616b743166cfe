import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** ECharts with what our charts need and nothing more; the one place where its parts are registered. */
export { echarts };
