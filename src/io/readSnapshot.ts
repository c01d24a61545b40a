import type { Snapshot } from '../snapshot/snapshot.ts';
import { isSound } from '../workspace/sealSnapshot.ts';
import { Fault } from './fault.ts';
import { readAs } from './library.ts';
import { openStore } from './openStore.ts';
import { noteStoreState } from './storeState.ts';

/**
 * Reads one stored snapshot with its cells and checks it against its seal in the list. Undefined where it is not held; rejects with
 * `storage-damaged` where it is not what was saved.
 */
export async function readSnapshot(id: string): Promise<Snapshot | undefined> {
  const store = await openStore();
  const [stored, listed] = await readAs(id, () =>
    store.read(['snapshots', 'summaries'], (reading) =>
      Promise.all([reading.one('snapshots', id), reading.one('summaries', id)]),
    ),
  );
  if (listed === undefined) return undefined;
  if (stored !== undefined && isSound(stored, listed.seal)) return stored.snapshot;
  noteStoreState('damaged');
  throw new Fault('storage-damaged', id);
}
