import type { EChartsCoreOption } from 'echarts/core';
import { annualColumnsHeight, annualColumnsOption } from '../../src/charts/annual-columns.ts';
import { bragColumnsHeight, bragColumnsOption } from '../../src/charts/brag-columns.ts';
import { breakdownHeight, breakdownOption } from '../../src/charts/breakdown.ts';
import { comparatorsHeight, comparatorsOption } from '../../src/charts/comparators.ts';
import { funnelHeight, funnelOption } from '../../src/charts/funnel.ts';
import { gradesHeight, gradesOption } from '../../src/charts/grades.ts';
import { rankedHeight, rankedOption } from '../../src/charts/ranked.ts';
import { renderSvg } from '../../src/charts/render-svg.ts';
import { sinceReviewHeight, sinceReviewOption } from '../../src/charts/since-review.ts';
import { trendHeight, trendOption } from '../../src/charts/trend.ts';
import { yearOnYearHeight, yearOnYearOption } from '../../src/charts/year-on-year.ts';
import { annualCases } from './annual-cases.ts';
import { bragCases } from './brag-cases.ts';
import { comparatorsCases, funnelCases, rankedCases } from './comparator-cases.ts';
import { breakdownCases, gradesCases } from './part-cases.ts';
import { sinceReviewCases } from './since-review-cases.ts';
import { trendCases } from './trend-cases.ts';
import { yearOnYearCases } from './year-on-year-cases.ts';

export interface ChartCase {
  readonly kind: string;
  readonly name: string;
  readonly option: (width: number) => EChartsCoreOption;
  readonly height: (width: number) => number;
}

/** Every chart kind in every situation: at once what is snapshot, what is checked and what is looked at. */
export const allCases: readonly ChartCase[] = [
  ...Object.entries(yearOnYearCases).flatMap(([name, input]): ChartCase[] => [
    {
      kind: 'year-on-year',
      name,
      option: (width) => yearOnYearOption({ ...input, width }),
      height: (width) => yearOnYearHeight(width),
    },
    {
      kind: 'year-on-year-compact',
      name,
      option: (width) => yearOnYearOption({ ...input, width, compact: true }),
      height: (width) => yearOnYearHeight(width, true),
    },
  ]),
  ...Object.entries(annualCases).flatMap(([name, input]): ChartCase[] => [
    {
      kind: 'annual-columns',
      name,
      option: (width) => annualColumnsOption({ ...input, width }),
      height: (width) => annualColumnsHeight(width),
    },
    {
      kind: 'annual-columns-compact',
      name,
      option: (width) => annualColumnsOption({ ...input, width, compact: true }),
      height: (width) => annualColumnsHeight(width, true),
    },
  ]),
  ...Object.entries(breakdownCases).map(([name, input]): ChartCase => ({
    kind: 'breakdown',
    name,
    option: (width) => breakdownOption({ ...input, width }),
    height: (width) => breakdownHeight({ ...input, width }),
  })),
  ...Object.entries(gradesCases).map(([name, input]): ChartCase => ({
    kind: 'grades',
    name,
    option: (width) => gradesOption({ ...input, width }),
    height: (width) => gradesHeight({ ...input, width }),
  })),
  ...Object.entries(trendCases).flatMap(([name, input]): ChartCase[] => [
    {
      kind: 'trend',
      name,
      option: (width) => trendOption({ ...input, width }),
      height: (width) => trendHeight({ ...input, width }),
    },
    {
      kind: 'trend-compact',
      name,
      option: (width) => trendOption({ ...input, width, compact: true }),
      height: (width) => trendHeight({ ...input, width, compact: true }),
    },
  ]),
  ...Object.entries(comparatorsCases).map(([name, input]): ChartCase => ({
    kind: 'comparators',
    name,
    option: (width) => comparatorsOption({ ...input, width }),
    height: (width) => comparatorsHeight(width),
  })),
  ...Object.entries(rankedCases).map(([name, input]): ChartCase => ({
    kind: 'ranked',
    name,
    option: (width) => rankedOption({ ...input, width }),
    height: (width) => rankedHeight({ ...input, width }),
  })),
  ...Object.entries(funnelCases).map(([name, input]): ChartCase => ({
    kind: 'funnel',
    name,
    option: (width) => funnelOption({ ...input, width }),
    height: (width) => funnelHeight(width),
  })),
  ...Object.entries(sinceReviewCases).flatMap(([name, input]): ChartCase[] => [
    {
      kind: 'since-review',
      name,
      option: (width) => sinceReviewOption({ ...input, width }),
      height: (width) => sinceReviewHeight(width),
    },
    {
      kind: 'since-review-compact',
      name,
      option: (width) => sinceReviewOption({ ...input, width, compact: true }),
      height: (width) => sinceReviewHeight(width, true),
    },
  ]),
  ...['brag-columns', 'brag-columns-compact'].flatMap((kind) =>
    Object.entries(bragCases).map(([name, input]): ChartCase => ({
      kind,
      name,
      option: (width) => bragColumnsOption({ ...input, width }),
      height: () => bragColumnsHeight,
    })),
  ),
];

export function svgOf({ option, height }: ChartCase, width: number): string {
  return renderSvg(option(width), width, height(width));
}
