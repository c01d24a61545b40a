import { queryOptions } from '@tanstack/react-query';
import { readStorageFacts } from '../io/storageFacts.ts';

/** What the browser says of the storage it gives; asked afresh each time it is shown. */
export const storageQuery = queryOptions({ queryKey: ['storage'], queryFn: readStorageFacts, staleTime: 0 });
