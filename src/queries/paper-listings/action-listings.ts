import type { ListingItem } from '../../model/paper.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import { readActionRows } from '../../plan/action-rows.ts';
import { standingOf } from '../../plan/action-standing.ts';
import { actionsAsAt, planDay, type ActionNow } from '../../plan/actions.ts';
import { decisionWords, readDecisions } from '../../plan/decisions.ts';
import { quarterWords } from '../../plan/review-quarter.ts';
import { readRisks, quarterBefore, risksAsAt } from '../../plan/risks.ts';
import { bandOf } from '../../plan/risk-words.ts';
import type { PaperContext } from '../paper-context.ts';
import { subjectTitle } from '../review-subject.ts';
import { listingAddress, recordsDay, recordsOf, subjectWords, wordsTable } from './listing-records.ts';
import { areasAbout, isAboutAction } from './listing-subject.ts';

/** The plan's actions with rating, lead and date. */
export async function actionParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const { now, source } = await actionsFor(item, context);
  const words = subjectWords(item, context);
  if (now.length === 0) return [{ kind: 'paragraph', text: `The plan has no actions${words}.` }];
  return [
    wordsTable(
      ['Action', 'What', 'Lead', 'Due', 'BRAG'],
      now.map((action) => [
        action.id,
        action.text,
        action.lead,
        action.dueWords === '' ? 'No date' : action.dueWords,
        standingOf(action),
      ]),
      {
        caption: `Actions${words}, as at ${dateWords(recordsDay(item, context.today))}`,
        source,
        address: listingAddress(
          '/plan',
          item.subject.area === '' ? {} : { area: item.subject.area },
          item,
          context,
        ),
      },
    ),
  ];
}

/** Actions whose rating is another than on the day that is compared with. */
export async function bragMovedParts(
  item: ListingItem,
  context: PaperContext,
): Promise<readonly PaperPart[]> {
  const { now, before, source } = await actionsFor(item, context);
  const words = subjectWords(item, context);
  const then = new Map(before.map((action) => [action.id, standingOf(action)]));
  const moved = now.filter((action) => then.get(action.id) !== standingOf(action));
  const since = dateWords(sinceOf(item, context));
  if (moved.length === 0)
    return [{ kind: 'paragraph', text: `No action${words} has another BRAG rating than on ${since}.` }];
  return [
    wordsTable(
      ['Action', 'What', 'Lead', `On ${since}`, 'Now'],
      moved.map((action) => [
        action.id,
        action.text,
        action.lead,
        then.get(action.id) ?? 'Not in the plan',
        standingOf(action),
      ]),
      {
        caption: `Actions${words} with another BRAG rating than on ${since}`,
        source,
        address: listingAddress('/plan', {}, item, context),
      },
    ),
  ];
}

/** What is asked of the board: decisions escalated to it, red actions and the gravest risks, each with its reference. */
export async function askParts(item: ListingItem, context: PaperContext): Promise<readonly PaperPart[]> {
  const decisions = await recordsOf('decisions', 'Decisions', context);
  const escalated = ('rows' in decisions ? readDecisions(decisions.rows) : []).filter(
    ({ decision, quarter }) => decision === 'escalate' && quarter <= item.asAt && quarter > item.since,
  );
  const { now } = await actionsFor(item, context);
  const red = now.filter((action) => standingOf(action) === 'Red');
  const risks = await recordsOf('risks', 'Risks', context);
  const areas = areasAbout(item.subject, context.catalogue);
  const grave = (
    'rows' in risks
      ? risksAsAt(readRisks(risks.rows), recordsDay(item, context.today), quarterBefore(item.asAt))
      : []
  ).filter(
    ({ row, score, movement }) =>
      movement !== 'closed' && bandOf(score) === 'very-high' && areas.includes(row.area),
  );
  const points = [
    ...escalated.map(
      (each) =>
        `${decisionWords[each.decision]}d by the review of ${quarterWords(each.quarter)}${each.escalated_to === '' ? '' : ` to ${each.escalated_to}`}: ${subjectTitle(context.catalogue, each.about)}. ${each.insight}`,
    ),
    ...red.map((action) => `${action.id} is Red: ${action.text}`),
    ...grave.map(({ row, score }) => `Risk ${row.risk}, score ${score}: ${row.description}`),
  ];
  if (points.length === 0)
    return [
      {
        kind: 'paragraph',
        text: `Nothing is asked: no decision ${context.isPublic ? 'that may be published ' : ''}is escalated, and no action is Red.`,
      },
    ];
  return [{ kind: 'bullets', points }];
}

function sinceOf({ since }: ListingItem, { catalogue }: PaperContext): string {
  return since === '' ? planDay(catalogue.plan) : since;
}

/** The actions that a listing is about as they stand, and as they stood on the day that is compared with. */
export async function actionsFor(
  item: ListingItem,
  context: PaperContext,
): Promise<{
  readonly now: readonly ActionNow[];
  readonly before: readonly ActionNow[];
  readonly source: string;
}> {
  const { plan } = context.catalogue;
  const records = await recordsOf('actions', 'Actions', context);
  const rows = 'rows' in records ? readActionRows(records.rows) : [];
  const printed = `Source: ${plan.plan.meta.title}, ${plan.plan.meta.date}.`;
  const at = (day: string) =>
    actionsAsAt(plan, rows, day).filter((action) => isAboutAction(action, item.subject, context.catalogue));
  return {
    now: at(recordsDay(item, context.today)),
    before: at(sinceOf(item, context)),
    source: 'rows' in records && rows.length > 0 ? `${printed} ${records.source}` : printed,
  };
}
