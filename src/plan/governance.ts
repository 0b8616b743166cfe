import type { Area, GovernanceBody, Plan } from '../model/plan.ts';

/** A sentence of the plan with where it stands; one that begins with "This …" keeps the sentence it refers to. */
export interface Passage {
  readonly words: string;
  readonly from:
    | { readonly kind: 'statement'; readonly heading: string }
    | { readonly kind: 'measure'; readonly id: string }
    | { readonly kind: 'outcome'; readonly id: string };
}

/** A governance body with the plan's own sentences about it; a list is empty where the plan has none. */
export interface BodyRow {
  readonly body: GovernanceBody;
  /** The areas for improvement whose working group it is. */
  readonly workingGroupOf: readonly Area[];
  /** What reaches it: provided for it, reported to it, shared or reviewed at it, or escalated to it. */
  readonly receives: readonly Passage[];
  readonly escalates: readonly Passage[];
  /** Whatever else names it. */
  readonly otherwise: readonly Passage[];
}

/** How concerns travel, as far as the plan says so. */
export interface EscalationWay {
  /** Meet quarterly and have no sentence on escalation of their own. */
  readonly before: readonly GovernanceBody[];
  readonly escalating: readonly GovernanceBody[];
  readonly to: readonly GovernanceBody[];
  readonly says: readonly Passage[];
  readonly monitoredBy: readonly GovernanceBody[];
  readonly consideredBy: readonly GovernanceBody[];
}

const reaches =
  /\b(provided for|reported to|report back to|shared (at|with)|available for consideration by|reviewed (at|within))\b/;
const escalation = /\bescalate areas of concern to\b/;

/** Each governance body in the order of the plan, with what its statements, measures and outcomes say of it. */
export function governanceRows(plan: Plan): readonly BodyRow[] {
  const passages = passagesOf(plan);
  return plan.governance.bodies.map((body) => {
    const own = passages.flatMap((passage) => {
      const role = roleIn(passage, body, plan.governance.bodies);
      return role === null ? [] : [{ passage, role }];
    });
    const as = (role: string) => own.filter((each) => each.role === role).map(({ passage }) => passage);
    return {
      body,
      workingGroupOf: plan.areas.filter(({ workingGroup }) =>
        [body.name, ...body.printedAs].includes(workingGroup),
      ),
      receives: as('receives'),
      escalates: as('escalates'),
      otherwise: as('otherwise'),
    };
  });
}

/** Who passes concerns on to whom, who monitors and who may consider the plan, by the plan's sentences alone. */
export function escalationWay(plan: Plan): EscalationWay {
  const { bodies } = plan.governance;
  const passages = passagesOf(plan);
  const says = passages.filter(({ words }) => escalation.test(words));
  const after = (pattern: RegExp) =>
    bodies.filter((body) => passages.some(({ words }) => isNamedAfter(words, pattern, body, bodies)));
  const escalating = bodies.filter((body) =>
    says.some((passage) => roleIn(passage, body, bodies) === 'escalates'),
  );
  return {
    before: bodies.filter((body) => body.cadence === 'quarterly' && !escalating.includes(body)),
    escalating,
    to: after(escalation),
    says,
    monitoredBy: after(/\bmonitored by\b/),
    consideredBy: after(/\bavailable for consideration by\b/),
  };
}

/** "Governance and leadership" of a heading's key "governanceAndLeadership". */
export function headingWords(key: string): string {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether one of the names of a body occurs in some words, longer names of other bodies aside. */
export function namesBody(words: string, body: GovernanceBody, all: readonly GovernanceBody[]): boolean {
  return placesOf(words, body, all).length > 0;
}

function passagesOf(plan: Plan): readonly Passage[] {
  return [
    ...Object.entries(plan.governance.statements).flatMap(([heading, paragraphs]) =>
      paragraphs.flatMap((paragraph) =>
        sentencesOf(paragraph).map((words): Passage => ({ words, from: { kind: 'statement', heading } })),
      ),
    ),
    ...plan.measures.flatMap(({ id, description }) =>
      sentencesOf(description).map((words): Passage => ({ words, from: { kind: 'measure', id } })),
    ),
    ...plan.outcomes.map(({ id, outcome }): Passage => ({ words: outcome, from: { kind: 'outcome', id } })),
  ];
}

/** The sentences of a paragraph; one that begins with "This" is of no use without the one before it. */
function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=\.)\s+(?!This\b)/);
}

function roleIn(
  { words }: Passage,
  body: GovernanceBody,
  all: readonly GovernanceBody[],
): 'receives' | 'escalates' | 'otherwise' | null {
  if (!namesBody(words, body, all)) return null;
  if (isNamedAfter(words, escalation, body, all)) return 'receives';
  if (escalation.test(words) && isNamedBefore(words, escalation, body, all)) return 'escalates';
  return isNamedAfter(words, reaches, body, all) ? 'receives' : 'otherwise';
}

function isNamedAfter(
  words: string,
  pattern: RegExp,
  body: GovernanceBody,
  all: readonly GovernanceBody[],
): boolean {
  return words.split(/(?<=\.)\s+/).some((sentence) => {
    const at = pattern.exec(sentence)?.index;
    return at !== undefined && placesOf(sentence, body, all).some((place) => place > at);
  });
}

function isNamedBefore(
  words: string,
  pattern: RegExp,
  body: GovernanceBody,
  all: readonly GovernanceBody[],
): boolean {
  return words.split(/(?<=\.)\s+/).some((sentence) => {
    const at = pattern.exec(sentence)?.index;
    return at !== undefined && placesOf(sentence, body, all).some((place) => place < at);
  });
}

/** Where a body is named. Longer names are taken first, since one body's name can hold another's. */
function placesOf(words: string, body: GovernanceBody, all: readonly GovernanceBody[]): readonly number[] {
  const names = all
    .flatMap((each) =>
      [each.name, ...each.printedAs].map((name) => ({ name: name.replace(/^The /, ''), id: each.id })),
    )
    .toSorted((one, other) => other.name.length - one.name.length);
  let rest = words;
  const places: number[] = [];
  for (const { name, id } of names) {
    const pattern = new RegExp(`(?<!\\w)${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`, 'gi');
    rest = rest.replace(pattern, (found, at: number) => {
      if (id === body.id) places.push(at);
      return ' '.repeat(found.length);
    });
  }
  return places;
}
