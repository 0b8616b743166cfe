import { monthWords } from '../../plan/month.ts';
import { chartOf, heading, placed, words } from './paper-items.ts';
import { headlinesByVerdict, type Filled, type TemplateInput } from './template-input.ts';

const mostCharts = 2;

/** One page about an area: what the inspectors said, what the figures say, its milestones and how its actions stand. */
export async function areaSummary(input: TemplateInput): Promise<Filled> {
  const { context, asAt, scope, list } = input;
  const area = context.catalogue.plan.area(scope.subject.area);
  if (!area) throw new Error('An area summary needs an area for improvement. Choose one.');
  const charts = await headlinesByVerdict(input, ['worsening', 'improving', 'no-clear-change']);
  return {
    title: `${area.id} ${area.shortTitle}, summary of ${monthWords(context.today)}`,
    addressedTo: '',
    date: '',
    audience: 'public',
    items: placed([
      heading('What the inspection said'),
      words(`“${area.quote}”`),
      heading('What the figures say'),
      list('verdicts'),
      ...charts.slice(0, mostCharts).map(({ indicator }) => chartOf(indicator.id, asAt)),
      heading('What has been done'),
      list('milestones'),
      list('brag-moved'),
      words('', 'Say in a sentence or two what comes next in this area.'),
    ]),
  };
}
