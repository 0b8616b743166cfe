import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDashboard } from '../../components/dashboard-context.ts';
import { issueWords } from '../../components/form/issue-words.ts';
import { reviewAddress } from '../../components/review-address.ts';
import { today } from '../../components/use-edit-rows.ts';
import { useRegister } from '../../components/use-register.ts';
import type { Issue } from '../../model/issue.ts';
import { readEvidence } from '../../plan/milestones.ts';
import type { recordEvent as RecordEvent } from '../../queries/finish-review.ts';
import type { ReviewData } from './use-review.ts';

/** Opening, finishing and correcting a review. Each gives true once it is kept. */
export interface Meeting {
  readonly isBusy: boolean;
  /** Why the last step was not kept, in words; '' where it was. */
  readonly failure: string;
  begin(): Promise<boolean>;
  describe(held: string, present: string): Promise<boolean>;
  finish(): Promise<boolean>;
  reopen(reason: string): Promise<boolean>;
}

/** Asked for when it is needed: whoever only reads never loads what writes. */
const writing = () => import('../../queries/finish-review.ts');

/** What can be done with the review of a quarter; `title` is "Review of quarter 2 2026/27". */
export function useMeeting(review: ReviewData, title: string): Meeting {
  const client = useQueryClient();
  const { catalogue, extracts } = useDashboard();
  const evidence = useRegister('evidence', readEvidence);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const { quarter, state } = review;

  const run = async (step: () => Promise<readonly Issue[]>) => {
    setBusy(true);
    setFailure('');
    try {
      const issues = await step();
      const [first] = issues;
      if (first) setFailure(`${first.column ?? 'The row'}: ${issueWords(first)}`);
      return issues.length === 0;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const record = (event: Parameters<typeof RecordEvent>[4]) =>
    run(async () => (await writing()).recordEvent(client, catalogue, quarter, state, event, today()));
  const opening = { event: 'opened', happened_on: today(), held: today() } as const;

  return {
    isBusy,
    failure,
    begin: () => (state.stage === 'not-begun' ? record(opening) : Promise.resolve(true)),
    describe: (held, present) => {
      const last = state.events.at(-1);
      // The last event carries the details, so that a correction of them is no event of its own.
      return last ? record({ ...last, held, present }) : record({ ...opening, held, present });
    },
    finish: () =>
      run(async () =>
        (await writing()).finishReview(
          client,
          catalogue,
          {
            quarter,
            title,
            address: reviewAddress(quarter),
            state,
            shown: review.kept
              ? null
              : {
                  agenda: review.agenda,
                  figures: [...review.figures.values()],
                  loaded: [...(extracts?.datasets.values() ?? [])],
                },
            evidence: evidence?.rows ?? [],
            forum: 'SEND Executive',
          },
          today(),
        ),
      ),
    reopen: (reason) => record({ event: 'reopened', happened_on: today(), reason }),
  };
}
