import { monthWords } from '../../plan/month.ts';
import { bodyNamed } from './bodies.ts';
import { heading, placed, words } from './paper-items.ts';
import type { Filled, TemplateInput } from './template-input.ts';

/**
 * A highlight report for the board, of all the plan or of one workstream. It is public as every paper is at first, in
 * which the risks are a gap that says how they are shown.
 */
export function highlightReport({ context, scope, list }: TemplateInput): Filled {
  const { workstream } = scope.subject;
  return {
    title: `Highlight report${workstream === '' ? '' : `, ${workstream}`}, ${monthWords(context.today)}`,
    addressedTo: bodyNamed(context.catalogue, /partnership board/i, 'Partnership Board'),
    date: '',
    audience: 'public',
    items: placed([
      heading('What is asked of the board'),
      list('asks'),
      words('', 'Say what the board should do about each, and by when. Name roles, not persons.'),
      heading('Verdicts'),
      list('verdicts'),
      words('', 'Say what lies behind what got worse.'),
      heading('BRAG ratings that moved'),
      list('brag-moved'),
      // The board sees the plan's actions in their register; a workstream answers for each of its own.
      ...(workstream === '' ? [] : [heading('Actions'), list('actions')]),
      heading('Milestones'),
      list('milestones'),
      heading('Risks'),
      list('risks'),
      heading('Decisions'),
      list('decisions'),
      heading('Next steps'),
      words('', 'Say what comes before the next meeting of the board.'),
    ]),
  };
}
