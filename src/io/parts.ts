import type { PartStore, StoredPart } from '../workspace/storedPart.ts';
import { readAs } from './library.ts';
import { openStore } from './openStore.ts';

/** Reads all parts of some stores, as one moment has them. Rejects with a fault of storage. */
export async function readParts(stores: readonly PartStore[]): Promise<readonly StoredPart[]> {
  const store = await openStore();
  return readAs('what was made here', () =>
    store.read(stores, async (reading) =>
      (await Promise.all(stores.map((name) => reading.all(name)))).flat(),
    ),
  );
}
