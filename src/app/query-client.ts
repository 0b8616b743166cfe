import { QueryClient } from '@tanstack/react-query';

/** Queries run against the engine in this page: they never wait for a network and are never refetched by focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        gcTime: 30 * 60_000,
      },
    },
  });
}
