import { useState } from 'react';
import { everything, type ListingName, type Paper, type Subject } from '../model/paper.ts';
import { quarterBefore } from '../plan/review-quarter.ts';
import { useDashboard } from './dashboard-context.ts';
import { PageLink } from './PageLink.tsx';
import { paperTitle, useAddToPaper } from './use-add-to-paper.ts';

interface Props {
  readonly listing: ListingName;
  readonly subject?: Partial<Subject>;
  /** What is added, for those who hear the button alone: "the milestones". */
  readonly what: string;
}

/** Adds what stands beside it to a paper, as at the quarter that is looked at. */
export function AddListing({ listing, subject = {}, what }: Props) {
  const { asAt } = useDashboard();
  const { isPossible, add } = useAddToPaper();
  const [added, setAdded] = useState<Paper | null>(null);
  const [failure, setFailure] = useState('');
  if (!isPossible || !asAt) return null;
  const press = async () => {
    setAdded(null);
    setFailure('');
    try {
      const since = quarterBefore(asAt.date);
      setAdded(
        await add((id) => ({
          id,
          kind: 'listing',
          listing,
          subject: { ...everything, ...subject },
          asAt: asAt.date,
          since,
        })),
      );
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <p className="app-add-listing">
      <button type="button" className="app-link-button" onClick={() => void press()}>
        Add to paper<span className="govuk-visually-hidden">: {what}</span>
      </button>{' '}
      <span role="status" className="app-secondary-inline">
        {added && (
          <>
            Added to <PageLink to={`/papers/${added.id}`}>{paperTitle(added)}</PageLink>.
          </>
        )}
        {failure !== '' && `It could not be added: ${failure}`}
      </span>
    </p>
  );
}
