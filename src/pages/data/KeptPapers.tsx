import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetPapers } from '../../queries/papers.ts';
import { DeleteForGood } from './DeleteForGood.tsx';

/** The way to delete the papers and alt texts that this browser keeps, apart from its extracts. */
export function KeptPapers() {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const forget = async () => {
    try {
      await forgetPapers(client);
      setOutcome('The papers and alt texts that this browser kept are deleted.');
    } catch (error) {
      setOutcome(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <DeleteForGood
        name="Delete the papers from this browser"
        warning="This deletes every paper and every alt text that was written or taken in here, from this browser for good. Those that come with the site are shown afterwards. Download a data package first to keep a copy."
        confirm="Delete papers for good"
        keep="Keep the papers"
        onDelete={() => void forget()}
      />
      <p className="app-secondary" role="status">
        {outcome}
      </p>
    </>
  );
}
