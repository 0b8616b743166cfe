import { dateWords } from '../model/period.ts';
import type { Outcome } from '../model/plan.ts';
import type { ActionNow } from '../plan/actions.ts';
import type { Catalogue } from './catalogue.ts';

export const searchKinds = ['measure', 'indicator', 'area', 'outcome', 'action', 'dataset', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found: a row of the plan, an indicator, a dataset or a page. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Its id; for a page, its address. */
  readonly id: string;
  /** By what the plan calls it, "AfI3.3-7", then other ways in which that is printed; none where it has none. */
  readonly references: readonly string[];
  readonly title: string;
  /** Said under the title where the title alone was found; '' for nothing. */
  readonly about: string;
  /** What else is searched: whole sentences, each with its label. */
  readonly passages: readonly string[];
  /** The outcome on whose row it stands; null where it has a page of its own. */
  readonly outcome: Pick<Outcome, 'id' | 'area'> | null;
}

/** A page as the navigation names it. */
export interface NamedPage {
  readonly to: string;
  readonly name: string;
}

/** What is searched of an action. */
type SearchedAction = Pick<
  ActionNow,
  'id' | 'outcome' | 'area' | 'text' | 'startWords' | 'dueWords' | 'revisedDue'
>;

/** Everything that can be found, in the order of the plan and of the data package. */
export function searchEntries(
  catalogue: Catalogue,
  pages: readonly NamedPage[],
  actions: readonly SearchedAction[],
): readonly SearchEntry[] {
  const { plan } = catalogue.plan;
  return [
    ...measureEntries(catalogue),
    ...indicatorEntries(catalogue),
    ...plan.areas.map((area) =>
      entry('area', area.id, area.shortTitle, [area.id], `Working group: ${area.workingGroup}`, [
        area.quote,
        ...area.needToImprove,
        `Working group: ${area.workingGroup}`,
        `Senior responsible officer: ${area.sro}`,
        area.heading,
      ]),
    ),
    ...plan.outcomes.map((outcome) => ({
      ...entry(
        'outcome',
        outcome.id,
        outcome.outcome,
        [outcome.id, outcome.refPrinted],
        `Lead: ${outcome.accountableLead}`,
        [
          `Lead: ${outcome.accountableLead}`,
          outcome.crossReferenceText,
          `Working group: ${catalogue.plan.area(outcome.area)?.workingGroup ?? ''}`,
          ...plan.mapping
            .filter(({ ref }) => ref === outcome.id)
            .map((each) => `Workstream: ${each.workstream}; previous reference: ${each.previousRef}`),
        ],
      ),
      outcome,
    })),
    ...actions.map((action) => ({
      ...entry('action', action.id, action.text, [action.id], labelled('Due', action.dueWords), [
        labelled('Start', action.startWords),
        labelled('Due', action.dueWords),
        action.revisedDue && labelled('Due date revised to', dateWords(action.revisedDue)),
      ]),
      outcome: { id: action.outcome, area: action.area },
    })),
    ...catalogue.datasets.map(({ name, title, description, sources = [], schema, dashboard }) =>
      entry('dataset', name, title, [], dashboard.provider, [
        description,
        `Provider: ${dashboard.provider}`,
        // The source of what is made up is not where it comes from.
        ...(dashboard.illustrative ? [] : sources.map((source) => `Source: ${source.title}`)),
        `Columns: ${schema.fields.map((field) => field.title).join(', ')}`,
        `Name: ${name}`,
      ]),
    ),
    ...pages.map(({ to, name }) => entry('page', to, name, [], '', [])),
  ];
}

function measureEntries(catalogue: Catalogue): readonly SearchEntry[] {
  return catalogue.plan.plan.measures.map((measure) => {
    const of = `Measure of ${measure.areas.join(' and ')}`;
    return entry('measure', measure.id, headingOf(catalogue, measure.id), [], of, [
      measure.description,
      `How it is measured: ${measure.approach}`,
      `Team: ${measure.team}`,
      of,
    ]);
  });
}

function indicatorEntries(catalogue: Catalogue): readonly SearchEntry[] {
  return catalogue.indicators.map((indicator) =>
    entry('indicator', indicator.id, indicator.title, [], indicator.unitWords, [
      indicator.unitWords,
      indicator.shortTitle,
      indicator.definition,
      indicator.measure === null ? null : `Measure: ${headingOf(catalogue, indicator.measure)}`,
      `Shows ${indicator.outcomes.join(', ')}`,
      ...indicator.caveats,
    ]),
  );
}

function headingOf({ measures }: Catalogue, id: string): string {
  return measures.find((heading) => heading.id === id)?.title ?? id;
}

function labelled(label: string, words: string): string {
  return words === '' ? '' : `${label}: ${words}`;
}

function entry(
  kind: SearchKind,
  id: string,
  title: string,
  references: readonly string[],
  about: string,
  passages: readonly (string | null)[],
): SearchEntry {
  return {
    kind,
    id,
    references: [...new Set(references)],
    title,
    about,
    passages: passages.flatMap((passage) => passage || []),
    outcome: null,
  };
}
