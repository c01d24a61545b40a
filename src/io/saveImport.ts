import type { Series } from '../kernel/series.ts';
import type { IsoInstant } from '../kernel/time.ts';
import { contentHash } from '../snapshot/contentHash.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { writeLibrary } from './library.ts';

/** Saves the snapshots of one import with their series in one strict transaction: all or nothing, resolved when it is on disk. */
export async function saveImport(
  series: Series,
  snapshots: readonly Snapshot[],
  at: IsoInstant,
): Promise<void> {
  const stored = snapshots.map((snapshot) => ({
    id: snapshot.id,
    series: snapshot.series,
    snapshot,
    contentHash: contentHash(snapshot),
  }));
  await writeLibrary('saving the import', async (writing) => {
    await writing.objectStore('series').put(series);
    for (const snapshot of stored) await writing.objectStore('snapshots').add(snapshot);
    await writing.objectStore('log').add({ at, what: 'imported', about: snapshots.map(({ id }) => id) });
  });
}
