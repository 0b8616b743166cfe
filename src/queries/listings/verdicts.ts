import { verdictWords } from '../../model/comparison.ts';
import { formatChange, formatFigure } from '../../model/format.ts';
import type { PaperPart, TablePart } from '../../model/paper-document.ts';
import { measureStatus, milestonesOf, readEvidence } from '../../plan/milestones.ts';
import { overviewSentence } from '../../statistics/overview-words.ts';
import { stampsOf } from '../chart.ts';
import type { IndicatorFigures } from '../figures.ts';
import { answerInWords, countMeasures, rollUpHeadlines, type MeasureEntry } from '../overview.ts';
import { figuresOf, sourcesOf } from './headline-figures.ts';
import { listedAddress, listedCaption, paragraph, wordColumns, type Listed } from './listed.ts';
import { isGap, readRegister } from './read-register.ts';
import { verdictCell } from './verdict-cell.ts';
import { verdictNotes } from './verdict-notes.ts';

type Known = ReadonlyMap<string, IndicatorFigures>;

/** The answer in a sentence, then the measures with numbers and what is watched besides, each with its verdict. */
export async function verdictParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { scope } = listed;
  const entries = scope.entries.filter(({ heading }) => heading.kind === 'numbers');
  const headlines = entries.flatMap((entry) => entry.headlines);
  const known = await figuresOf([...headlines, ...scope.watched], listed);
  const rows = entries.flatMap((entry) => measureRows(entry, known, scope.isOfParts));
  const watched = scope.watched.map((indicator) => indicatorRow(indicator, known));
  return [
    paragraph(await answer(listed, known)),
    ...(rows.length === 0
      ? []
      : [
          table(
            listed,
            known,
            'Measure',
            'Measures with numbers and their verdicts',
            headlines,
            rows,
            entries,
          ),
        ]),
    ...(watched.length === 0
      ? []
      : [
          table(
            listed,
            known,
            'Indicator',
            'Also watched, not among the plan’s measures',
            scope.watched,
            watched,
          ),
        ]),
  ];
}

/** The sentence of Overview; about an area, its measures alone; about a workstream, its headline indicators. */
async function answer(listed: Listed, known: Known): Promise<string> {
  const { scope, context, days } = listed;
  const about = scope.words;
  const entries = scope.entries.filter(({ heading }) => heading.kind === 'numbers');
  if (scope.isOfParts) {
    const headlines = entries.flatMap((entry) => entry.headlines);
    if (headlines.length === 0)
      return `No headline indicator of the plan’s measures shows ${about}${scope.watched.length > 0 ? '; what is watched follows' : ''}.`;
    return `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${lowerFirst(
      overviewSentence(
        headlines.map(({ id }) => ({
          kind: 'numbers' as const,
          verdict: known.get(id)?.comparison.verdict ?? null,
          illustrative: known.get(id)?.extract.illustrative ?? false,
          status: null,
        })),
        'headline indicator',
      ),
    )}`;
  }
  const evidence = await readRegister(context, 'evidence', 'Milestones', readEvidence);
  const rows = isGap(evidence) ? null : evidence.rows;
  const counts = countMeasures(context.catalogue, known, (measure) =>
    rows ? measureStatus(milestonesOf(rows, measure, days.asAt, days.until)) : null,
  );
  if (about === '') return answerInWords(counts);
  const ids = new Set(scope.entries.map(({ measure }) => measure.id));
  const own = counts.filter((_, at) => ids.has(context.catalogue.plan.plan.measures[at]?.id ?? ''));
  return `${about}: ${lowerFirst(answerInWords(own))}`;
}

function measureRows(entry: MeasureEntry, known: Known, isOfParts: boolean): readonly (readonly string[])[] {
  const { headlines, broken, heading } = entry;
  const count = headlines.length + broken.length;
  if (count === 0) return [[heading.title, ...missing, verdictWords['no-data']]];
  return [
    ...(count > 1 && !isOfParts
      ? [[`${heading.title} (${count} indicators)`, ...missing, rollUpHeadlines(entry, known).words]]
      : []),
    ...headlines.map((indicator) => indicatorRow(indicator, known)),
    ...broken.map((id) => [`${heading.title}: ${id}`, ...missing, verdictWords['no-data']]),
  ];
}

const missing = ['–', '–', '–', '–'] as const;

function indicatorRow(indicator: IndicatorFigures['indicator'], known: Known): readonly string[] {
  const figures = known.get(indicator.id);
  if (!figures) return [`${indicator.title}, ${indicator.unitWords}`, ...missing, verdictWords['no-data']];
  const { latest, earlier, change } = figures.comparison;
  const mark = figures.extract.illustrative ? ' (illustrative)' : '';
  return [
    `${indicator.title}, ${indicator.unitWords}${mark}`,
    figures.latestWindow === '' ? '–' : figures.latestWindow,
    latest ? formatFigure(latest.value, indicator) : '[x]',
    earlier ? formatFigure(earlier.value, indicator) : '–',
    change === null ? '–' : formatChange(change, indicator),
    verdictCell(figures),
  ];
}

function table(
  listed: Listed,
  known: Known,
  first: string,
  caption: string,
  indicators: readonly IndicatorFigures['indicator'][],
  rows: readonly (readonly string[])[],
  entries: readonly MeasureEntry[] = [],
): TablePart {
  const { context, scope } = listed;
  const figures = indicators.flatMap(({ id }) => known.get(id) ?? []);
  const { area, measure } = scope.subject;
  return {
    kind: 'table',
    caption: listedCaption(listed, caption),
    columns: wordColumns(
      [first, 'Period', 'Latest', 'A year earlier', 'Change', 'Verdict'],
      ['Latest', 'A year earlier'],
    ),
    rows,
    notes: verdictNotes(indicators, known, entries, context),
    source: sourcesOf(figures),
    stamps: stampsOf({
      isIllustrative: figures.some(({ extract }) => extract.illustrative),
      isPublic: context.isPublic,
    }),
    address: scope.isOfParts
      ? ''
      : listedAddress(listed, measure !== '' ? `/measures/${measure}` : area !== '' ? `/areas/${area}` : '/'),
  };
}

/** Only the first word of a sentence that follows a colon. */
function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
