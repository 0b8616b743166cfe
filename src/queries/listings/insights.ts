import { calendarOf, fieldOf, valueWords } from '../../model/dataset.ts';
import type { PaperPart } from '../../model/paper-document.ts';
import { dateWords, periodLabel, periodOf } from '../../model/period.ts';
import { insightsOf, readInsights } from '../../plan/insights.ts';
import {
  howTo,
  listedAddress,
  listedCaption,
  ofScope,
  paragraph,
  wordColumns,
  type Listed,
} from './listed.ts';
import { isGap, readRegister } from './read-register.ts';

/** What was said and found about the measures, by measure in the order of the plan, the newest first. */
export async function insightParts(listed: Listed): Promise<readonly PaperPart[]> {
  const { context, scope, days } = listed;
  const register = await readRegister(context, 'insights', 'Insights', readInsights);
  if (isGap(register)) return [register];
  const { dataset, rows } = register;
  const rowsOf = ({ heading, measure }: (typeof scope.entries)[number]) =>
    insightsOf(rows, [measure.id], days.asAt).map((insight) => [
      heading.title,
      insight.summary,
      valueWords(fieldOf(dataset, 'kind'), insight.kind),
      insight.source === '' ? 'Not recorded' : insight.source,
      quarterWords(insight.quarter),
    ]);
  const found = scope.entries.flatMap(rowsOf);
  if (found.length === 0)
    return [
      paragraph(
        `No insight${ofScope(listed)} is recorded up to ${dateWords(days.asAt)}.${howTo(listed, 'Insights are entered under Plan, in the evidence base.')}`,
      ),
    ];
  const { area, measure } = scope.subject;
  return [
    {
      kind: 'table',
      caption: listedCaption(listed, 'Insights'),
      columns: wordColumns(['Measure', 'Insight', 'Kind', 'From', 'Quarter']),
      rows: found,
      notes: dataset.dashboard.caveats,
      source: register.source,
      stamps: register.stamps,
      address: scope.isOfParts ? '' : listedAddress(listed, '/plan', { view: 'evidence', area, measure }),
    },
  ];

  function quarterWords(day: string): string {
    const calendar = calendarOf(dataset);
    const period = periodOf(day, calendar);
    return period ? periodLabel(period, calendar) : dateWords(day);
  }
}
