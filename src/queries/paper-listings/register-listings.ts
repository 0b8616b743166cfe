import { milestoneWords } from '../../model/milestone.ts';
import type { ListingItem } from '../../model/paper.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { decisionWords, readDecisions } from '../../plan/decisions.ts';
import { insightsOf, readInsights } from '../../plan/insights.ts';
import { milestonesAsAt, readEvidence } from '../../plan/milestones.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { bandOf, bandWords } from '../../plan/risk-words.ts';
import { quarterBefore, readRisks, risksAsAt } from '../../plan/risks.ts';
import type { PaperContext } from '../paper-context.ts';
import { subjectTitle } from '../review-subject.ts';
import { listingAddress, recordsDay, recordsOf, subjectWords, wordsTable } from './listing-records.ts';
import { areasAbout, measuresAbout } from './listing-subject.ts';

const paragraph = (text: string): PaperPart => ({ kind: 'paragraph', text });
const gap = (text: string): PaperPart => ({ kind: 'gap', text });

/** Measures that are a document or a meeting: what was due when, and what shows that it was done. */
export async function milestoneParts(
  item: ListingItem,
  context: PaperContext,
): Promise<readonly PaperPart[]> {
  const records = await recordsOf('evidence', 'Milestones', context);
  if ('withheld' in records) return [gap(records.withheld)];
  const about = measuresAbout(item.subject, context.catalogue);
  const { catalogue, today } = context;
  const milestones = milestonesAsAt(
    readEvidence(records.rows).filter(({ measure }) => about.includes(measure)),
    item.asAt,
    recordsDay(item, today),
  );
  const words = subjectWords(item, context);
  if (milestones.length === 0) return [paragraph(`No milestones are recorded${words}.`)];
  return [
    wordsTable(
      ['Milestone', 'Measure', 'Due', 'Status', 'Evidence'],
      milestones.map(({ evidence, status }) => [
        evidence.title,
        catalogue.measures.find(({ id }) => id === evidence.measure)?.title ?? evidence.measure,
        evidence.due === '' ? 'No date' : dateWords(evidence.due),
        evidence.done === ''
          ? milestoneWords[status]
          : `${milestoneWords[status]}, ${dateWords(evidence.done)}`,
        evidence.reference === '' ? 'None recorded' : evidence.reference,
      ]),
      {
        caption: `Milestones${words}, as at ${dateWords(item.asAt)}`,
        source: records.source,
        address: listingAddress('/plan', { view: 'evidence' }, item, context),
      },
    ),
  ];
}

/** The risk register, the gravest first. */
export async function riskParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const records = await recordsOf('risks', 'Risks', context);
  if ('withheld' in records) return [gap(records.withheld)];
  const areas = areasAbout(item.subject, context.catalogue);
  const day = recordsDay(item, context.today);
  const risks = risksAsAt(readRisks(records.rows), day, quarterBefore(item.asAt)).filter(
    ({ row }) => areas.includes(row.area) || item.subject.area + item.subject.workstream === '',
  );
  const words = subjectWords(item, context);
  if (risks.length === 0) return [paragraph(`No risks are recorded${words}.`)];
  return [
    wordsTable(
      ['Risk', 'What may happen', 'Score', 'Owner', 'What is done about it'],
      risks.map(({ row, score, movement }) => [
        row.risk,
        row.description,
        movement === 'closed'
          ? 'Closed'
          : `${score} (${row.likelihood} × ${row.impact}), ${bandWords(bandOf(score)).toLowerCase()}`,
        row.owner,
        row.mitigation,
      ]),
      {
        caption: `Risks${words}, as at ${dateWords(day)}`,
        source: records.source,
        address: listingAddress('/plan', { view: 'risks' }, item, context),
      },
    ),
  ];
}

/** What reviews decided after the day that is compared with; in public only what was confirmed. */
export async function decisionParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const records = await recordsOf('decisions', 'Decisions', context);
  if ('withheld' in records) return [gap(records.withheld)];
  const about = measuresAbout(item.subject, context.catalogue);
  const isAll = item.subject.area + item.subject.workstream + item.subject.measure === '';
  const decisions = readDecisions(records.rows).filter(
    (each) => each.quarter <= item.asAt && each.quarter > item.since && (isAll || about.includes(each.about)),
  );
  const words = subjectWords(item, context);
  const since = item.since === '' ? '' : ` since ${dateWords(item.since)}`;
  if (decisions.length === 0)
    return [
      paragraph(
        `No decisions ${context.isPublic ? 'that may be published ' : ''}are recorded${words}${since}.`,
      ),
    ];
  return [
    wordsTable(
      ['About', 'Review', 'Decision', 'Why', 'Agreed'],
      decisions.map((each) => [
        subjectTitle(context.catalogue, each.about),
        quarterWords(each.quarter),
        each.escalated_to === ''
          ? decisionWords[each.decision]
          : `${decisionWords[each.decision]} to ${each.escalated_to}`,
        each.insight,
        [each.action, each.owner, each.due === '' ? '' : `by ${dateWords(each.due)}`]
          .filter((part) => part !== '')
          .join(', ') || '–',
      ]),
      {
        caption: `Decisions of quarterly reviews${words}${since}`,
        source: records.source,
        address: context.isPublic ? '' : listingAddress('/review', {}, item, context),
      },
    ),
  ];
}

/** What was learned, by measure, newest first. */
export async function insightParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const records = await recordsOf('insights', 'Insights', context);
  if ('withheld' in records) return [gap(records.withheld)];
  const { catalogue } = context;
  const insights = insightsOf(readInsights(records.rows), measuresAbout(item.subject, catalogue), item.asAt);
  const words = subjectWords(item, context);
  if (insights.length === 0) return [paragraph(`No insights are recorded${words}.`)];
  return [
    wordsTable(
      ['Measure', 'Quarter', 'What was learned', 'Source'],
      insights.map((each) => [
        catalogue.measures.find(({ id }) => id === each.measure)?.title ?? each.measure,
        quarterWords(each.quarter),
        each.summary,
        each.source,
      ]),
      {
        caption: `Insights${words}, up to ${dateWords(item.asAt)}`,
        source: records.source,
        address: '',
      },
    ),
  ];
}
