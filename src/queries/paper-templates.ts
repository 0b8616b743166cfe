import type { Subject } from '../model/paper.ts';
import type { Catalogue } from './catalogue.ts';
import type { PaperContext } from './paper-context.ts';
import { allCharts } from './templates/all-charts.ts';
import { areaSummary } from './templates/area-summary.ts';
import { highlightReport } from './templates/highlight.ts';
import { publicUpdate } from './templates/public-update.ts';
import { scrutinyPaper } from './templates/scrutiny.ts';
import { templateInput, type Filled, type TemplateInput } from './templates/template-input.ts';

/** What a paper can begin as. */
interface PaperTemplate {
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  /** What has to be chosen before it can be filled. */
  readonly needs: 'nothing' | 'area' | 'workstream';
}

const filling = {
  scrutiny: scrutinyPaper,
  'board-highlight': highlightReport,
  'workstream-highlight': highlightReport,
  'public-update': publicUpdate,
  'area-summary': areaSummary,
  'all-charts': allCharts,
} satisfies Readonly<Record<string, (input: TemplateInput) => Filled | Promise<Filled>>>;

/** Every template, in the order in which they are offered. */
export const paperTemplates: readonly (PaperTemplate & { readonly id: keyof typeof filling })[] = [
  {
    id: 'scrutiny',
    title: 'Scrutiny committee paper',
    describes:
      'The answer, what got worse or better, what has been done and decided, and likely questions with where each answer stands.',
    needs: 'nothing',
  },
  {
    id: 'board-highlight',
    title: 'Highlight report for the board',
    describes:
      'What is asked of the board, verdicts, BRAG ratings that moved, milestones, risks and decisions.',
    needs: 'nothing',
  },
  {
    id: 'workstream-highlight',
    title: 'Highlight report of a workstream',
    describes: 'The same for the outcomes of one workstream, with each of its actions.',
    needs: 'workstream',
  },
  {
    id: 'public-update',
    title: 'Six-monthly public update',
    describes:
      'For May and November, in plain words: what the figures show, what has been done, what comes next.',
    needs: 'nothing',
  },
  {
    id: 'area-summary',
    title: 'Summary of an area',
    describes:
      'One page: what the inspection said, the verdicts, two charts, the milestones and how the actions stand.',
    needs: 'area',
  },
  {
    id: 'all-charts',
    title: 'Every indicator',
    describes: 'An appendix with a chart of each indicator, by area for improvement.',
    needs: 'nothing',
  },
];

/**
 * A paper that is begun from a template, with what the data hold as at a day (ISO; '' for everything there is); what
 * changed is told since the last review. Throws Error in words for a template, an area or a workstream that there is not,
 * and QueryError.
 */
export async function fillTemplate(
  id: string,
  context: PaperContext,
  { asAt, subject }: { readonly asAt: string; readonly subject: Subject },
): Promise<Filled> {
  const template = paperTemplates.find((each) => each.id === id);
  if (!template) throw new Error(`There is no template called “${id}”.`);
  if (template.needs !== 'nothing' && subject[template.needs] === '')
    throw new Error(
      template.needs === 'area'
        ? `“${template.title}” needs an area for improvement. Choose one.`
        : `“${template.title}” needs a workstream. Choose one.`,
    );
  return filling[template.id](await templateInput(context, { asAt, subject }));
}

/** The workstreams of the strategic plan, in the order in which the plan maps outcomes to them. */
export function workstreamsOf({ plan }: Pick<Catalogue, 'plan'>): readonly string[] {
  return [...new Set(plan.plan.mapping.map(({ workstream }) => workstream))];
}
