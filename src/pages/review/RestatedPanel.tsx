import { FiguresTable } from '../../components/FiguresTable.tsx';
import type { ReviewData } from './use-review.ts';

/** What has been restated since a review was finished; the review itself stays as it was seen. */
export function RestatedPanel({ review: { restated, changedExtracts } }: { readonly review: ReviewData }) {
  const files =
    changedExtracts.length === 0
      ? ''
      : `${changedExtracts.length === 1 ? 'Another extract is' : 'Other extracts are'} loaded today than then: ${changedExtracts.join(', ')}.`;
  if (restated.length === 0)
    return <p className="app-secondary">Nothing that is shown has been restated since. {files}</p>;
  return (
    <section className="app-section app-restated" aria-labelledby="restated">
      <h2 id="restated" className="app-heading">
        Restated since this review
      </h2>
      <p>What stands here is what was seen then. {files}</p>
      <FiguresTable
        caption="Figures that are said differently today"
        table={{
          columns: ['Indicator', 'Period', 'In this review', 'Today'],
          rows: restated.map(({ title, window, then, now }) => [title, window, then, now]),
        }}
      />
    </section>
  );
}
