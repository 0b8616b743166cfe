import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'react-router';
import type { LoadedExtracts } from '../queries/extracts.ts';

type PageState = 'painted' | 'live' | 'failed';

function show(state: PageState): void {
  document.documentElement.dataset['state'] = state;
}

/**
 * Says on the document how far the page is: 'painted' with the plan's text, 'live' once the engine holds all
 * extracts and this page shows its figures, 'failed' when the engine could not start.
 */
export function usePageState(extracts: LoadedExtracts | undefined, failure: Error | null): void {
  const client = useQueryClient();
  const location = useLocation();

  // Before the browser paints, so that no one sees 'live' of the page before.
  useLayoutEffect(() => show(failure ? 'failed' : 'painted'), [failure, extracts, location]);

  useEffect(() => {
    if (failure || !extracts) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A task later, since results reach the page in a task of their own.
    const settle = () => {
      clearTimeout(timer);
      if (client.isFetching() > 0) show('painted');
      else timer = setTimeout(() => client.isFetching() === 0 && show('live'), 0);
    };
    const stop = client.getQueryCache().subscribe(settle);
    settle();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, failure, extracts, location]);
}
