import type { PartStore, StoredPart } from '../workspace/storedPart.ts';
import { readAs } from './library.ts';
import { openStore } from './openStore.ts';

/** Everything in one store of small things that a person made here. Rejects with a fault of storage. */
export async function readParts(store: PartStore): Promise<readonly StoredPart[]> {
  const opened = await openStore();
  return readAs(store, () => opened.read([store], (reading) => reading.all(store)));
}
