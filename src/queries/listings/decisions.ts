import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords } from '../../model/period.ts';
import {
  listedAddress,
  listedCaption,
  ofScope,
  paragraph,
  recordsNote,
  wordColumns,
  type Listed,
} from './listed.ts';
import { isGap } from './read-register.ts';
import { aboutWords, decidedOn, decidedWords, listedDecisions } from './review-decisions.ts';

/** What quarterly reviews decided since a day, the latest first; in public only what may be read by all. */
export async function decisionParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, item, days } = listed;
  const register = await listedDecisions(listed);
  if (isGap(register)) return [register];
  const decisions = register.rows
    .filter((decision) => decidedOn(decision) >= item.since)
    .toSorted((one, other) => decidedOn(other).localeCompare(decidedOn(one)));
  const since = item.since === '' ? '' : ` since ${dateWords(item.since)}`;
  if (decisions.length === 0) return [paragraph(noDecisions(listed, since))];
  return [
    {
      kind: 'table',
      caption: listedCaption(listed, `Decisions of quarterly reviews${since}`),
      columns: wordColumns(['Date', 'About', 'Decision', 'Why', 'Owner']),
      rows: decisions.map((decision) => [
        dateWords(decidedOn(decision)),
        aboutWords(decision, listed),
        decidedWords(decision, listed),
        decision.insight === '' ? 'No reason recorded' : decision.insight,
        decision.owner === '' ? 'None recorded' : decision.owner,
      ]),
      notes: [
        ...(decisions.some(({ decided_on: day }) => day === '')
          ? ['Where no day of the decision is recorded, the last day of the quarter stands for it.']
          : []),
        ...recordsNote(listed),
        ...(context.isPublic ? ['Only decisions that were confirmed to name no child are listed.'] : []),
      ],
      source: register.source,
      stamps: register.stamps,
      address: decisionsAddress(listed),
    },
  ];

  function decisionsAddress({ scope: { subject } }: Listed): string {
    if (subject.measure !== '') return listedAddress(listed, `/measures/${subject.measure}`);
    if (subject.area !== '' && subject.workstream === '')
      return listedAddress(listed, `/areas/${subject.area}`);
    return context.isPublic || days.figures === '' ? '' : listedAddress(listed, '/review');
  }
}

function noDecisions(listed: Listed, since: string): string {
  const { context } = listed;
  return context.isPublic
    ? `No decision${ofScope(listed)} that may be public is recorded${since}.`
    : `No decision${ofScope(listed)} is recorded${since}. Decisions are entered under Review.`;
}
