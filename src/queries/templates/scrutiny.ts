import { monthWords } from '../../plan/month.ts';
import { bodyNamed } from './bodies.ts';
import { chartOf, heading, placed, words } from './paper-items.ts';
import { headlinesByVerdict, type Filled, type TemplateInput } from './template-input.ts';

const mostCharts = 6;

/** For the scrutiny committee: the answer, what changed, what was done and decided, and where answers to questions stand. */
export async function scrutinyPaper(input: TemplateInput): Promise<Filled> {
  const { context, asAt, list } = input;
  const changed = await headlinesByVerdict(input, ['worsening', 'improving']);
  return {
    title: `Scrutiny committee paper, ${monthWords(context.today)}`,
    addressedTo: bodyNamed(context.catalogue, /scrutiny/i, 'Scrutiny Committee'),
    date: '',
    audience: 'public',
    items: placed([
      heading('Purpose'),
      words(
        'This paper says whether the measures of the inspection action plan are improving year on year, as the partnership promised, what has been done and decided, and where the answers to likely questions stand. Every table and figure names the extract or the register that it comes from.',
        'Say why the committee gets this paper now, and what it is asked to do: note, comment or recommend.',
      ),
      heading('The answer'),
      list('verdicts'),
      heading('What got worse or better'),
      words(
        '',
        changed.length === 0
          ? 'No headline indicator has clearly got worse or better. Say so in your own words, or take this heading out.'
          : 'Say what lies behind the changes below, and what is being done where it got worse.',
      ),
      ...changed.slice(0, mostCharts).map(({ indicator }) => chartOf(indicator.id, asAt)),
      heading('What has been done'),
      list('milestones'),
      list('brag-moved'),
      heading('What is decided'),
      list('decisions'),
      heading('Likely questions, and where the answers stand'),
      list('questions'),
      heading('What happens next'),
      words('', 'Say what will be done by when, and which role answers for it. Name no person.'),
    ]),
  };
}
