import { QueryClient } from '@tanstack/react-query';

/**
 * The one query client: our own reads are not retried (a fault is shown at once), work without a network, and their big values are
 * not compared in depth. What was read stays until a mutation says otherwise.
 */
export function buildQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        // A part of a screen that comes later must not ask again for what failed: the screen would go back to loading, and lose the part.
        retryOnMount: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
