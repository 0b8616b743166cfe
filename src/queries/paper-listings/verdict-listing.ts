import { verdictWords } from '../../model/comparison.ts';
import { formatChange, formatFigure } from '../../model/format.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ListingItem } from '../../model/paper.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { measureStatus, milestonesOf, readEvidence } from '../../plan/milestones.ts';
import { sourceWords, stampsOf } from '../chart.ts';
import { figuresQuery, type IndicatorFigures } from '../figures.ts';
import { answerInWords, countMeasures } from '../overview.ts';
import type { PaperContext } from '../paper-context.ts';
import { listingAddress, recordsDay, recordsOf, subjectWords } from './listing-records.ts';
import { areasAbout, measuresAbout } from './listing-subject.ts';

/** The answer in a sentence and every measure with numbers, then what is also watched. */
export async function verdictParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const { catalogue } = context;
  const headlines = catalogue.indicators.filter(({ headline }) => headline);
  const figures = await figuresOf(headlines, item, context);
  const about = measuresAbout(item.subject, catalogue);
  const areas = areasAbout(item.subject, catalogue);
  const own = headlines.filter(({ measure }) => measure !== null && about.includes(measure));
  const watched = headlines.filter(
    ({ measure, outcomes }) =>
      measure === null &&
      outcomes.some((id) => areas.includes(catalogue.plan.outcome(id)?.outcome.area ?? '')),
  );
  const evidence = await recordsOf('evidence', 'Milestones', context);
  const rows = 'rows' in evidence ? readEvidence(evidence.rows) : [];
  const counts = countMeasures(catalogue, figures, (measure) =>
    measureStatus(milestonesOf(rows, measure, item.asAt, recordsDay(item, context.today))),
  );
  const isAll = item.subject.area === '' && item.subject.workstream === '' && item.subject.measure === '';
  const titles = catalogue.measures.filter(({ id }) => about.includes(id)).map(({ title }) => title);
  const counted = isAll ? counts : counts.filter(({ title }) => titles.includes(title));
  const words = subjectWords(item, context);
  return [
    ...(counted.some(({ kind }) => kind === 'numbers')
      ? [{ kind: 'paragraph' as const, text: answerInWords(counted) }]
      : [{ kind: 'paragraph' as const, text: `No measure${words} has numbers.` }]),
    ...(own.length === 0
      ? []
      : [verdictTable(own, figures, `Measures${words}, year on year`, item, context)]),
    ...(watched.length === 0
      ? []
      : [verdictTable(watched, figures, `Also watched${words}, year on year`, item, context)]),
  ];
}

/** The figures of indicators as at the listing's day, by id; without those whose extract is not loaded. Throws QueryError. */
export async function figuresOf(
  indicators: readonly Indicator[],
  { asAt }: Pick<ListingItem, 'asAt'>,
  { client, catalogue, datasets, isPublic }: PaperContext,
): Promise<ReadonlyMap<string, IndicatorFigures>> {
  const found = new Map<string, IndicatorFigures>();
  for (const indicator of indicators) {
    const loaded = datasets.get(indicator.dataset);
    if (loaded?.state !== 'loaded') continue;
    const scope = { asAt, isPublic };
    found.set(indicator.id, await client.fetchQuery(figuresQuery(catalogue, indicator, loaded, scope)));
  }
  return found;
}

function verdictTable(
  indicators: readonly Indicator[],
  figures: ReadonlyMap<string, IndicatorFigures>,
  caption: string,
  item: ListingItem,
  context: PaperContext,
): PaperPart {
  const known = indicators.flatMap(({ id }) => figures.get(id) ?? []);
  const isIllustrative = known.some(({ extract }) => extract.illustrative);
  return {
    kind: 'table',
    caption,
    columns: ['Measure', 'Latest', 'A year earlier', 'Change', 'Verdict'].map((title, at) => ({
      title,
      isNumber: at > 0 && at < 4,
    })),
    rows: indicators.map((indicator) => rowOf(indicator, figures.get(indicator.id))),
    notes: [
      'A change is worked out before rounding. A verdict follows the direction that is better; what it rests on stands with each indicator on the dashboard.',
    ],
    source: [...new Set(known.map(sourceWords))].join(' '),
    stamps: stampsOf({ isIllustrative, isPublic: context.isPublic }),
    address: listingAddress(
      item.subject.area === '' ? '/' : `/areas/${item.subject.area}`,
      {},
      item,
      context,
    ),
  };
}

function rowOf(indicator: Indicator, figures: IndicatorFigures | undefined): readonly string[] {
  if (!figures) return [indicator.title, '[x]', '[x]', '[x]', 'No extract loaded'];
  const { latest, earlier, change, verdict } = figures.comparison;
  const made = figures.extract.illustrative ? ' (illustrative)' : '';
  return [
    `${indicator.title}, ${indicator.unitWords}${made}`,
    latest ? `${formatFigure(latest.value, indicator)}, ${figures.latestWindow}` : '[x]',
    earlier ? formatFigure(earlier.value, indicator) : '–',
    change === null ? '–' : formatChange(change, indicator),
    indicator.better === 'neutral' ? '–' : verdictWords[verdict],
  ];
}
