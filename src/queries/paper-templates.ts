import type { Verdict } from '../model/comparison.ts';
import { everything, type ListingName, type Paper, type PaperItem, type Subject } from '../model/paper.ts';
import { monthWords } from '../plan/month.ts';
import { quarterBefore } from '../plan/review-quarter.ts';
import { readMeetings, lastReviewBefore } from '../plan/meetings.ts';
import { recordsOf } from './paper-listings/listing-records.ts';
import { areasAbout, measuresAbout } from './paper-listings/listing-subject.ts';
import { figuresOf } from './paper-listings/verdict-listing.ts';
import type { IndicatorFigures } from './figures.ts';
import type { PaperContext } from './paper-context.ts';

/** What a paper can begin as. */
export interface PaperTemplate {
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  readonly needs: 'nothing' | 'area' | 'workstream';
}

export const paperTemplates: readonly PaperTemplate[] = [
  {
    id: 'scrutiny',
    title: 'Scrutiny committee paper',
    describes: 'The answer, what got worse and better, and likely questions with where each answer stands.',
    needs: 'nothing',
  },
  {
    id: 'board-highlight',
    title: 'Highlight report for the board',
    describes:
      'For the SEND Strategic Partnership Board: verdicts, BRAG moved, milestones, risks, decisions, asks.',
    needs: 'nothing',
  },
  {
    id: 'workstream-highlight',
    title: 'Highlight report for a workstream',
    describes: 'The same for what one workstream answers for.',
    needs: 'workstream',
  },
  {
    id: 'public-update',
    title: 'Six-monthly public update',
    describes: 'For families, in May and November: what was promised and where it stands.',
    needs: 'nothing',
  },
  {
    id: 'area-summary',
    title: 'One-page summary of an area',
    describes:
      'What the inspection said, the verdicts, two charts and the actions of one area for improvement.',
    needs: 'area',
  },
  {
    id: 'all-charts',
    title: 'Every indicator',
    describes: 'A chart of each indicator, area by area, as an appendix.',
    needs: 'nothing',
  },
];

type Filled = Pick<Paper, 'title' | 'addressedTo' | 'date' | 'audience' | 'items'>;
type Unplaced = PaperItem extends infer Item ? (Item extends PaperItem ? Omit<Item, 'id'> : never) : never;

/** Fills a template from the data as at a day (ISO), for the public. Throws QueryError, and Error for an unknown id. */
export async function fillTemplate(
  id: string,
  context: PaperContext,
  { asAt, subject }: { readonly asAt: string; readonly subject: Subject },
): Promise<Filled> {
  const { catalogue, today } = context;
  const headlines = catalogue.indicators.filter(({ headline }) => headline);
  const figures = await figuresOf(headlines, { asAt }, context);
  const since = await sinceOf(asAt, context);
  const about = measuresAbout(subject, catalogue);
  const own = [...figures.values()].filter(
    ({ indicator }) => indicator.measure !== null && about.includes(indicator.measure),
  );
  const month = `${monthWords(today)}`;
  const list = (listing: ListingName): Unplaced => ({ kind: 'listing', listing, subject, asAt, since });
  const chart = ({ indicator }: Pick<IndicatorFigures, 'indicator'>): Unplaced => ({
    kind: 'chart',
    pin: { indicator: indicator.id, chart: 'year-on-year', choices: {}, asAt },
  });
  const withVerdict = (...verdicts: Verdict[]) =>
    own.filter(
      ({ comparison, indicator }) => indicator.better !== 'neutral' && verdicts.includes(comparison.verdict),
    );
  const paper = (title: string, addressedTo: string, items: readonly Unplaced[]): Filled => ({
    title,
    addressedTo,
    date: '',
    audience: 'public',
    items: items.map((item, at): PaperItem => ({ ...item, id: `item-${at + 1}` })),
  });

  switch (id) {
    case 'scrutiny':
      return paper(`Scrutiny committee paper, ${month}`, 'Scrutiny Committee', [
        heading('Purpose'),
        words(
          'This paper reports whether the measures of the SEND improvement plan are improving year on year, as the plan promises between 2024 and 2027, and what is being done where they are not.',
        ),
        words('', 'What the committee is asked to do: note, comment, recommend.'),
        heading('The answer'),
        list('verdicts'),
        ...section('What is worse than a year ago', withVerdict('worsening').slice(0, 4).map(chart)),
        ...section('What is better than a year ago', withVerdict('improving').slice(0, 4).map(chart)),
        heading('What has been done'),
        list('milestones'),
        list('brag-moved'),
        heading('What has been decided'),
        list('decisions'),
        heading('Likely questions, and where the answers stand'),
        list('questions'),
        heading('What happens next'),
        words('', 'What will be done by when, and who answers for it. Use roles, not names.'),
      ]);
    case 'board-highlight':
    case 'workstream-highlight': {
      const isBoard = id === 'board-highlight';
      return paper(
        isBoard ? `Highlight report, ${month}` : `Highlight report: ${subject.workstream}, ${month}`,
        isBoard ? 'SEND Strategic Partnership Board' : 'SEND Executive',
        [
          heading('What is asked'),
          list('asks'),
          words('', 'What the board should do about each, and by when.'),
          heading('Verdicts'),
          list('verdicts'),
          heading('BRAG ratings that moved'),
          list('brag-moved'),
          heading('Milestones'),
          list('milestones'),
          heading('Risks'),
          list('risks'),
          heading('Decisions'),
          list('decisions'),
        ],
      );
    }
    case 'public-update':
      return paper(`Public update, ${month}`, 'Children, young people, parents and carers', [
        heading('What this is'),
        words(
          'After the inspection of February 2024 the partnership promised to make services for children and young people with special educational needs and disabilities better. Twice a year it says here how far it has come.',
        ),
        heading('Where we are'),
        list('verdicts'),
        ...section('The measures one by one', own.map(chart)),
        heading('What we said we would do'),
        list('milestones'),
        heading('What comes next'),
        words('', 'In plain words: what families will notice, and when.'),
      ]);
    case 'area-summary': {
      const area = catalogue.plan.area(subject.area);
      const worst = [...withVerdict('worsening'), ...withVerdict('improving'), ...own];
      return paper(`${subject.area} ${area?.shortTitle ?? ''}: summary, ${month}`, '', [
        heading('What the inspection said'),
        words(area ? `“${area.quote}”` : ''),
        heading('Where it stands'),
        list('verdicts'),
        ...[...new Set(worst)].slice(0, 2).map(chart),
        heading('What is being done'),
        list('milestones'),
        list('actions'),
      ]);
    }
    case 'all-charts':
      return paper(`Every indicator, ${month}`, '', allCharts(asAt, context));
    default:
      throw new Error(`There is no template called “${id}”.`);
  }
}

/** A chart of every indicator once, under the first area that it belongs to; its trend too where it has one. */
function allCharts(asAt: string, { catalogue }: PaperContext): readonly Unplaced[] {
  const areaOf = ({ measure, outcomes }: PaperContext['catalogue']['indicators'][number]) =>
    (measure === null ? undefined : catalogue.plan.measure(measure)?.areas[0]) ??
    outcomes.map((id) => catalogue.plan.outcome(id)?.outcome.area)[0];
  return areasAbout(everything, catalogue).flatMap((area) => {
    const own = catalogue.indicators.filter((indicator) => areaOf(indicator) === area);
    return section(
      `${area} ${catalogue.plan.area(area)?.shortTitle ?? ''}`,
      own.map(({ id }): Unplaced => ({
        kind: 'chart',
        pin: { indicator: id, chart: 'year-on-year', choices: {}, asAt },
      })),
    );
  });
}

function section(title: string, items: readonly Unplaced[]): readonly Unplaced[] {
  return items.length === 0 ? [] : [heading(title), ...items];
}

function heading(text: string): Unplaced {
  return { kind: 'heading', text, level: 1 };
}

function words(text: string, hint = ''): Unplaced {
  return { kind: 'words', text, hint };
}

/** The quarter of the last finished review before a day, otherwise the quarter before it; both ISO. */
async function sinceOf(asAt: string, context: PaperContext): Promise<string> {
  if (asAt === '') return '';
  const records = await recordsOf('meetings', 'Reviews', { ...context, isPublic: false });
  const last = 'rows' in records ? lastReviewBefore(readMeetings(records.rows), asAt) : null;
  return last ?? quarterBefore(asAt);
}
