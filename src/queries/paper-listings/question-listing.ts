import { verdictWords } from '../../model/comparison.ts';
import type { ListingItem } from '../../model/paper.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { standingOf } from '../../plan/action-standing.ts';
import { milestonesAsAt, readEvidence } from '../../plan/milestones.ts';
import { sourceWords } from '../chart.ts';
import type { IndicatorFigures } from '../figures.ts';
import { measureEntry, rollUpHeadlines } from '../overview.ts';
import type { PaperContext } from '../paper-context.ts';
import { periodsDue } from '../staleness.ts';
import { actionsFor } from './action-listings.ts';
import { recordsDay, recordsOf } from './listing-records.ts';
import { measuresAbout } from './listing-subject.ts';
import { decisionParts } from './register-listings.ts';
import { figuresOf } from './verdict-listing.ts';

const question = (text: string): PaperPart => ({ kind: 'heading', level: 2, text });
const answer = (text: string): PaperPart => ({ kind: 'paragraph', text });

/** Questions that a committee is likely to ask, each with where its answer stands, from the data alone. */
export async function questionParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const { catalogue } = context;
  const headlines = catalogue.indicators.filter(({ headline }) => headline);
  const figures = await figuresOf(headlines, item, context);
  const about = catalogue.plan.plan.measures.filter(({ id }) =>
    measuresAbout(item.subject, catalogue).includes(id),
  );
  const numbered = about
    .map((measure) => measureEntry(catalogue, measure))
    .filter(({ heading }) => heading.kind === 'numbers');
  const perMeasure = numbered.flatMap((entry) => {
    const known = entry.headlines.flatMap(({ id }) => figures.get(id) ?? []);
    const { words } = rollUpHeadlines(entry, figures);
    return [
      question(`${entry.heading.title}: is it better than a year ago?`),
      ...(known.length === 0
        ? [
            answer(
              `There is no answer yet: the extract “${entry.heading.extractTitle || entry.heading.title}” is not loaded.`,
            ),
          ]
        : [
            answer(`${words}.`),
            ...known.map((each) => answer(`${each.finding}. ${each.reason} ${sourceWords(each)}`.trim())),
          ]),
    ];
  });
  return [
    ...perMeasure,
    question('Are the promises of the plan kept?'),
    ...promiseAnswers(
      [...figures.values()].filter(
        ({ indicator }) => indicator.measure !== null && about.some(({ id }) => id === indicator.measure),
      ),
    ),
    question('What has not been done on time?'),
    ...(await lateAnswers(item, context)),
    question('What has been decided?'),
    ...(await decisionParts(item, context)),
    question('How far can these figures be relied on?'),
    ...reliance([...figures.values()], item, context),
    question('What is not shown, and why?'),
    answer(
      context.isPublic
        ? 'Small numbers, and figures from which a small number could be worked out, are hidden so that no child can be recognised. They are marked [c]. The partnership sees them; a verdict that rests on them is given as “Suppressed”.'
        : 'Nothing is hidden: this paper is internal.',
    ),
  ];
}

function promiseAnswers(figures: readonly IndicatorFigures[]): readonly PaperPart[] {
  const judged = figures.flatMap(({ indicator, promise, extract }) =>
    promise && promise.outcome !== ''
      ? [`${indicator.title}${extract.illustrative ? ' (illustrative)' : ''}: ${promise.outcome}`]
      : [],
  );
  if (judged.length === 0)
    return [answer('No promise can be judged yet: it takes two whole years of figures that compare.')];
  return [{ kind: 'bullets', points: judged }];
}

async function lateAnswers(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const evidence = await recordsOf('evidence', 'Milestones', context);
  const about = measuresAbout(item.subject, context.catalogue);
  const day = recordsDay(item, context.today);
  const overdue = ('rows' in evidence ? milestonesAsAt(readEvidence(evidence.rows), item.asAt, day) : [])
    .filter(({ status, evidence: { measure } }) => status === 'overdue' && about.includes(measure))
    .map(
      ({ evidence: { title, due } }) =>
        `${title}: due ${due === '' ? 'without a date' : dateWords(due)}, with no evidence recorded.`,
    );
  const { now } = await actionsFor(item, context);
  const red = now.filter((action) => standingOf(action) === 'Red');
  const points = [...overdue, ...red.map(({ id, text }) => `${id} is rated Red: ${text}`)];
  if (points.length === 0)
    return [
      answer(`No milestone is past its date without evidence and no action is Red as at ${dateWords(day)}.`),
    ];
  return [{ kind: 'bullets', points }];
}

function reliance(
  figures: readonly IndicatorFigures[],
  item: ListingItem,
  { datasets, today }: PaperContext,
): readonly PaperPart[] {
  const titles = (of: readonly IndicatorFigures[]) => [...new Set(of.map(({ dataset }) => dataset.title))];
  const made = titles(figures.filter(({ extract }) => extract.illustrative));
  const used = titles(figures);
  const late = [...datasets.values()].flatMap((each) => {
    if (each.state !== 'loaded' || !used.includes(each.dataset.title)) return [];
    const due = periodsDue(each.dataset, each.load.lastPeriod, today);
    return due.length === 0 ? [] : [`${each.dataset.title} lacks ${due.join(', ')}`];
  });
  const unsure = figures.filter(({ comparison: { verdict } }) =>
    ['too-few', 'too-early', 'not-comparable', 'suppressed', 'no-data'].includes(verdict),
  );
  return [
    {
      kind: 'bullets',
      points: [
        made.length === 0
          ? 'Every figure rests on a real extract.'
          : `Illustrative, made up to show the dashboard and no evidence of anything: ${made.join('; ')}.`,
        late.length === 0 ? 'No extract is late.' : `Late: ${late.join('; ')}.`,
        ...figures.flatMap(({ response, indicator }) =>
          response === '' ? [] : [`${indicator.title}: ${response}`],
        ),
        ...unsure.map(({ indicator, comparison, reason }) =>
          `${indicator.title}: ${verdictWords[comparison.verdict].toLowerCase()}. ${reason}`.trim(),
        ),
        ...(item.asAt === '' ? [] : [`All as at ${dateWords(item.asAt)}.`]),
      ],
    },
  ];
}
