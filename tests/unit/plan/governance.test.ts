import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../../src/plan/decisions.ts';
import { escalatedByBody } from '../../../src/plan/governance-escalated.ts';
import { escalationWay, governanceRows, headingWords, namesBody } from '../../../src/plan/governance.ts';
import { tree } from './plan-rows.ts';

const { plan } = tree;
const { bodies } = plan.governance;
const rows = governanceRows(plan);
const rowOf = (name: string) => {
  const row = rows.find(({ body }) => body.name === name);
  if (!row) throw new Error(`no body ${name}`);
  return row;
};
const startsOf = (passages: readonly { readonly words: string }[]) =>
  passages.map(({ words }) => words.split(' ').slice(0, 4).join(' '));

describe('What the plan says of a body', () => {
  it('is what reaches the partnership board: reports, indicators, risks and the data set', () => {
    // By reading the four statements and the thirteen measures.
    expect(startsOf(rowOf('SEND Strategic Partnership Board').receives)).toEqual([
      "'Highlight reports' will be",
      'The specific actions within',
      'The implementation will also',
      'A central risk register',
      'A core data set',
    ]);
  });

  it('keeps the sentence that "This" refers to', () => {
    const risk = rowOf('SEND Strategic Partnership Board').receives.find(
      ({ from }) => from.kind === 'statement' && from.heading === 'riskManagement',
    );
    expect(risk?.words).toBe(plan.governance.statements['riskManagement']?.[0]);
  });

  it('never takes a body for another whose name holds its own', () => {
    const [board, executive, subgroup] = [
      'SEND Strategic Partnership Board',
      'SEND Executive',
      'Quality Assurance subgroup of the SEND Executive Board',
    ].map((name) => bodies.find((body) => body.name === name));
    if (!board || !executive || !subgroup) throw new Error('bodies are missing');
    expect(
      namesBody('The Quality Assurance subgroup of the SEND Executive Board met', executive, bodies),
    ).toBe(false);
    expect(
      namesBody('The Quality Assurance subgroup of the SEND Executive Board met', subgroup, bodies),
    ).toBe(true);
    expect(namesBody('SEND Executives', executive, bodies)).toBe(false);
    expect(namesBody('reported to SEND Exec and quarterly partnership boards', board, bodies)).toBe(true);
  });

  it('has no receiving or escalating that no sentence holds', () => {
    const says = (kind: 'receives' | 'escalates') =>
      rows.filter((row) => row[kind].length > 0).map(({ body }) => body.name);
    expect(says('escalates')).toEqual(['SEND Strategic Partnership Board']);
    expect(says('receives')).toEqual([
      'SEND Strategic Partnership Board',
      'SEND Executive',
      'workstream meetings',
      "City Council's Scrutiny Committee",
      'ICB quality and performance committee',
      'BLMK ICB SEND group',
      'Council and ICBs governance boards',
      'School Heads forums',
      "MKCC Children's Services performance management and quality assurance frameworks",
    ]);
  });

  it('quotes only what the plan holds, word for word', () => {
    const texts = [
      ...Object.values(plan.governance.statements).flat(),
      ...plan.measures.map(({ description }) => description),
      ...plan.outcomes.map(({ outcome }) => outcome),
    ];
    const quoted = rows.flatMap((row) => [...row.receives, ...row.escalates, ...row.otherwise]);
    expect(quoted.length).toBeGreaterThan(15);
    for (const { words } of quoted)
      expect(
        texts.some((text) => text.includes(words)),
        words,
      ).toBe(true);
  });

  it('names the areas whose working group it is', () => {
    expect(rowOf('SEND Executive').workingGroupOf.map(({ id }) => id)).toEqual(['AfI1', 'AfI2', 'AfI5']);
    expect(rowOf('Joint Commissioning Group').workingGroupOf.map(({ id }) => id)).toEqual(['AfI3']);
  });

  it('has headings in words', () => {
    expect(headingWords('governanceAndLeadership')).toBe('Governance and leadership');
    expect(headingWords('dayToDayDelivery')).toBe('Day to day delivery');
  });
});

describe('The way of a concern', () => {
  const way = escalationWay(plan);
  const names = (bodiesOf: readonly { readonly name: string }[]) => bodiesOf.map(({ name }) => name);

  it('goes from the partnership board to the governance boards and the forums', () => {
    expect(names(way.before)).toEqual(['SEND Executive']);
    expect(names(way.escalating)).toEqual(['SEND Strategic Partnership Board']);
    expect(names(way.to)).toEqual(['Council and ICBs governance boards', 'School Heads forums']);
    expect(way.says).toHaveLength(1);
  });

  it('is watched by the MK Together board, and the plan may be considered by three others', () => {
    expect(names(way.monitoredBy)).toEqual(['MK Together board']);
    expect(names(way.consideredBy)).toEqual([
      "City Council's Scrutiny Committee",
      'BLMK ICB SEND group',
      "MKCC Children's Services performance management and quality assurance frameworks",
    ]);
  });
});

describe('What reviews escalated', () => {
  const row = {
    decision: 'escalate',
    insight: '',
    action: '',
    plan_action: '',
    owner: '',
    due: '',
    outcome: '',
    done: '',
    decided_on: '',
    confirmed: '',
  };
  const decisions = readDecisions([
    { ...row, quarter: '2026-03-31', about: 'a', escalated_to: 'School Heads forums' },
    { ...row, quarter: '2026-06-30', about: 'b', escalated_to: 'School Heads forums' },
    { ...row, quarter: '2026-06-30', about: 'c', escalated_to: 'MK Together board' },
    { ...row, quarter: '2026-06-30', about: 'd', escalated_to: 'Another body' },
    { ...row, quarter: '2026-06-30', about: 'e', escalated_to: '', decision: 'continue' },
    { ...row, quarter: '2026-12-31', about: 'f', escalated_to: 'SEND Executive' },
  ]);

  it('stands by body in the order of the plan, the latest first, and nothing of a later quarter', () => {
    const groups = escalatedByBody(decisions, bodies, '2026-09-30');
    expect(groups.map(({ body, decisions: own }) => [body, own.map(({ about }) => about)])).toEqual([
      ['MK Together board', ['c']],
      ['School Heads forums', ['b', 'a']],
      ['Another body', ['d']],
    ]);
  });
});
