import type { prefetchAddress as AppPrefetch } from '../frame/prefetchAddress.ts';

/** Everything is in the page: nothing has to be worked out before a screen asks for it. */
export const prefetchAddress: typeof AppPrefetch = () => Promise.resolve();
