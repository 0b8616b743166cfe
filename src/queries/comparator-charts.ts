import { comparatorsHeight, comparatorsOption, comparatorsStart } from '../charts/comparators.ts';
import { funnelHeight, funnelOption, funnelPoints, type FunnelPoint } from '../charts/funnel.ts';
import { rankAreas, rankedHeight, rankedOption } from '../charts/ranked.ts';
import { isNumber, missingSymbol } from '../model/figure.ts';
import { formatFigure } from '../model/format.ts';
import type { Indicator } from '../model/indicator.ts';
import { besideWords, inSentence, placeWords } from '../statistics/neighbours-words.ts';
import { commonNotes, shared, type Chart } from './chart.ts';
import { countsIn, readingIn, type ComparedArea, type ComparedAreas } from './comparator-areas.ts';
import { bandTable, funnelTable, rankedTable } from './comparator-tables.ts';
import type { Filter, IndicatorFigures } from './figures.ts';

const isSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Our own area, the nation and the region over the neighbours' range and median, in every period of the extract. */
export function comparatorsChart(figures: IndicatorFigures, areas: ComparedAreas): Chart {
  const { indicator, breaks } = figures;
  const { own, national, region, neighbours, periods } = areas;
  const input = {
    own,
    national,
    region,
    neighbours: neighbours.map((each) => each.series),
    unit: indicator,
    breaks,
  };
  const latest = periods.at(-1);
  const others = [national, region].filter((area) => area !== null);
  const title = latest
    ? besideWords(
        figureOf(own, latest.end),
        others.map((area) => figureOf(area, latest.end)),
        indicator,
        areas.labelOf(latest),
      )
    : `${indicator.title}: no figures by area`;
  const start = comparatorsStart(input);
  const table = bandTable(figures, areas);
  return {
    ...areaChart(figures, 'comparators'),
    title,
    subtitle: `${isSentence(indicator.unitWords)}: ${listed([own, ...others].map(({ name }) => name))} beside ${neighbours.length} statistical neighbours.`,
    notes: [
      'The grey band runs from the lowest to the highest neighbour, the thin line is their median: the middle of the figures that the areas publish, not an average. A period in which fewer than three neighbours have a figure has no band.',
      ...missingNote(areas),
      ...(start === null ? [] : [`The axis starts at ${start}.`]),
      ...commonNotes(figures),
    ],
    description: `${title}. Lines for ${listed([own, ...others].map(({ name }) => name))}, and a band of ${neighbours.length} neighbours.${latest ? ` In ${areas.labelOf(latest)}: ${[own, ...others].map((area) => valueWords(area, latest.end, indicator)).join(', ')}.` : ''}`,
    option: (width) => comparatorsOption({ ...input, width }),
    height: comparatorsHeight,
    table,
  };
}

/** All areas of one period as sorted bars; those without a figure at the end. */
export function rankedChart(figures: IndicatorFigures, areas: ComparedAreas, end: string): Chart {
  const { indicator } = figures;
  const { own, national, region, neighbours } = areas;
  const rows = rankAreas([
    { name: own.name, role: 'own', reading: readingIn(own, end) },
    ...(national
      ? [{ name: national.name, role: 'national' as const, reading: readingIn(national, end) }]
      : []),
    ...(region ? [{ name: region.name, role: 'region' as const, reading: readingIn(region, end) }] : []),
    ...neighbours.map((area) => ({ name: area.name, role: 'other' as const, reading: readingIn(area, end) })),
  ]);
  const values = [own, ...neighbours].flatMap((area) => {
    const value = readingIn(area, end)?.value;
    return isNumber(value) ? [value] : [];
  });
  const value = readingIn(own, end)?.value;
  const period = areas.labelAt(end);
  const place = isNumber(value) ? placeWords(value, values, indicator) : null;
  const title = place
    ? `${own.name} was ${place} areas in ${period}, at ${formatFigure(value ?? 'unavailable', indicator)}`
    : besideWords(figureOf(own, end), [], indicator, period);
  const beside = [national, region].flatMap((area) => (area ? [inSentence(area.name)] : []));
  const besides = beside.length > 0 ? `, not ${listed(beside)}` : '';
  const input = { areas: rows, unit: indicator };
  return {
    ...areaChart(figures, 'ranked', { year: areas.yearOf(end) }),
    title,
    subtitle: `${isSentence(indicator.unitWords)}, ${period}, highest first. ${own.name} and its statistical neighbours are counted${besides}.`,
    notes: [
      'A place says nothing about chance: areas with few cases move up and down by themselves.',
      ...commonNotes(figures),
    ],
    description: `${title}. Bars, highest first: ${rows.map(({ name, reading }) => `${name} ${formatFigure(reading?.value ?? 'unavailable', indicator)}`).join(', ')}.`,
    option: (width) => rankedOption({ ...input, width }),
    height: (width) => rankedHeight({ ...input, width }),
    table: rankedTable(figures, rows, end, areas),
  };
}

/** True where a funnel can be drawn: a percentage of counts. */
function hasFunnel({ numerator, denominator, per, unit }: Indicator): boolean {
  return numerator !== undefined && denominator !== undefined && per === 100 && unit === 'percent';
}

/** One period's percentages against what they are out of, within limits around the nation; null where there is none. */
export function funnelChart(figures: IndicatorFigures, areas: ComparedAreas, end: string): Chart | null {
  const { indicator } = figures;
  const national = areas.national && countsIn(areas.national, end);
  if (!hasFunnel(indicator) || !national) return null;
  const own = countsIn(areas.own, end);
  const others = areas.neighbours.flatMap((area) => countsIn(area, end) ?? []);
  const denominatorWords = areas.denominatorTitle;
  const input = { own, others, national, unit: indicator, denominatorWords };
  const points = funnelPoints(input);
  const ownPoint = points.find((point) => point.isOwn);
  const period = areas.labelAt(end);
  const around = `the limits around ${inSentence(national.name)}`;
  const title = ownPoint
    ? `${ownPoint.name} was ${sideWords(ownPoint, 100 * (national.numerator / national.denominator))} ${inSentence(national.name)} in ${period}`
    : besideWords(figureOf(areas.own, end), [], indicator, period);
  const outside = points.filter((point) => point.place !== 'within');
  const alarmed = outside.filter((point) => point.place === 'outside-99.8');
  return {
    ...areaChart(figures, 'funnel', { year: areas.yearOf(end) }),
    title,
    subtitle: `${isSentence(indicator.unitWords)} against ${denominatorWords.toLowerCase()}, ${period}. The lines are where 95% and 99.8% of areas would lie if only chance made them differ from ${inSentence(national.name)}.`,
    notes: [
      outside.length > 0
        ? `Outside ${around}: ${outside.map((point) => `${point.name} (${formatFigure(point.value, indicator)}, ${point.place === 'outside-95' ? '95%' : '99.8%'})`).join(', ')}. Where names would lie over each other, some are left out of the picture.`
        : `No area lies outside ${around}.`,
      ...(alarmed.length * 2 > points.length
        ? [
            `${alarmed.length} of ${points.length} areas lie outside the 99.8% limits: areas differ by more than chance, so a place outside is a reason to ask why, not a verdict.`,
          ]
        : []),
      'Limits: exact binomial, Spiegelhalter 2005 (Statistics in Medicine 24: 1185–1202). An area without a figure is no point.',
      ...commonNotes(figures),
    ],
    description: `${title}. ${points.map((point) => `${point.name} ${formatFigure(point.value, indicator)} of ${point.denominator}`).join(', ')}.`,
    option: (width) => funnelOption({ ...input, width }),
    height: funnelHeight,
    table: funnelTable(figures, points, areas, end),
  };
}

function sideWords({ place, value }: FunnelPoint, target: number): string {
  if (place === 'within') return 'within the limits around';
  const limit = place === 'outside-95' ? '95%' : '99.8%';
  return `${value < target ? `below the lower ${limit}` : `above the upper ${limit}`} limit around`;
}

/** What the charts by area have in common: no verdict, and the rest as every chart of the indicator. */
function areaChart(figures: IndicatorFigures, chart: string, choices: Filter = {}) {
  const column = figures.dataset.dashboard.areas?.column;
  const by = column === undefined ? {} : { by: column };
  return { ...shared(figures, chart, { ...by, ...choices }), view: 'breakdown' as const, verdict: null };
}

function figureOf(area: ComparedArea, end: string) {
  return { name: area.name, value: readingIn(area, end)?.value };
}

function valueWords(area: ComparedArea, end: string, indicator: Indicator): string {
  return `${area.name} ${formatFigure(readingIn(area, end)?.value ?? 'unavailable', indicator)}`;
}

/** Neighbours without a figure, which the band leaves out: "Havering 2022 [x]". */
function missingNote({ neighbours, periods, labelOf }: ComparedAreas): string[] {
  const missing = neighbours.flatMap((area) =>
    periods.flatMap((period) => {
      const value = readingIn(area, period.end)?.value ?? 'unavailable';
      return isNumber(value) ? [] : [`${area.name} ${labelOf(period)} ${missingSymbol[value]}`];
    }),
  );
  return missing.length === 0
    ? []
    : [`Neighbours without a figure, left out of the band: ${missing.join(', ')}.`];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
