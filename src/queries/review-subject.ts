import type { Catalogue } from './catalogue.ts';

const own: Readonly<Record<string, string>> = {
  'quality-assurance': 'What quality assurance taught',
  'stale-data': 'Extracts that are late',
};

/** The heading of what a decision is about: a measure, an indicator, an action, or an item of a review; its id where it is none. */
export function subjectTitle(
  { measures, indicators, plan }: Pick<Catalogue, 'measures' | 'indicators' | 'plan'>,
  about: string,
): string {
  const action = plan.plan.actions.find(({ id }) => id === about);
  return (
    measures.find(({ id }) => id === about)?.title ??
    indicators.find(({ id }) => id === about)?.title ??
    (action && `${action.id} ${action.text}`) ??
    own[about] ??
    about
  );
}
