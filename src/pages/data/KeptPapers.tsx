import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetPapers } from '../../queries/papers.ts';

/** The way to delete the papers and alt texts that this browser keeps, apart from its extracts. */
export function KeptPapers() {
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const forget = async () => {
    setAsking(false);
    try {
      await forgetPapers(client);
      setOutcome('The papers and alt texts that this browser kept are deleted.');
    } catch (error) {
      setOutcome(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {isAsking ? (
        <div className="app-ask" role="group" aria-label="Delete the papers from this browser">
          <p>
            This deletes every paper and every alt text that was written or taken in here, from this browser
            for good. Those that come with the site are shown afterwards. Download a data package first to
            keep a copy.
          </p>
          <button
            type="button"
            className="govuk-button govuk-button--warning app-button"
            onClick={() => void forget()}
          >
            Delete papers for good
          </button>{' '}
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button"
            onClick={() => setAsking(false)}
          >
            Keep the papers
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button"
          onClick={() => setAsking(true)}
        >
          Delete the papers from this browser
        </button>
      )}
      <p className="app-secondary" role="status">
        {outcome}
      </p>
    </>
  );
}
