import type { Indicator } from '../../model/indicator.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { sourceWords } from '../chart.ts';
import { figuresQuery, type IndicatorFigures } from '../figures.ts';
import { paragraph, type Listed } from './listed.ts';

/**
 * The figures of some indicators as a listing sees them, by id; those whose extract is not loaded are absent. Throws
 * QueryError where one cannot be worked out.
 */
export async function figuresOf(
  indicators: readonly Indicator[],
  { context, days }: Pick<Listed, 'context' | 'days'>,
): Promise<ReadonlyMap<string, IndicatorFigures>> {
  const { client, catalogue, datasets, isPublic } = context;
  const found = new Map<string, IndicatorFigures>();
  for (const indicator of indicators) {
    const loaded = datasets.get(indicator.dataset);
    if (loaded?.state !== 'loaded') continue;
    const scope = { asAt: days.figures, isPublic };
    found.set(indicator.id, await client.fetchQuery(figuresQuery(catalogue, indicator, loaded, scope)));
  }
  return found;
}

/** Where figures come from, each extract once: "Source: …." or "Sources: …; …."; '' for no figures. */
export function sourcesOf(figures: readonly IndicatorFigures[]): string {
  const sources = [...new Set(figures.map(sourceWords))];
  const [only] = sources;
  if (only === undefined || sources.length === 1) return only ?? '';
  return `Sources: ${sources.map((each) => each.replace(/^Source: /, '').replace(/\.$/, '')).join('; ')}.`;
}

/** Which extracts hold an answer: "Where it stands: Audits of EHC plans (ehcp-audits.csv, 21 September 2026)." */
export function whereItStands(figures: readonly IndicatorFigures[]): PaperPart {
  const extracts = figures.map(
    ({ dataset, extract }) => `${dataset.title} (${extract.fileName}, ${dateWords(extract.date)})`,
  );
  return paragraph(`Where it stands: ${[...new Set(extracts)].join('; ')}.`);
}

/** An indicator's title, marked where its figures are made up. */
export function markedTitle({ indicator, extract }: IndicatorFigures): string {
  return extract.illustrative ? `${indicator.title} (illustrative)` : indicator.title;
}
