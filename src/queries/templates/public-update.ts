import { addMonths, monthWords } from '../../plan/month.ts';
import { chartOf, heading, placed, section, words } from './paper-items.ts';
import type { Filled, TemplateInput } from './template-input.ts';

/** The months in which the plan's action on updates prints them. */
const months = ['05', '11'];

/** The six-monthly update for everybody, in plain words, for the next May or November. */
export function publicUpdate({ context, asAt, scope, list }: TemplateInput): Filled {
  const areas = context.catalogue.plan.plan.areas;
  const charted = new Set<string>();
  const chartsOf = (area: string) =>
    scope.entries
      .filter(({ measure }) => measure.areas.includes(area))
      .flatMap(({ headlines }) => headlines)
      .filter(({ id }) => !charted.has(id) && charted.add(id))
      .map(({ id }) => chartOf(id, asAt));
  const isMadeUp = [...scope.entries.flatMap(({ headlines }) => headlines), ...scope.watched].some(
    ({ dataset }) => {
      const loaded = context.datasets.get(dataset);
      return loaded?.state === 'loaded' && loaded.extract.illustrative;
    },
  );
  return {
    title: `Update on the SEND action plan, ${monthWords(nextUpdate(context.today))}`,
    addressedTo: 'Children, young people, families and all who work with them',
    date: '',
    audience: 'public',
    items: placed([
      heading('What this is'),
      words(
        'After the inspection the partnership made a plan to improve what it does for children and young people with special educational needs and disabilities, and their families. It publishes an update every May and November. This one says what the figures show, what has been done and what comes next.',
        'Say in a sentence or two what matters most to families in this half-year.',
      ),
      heading('Is it getting better?'),
      list('verdicts'),
      ...(isMadeUp
        ? [
            heading('Figures that are made up', 2),
            words(
              'Some figures are marked as illustrative. They are made up to show how this update looks, until the real ones are there. They say nothing about any child, and they are not counted together with real figures.',
              'Take this out once no figure is marked as illustrative any more.',
            ),
          ]
        : []),
      heading('What has been done'),
      list('milestones'),
      list('brag-moved'),
      heading('The figures'),
      ...areas.flatMap(({ id, shortTitle }) => section(shortTitle, chartsOf(id), 2)),
      ...section(
        'Also watched',
        scope.watched.map(({ id }) => chartOf(id, asAt)),
        2,
      ),
      heading('What comes next'),
      words('', 'Say in plain words what families will notice, and when.'),
    ]),
  };
}

/** The day's own month where an update is due in it, otherwise the next one, as a day of it. */
function nextUpdate(today: string): string {
  for (let day = `${today.slice(0, 7)}-01`; ; day = addMonths(day, 1))
    if (months.includes(day.slice(5, 7))) return day;
}
