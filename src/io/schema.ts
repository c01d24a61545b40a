import type { Records, StoreName } from '../workspace/records.ts';

/** The database as it stands at version 2, in the words of idb. */
export type Schema = {
  [S in StoreName]: { key: string | number; value: Records[S] };
};
