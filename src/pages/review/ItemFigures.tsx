import { useState } from 'react';
import { ChartCard } from '../../components/ChartCard.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { Sparkline } from '../../components/Sparkline.tsx';
import { VerdictTag } from '../../components/VerdictTag.tsx';
import { formatFigure } from '../../model/format.ts';
import type { ReviewedFigure, ReviewedIndicator } from '../../model/reviewed.ts';
import { lastReviewWords, quarterBefore } from '../../plan/review-quarter.ts';
import { sinceReviewChart } from '../../queries/since-review-chart.ts';
import type { ReviewData } from './use-review.ts';

interface Props {
  readonly review: Pick<ReviewData, 'quarter' | 'lastReview'>;
  readonly figures: readonly ReviewedIndicator[];
}

const order = [
  'worsening',
  'no-clear-change',
  'no-data',
  'suppressed',
  'too-few',
  'not-comparable',
  'too-early',
];

/** The figures of an item: the worst as a chart, the others beside each other in a table from which each can be drawn. */
export function ItemFigures({ review: { quarter, lastReview }, figures }: Props) {
  const reviewed = lastReview ?? quarterBefore(quarter);
  const since = lastReviewWords(reviewed, lastReview !== null);
  const seen = { asAt: quarter, choices: { reviewed, ...(lastReview === null ? {} : { held: 'yes' }) } };
  const [asked, setAsked] = useState<string | null>(null);
  const rank = ({ verdict }: ReviewedIndicator) =>
    (order.indexOf(verdict) + order.length + 1) % (order.length + 1);
  const worst = figures.toSorted((one, other) => rank(one) - rank(other));
  const drawn = worst.find(({ indicator }) => indicator.id === asked) ?? worst[0];
  if (!drawn) return null;
  const others = worst.filter((each) => each !== drawn);
  return (
    <>
      <ChartCard key={drawn.indicator.id} chart={sinceReviewChart(drawn, since, seen)} level={3} />
      {others.length > 0 && (
        <div className="app-scroll" tabIndex={0} role="region" aria-label="The others, scrolls sideways">
          <table className="govuk-table app-review__others">
            <caption className="govuk-visually-hidden">The other figures of this item</caption>
            <thead>
              <tr>
                <th scope="col">{others.length > 1 ? 'The others' : 'The other'}</th>
                <th scope="col">Last three years</th>
                <th scope="col" className="app-number">
                  Now
                </th>
                <th scope="col" className="app-number">
                  {lastReview === null ? 'Quarter before' : 'Last review'}
                </th>
                <th scope="col" className="app-number">
                  A year earlier
                </th>
                <th scope="col">Year on year</th>
              </tr>
            </thead>
            <tbody>
              {others.map((each) => (
                <OtherRow key={each.indicator.id} reviewed={each} draw={() => setAsked(each.indicator.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function OtherRow({ reviewed, draw }: { readonly reviewed: ReviewedIndicator; readonly draw: () => void }) {
  const { indicator, calendar, line, breaks } = reviewed;
  const said = (figure: ReviewedFigure | null) => (figure ? formatFigure(figure.value, indicator) : '–');
  const readings = line.map(({ period, value }) => ({
    period,
    value,
    part: {},
    numerator: null,
    denominator: null,
    grades: null,
  }));
  return (
    <tr data-indicator={indicator.id} data-verdict={reviewed.verdict}>
      <th scope="row">
        <PageLink to={`/indicators/${indicator.id}`}>{indicator.shortTitle}</PageLink>
        <button type="button" className="app-link-button" onClick={draw}>
          Show chart<span className="govuk-visually-hidden"> {indicator.shortTitle}</span>
        </button>
      </th>
      <td>
        <Sparkline series={{ calendar, readings }} breaks={breaks.map((from) => ({ from }))} />
      </td>
      <td className="app-number">
        <strong>{said(reviewed.latest)}</strong>
        <span className="app-secondary">{reviewed.latest?.window}</span>
      </td>
      <td className="app-number">{said(reviewed.lastReview)}</td>
      <td className="app-number">{said(reviewed.earlier)}</td>
      <td>{indicator.better === 'neutral' ? '–' : <VerdictTag verdict={reviewed.verdict} />}</td>
    </tr>
  );
}
