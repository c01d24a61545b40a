import type { IsoInstant } from '../kernel/time.ts';
import { isRecordOf } from '../workspace/records.ts';
import { addMissingStores } from './database.ts';
import { Fault } from './fault.ts';
import { type Inspection, openRaw } from './inspectLibrary.ts';
import { noteStoreState, readStoreState } from './storeState.ts';
import { packWorkspace } from './workspaceZip.ts';
import { appendLine, readSequence, saveSequence, writeLibrary } from './writeLibrary.ts';

/** Builds a workspace file of whatever is sound, from a database in whatever state. */
export async function buildSoundFile({ plan }: Inspection): Promise<Blob> {
  const raw = await openRaw();
  if (raw === undefined) throw new Fault('storage-damaged', 'the library');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  try {
    await packWorkspace(
      plan.state,
      async (id) => {
        const stored = await raw.one('snapshots', id);
        if (isRecordOf('snapshots', stored)) return stored;
        throw new Fault('storage-damaged', id);
      },
      (chunk) => chunks.push(chunk),
    );
  } finally {
    raw.close();
  }
  return new Blob(chunks, { type: 'application/zip' });
}

/**
 * Makes the library whole again: missing stores are made, sound snapshots listed, what cannot be saved taken out of the list. The
 * records are changed in one transaction; a line of the log says which snapshots were lost.
 */
export async function repairLibrary({ plan, unreadable }: Inspection, at: IsoInstant): Promise<void> {
  if (readStoreState().kind !== 'memory') await addMissingStores();
  await writeLibrary('repairing', async (writing) => {
    for (const series of plan.remade) await writing.put('series', series);
    for (const summary of plan.relisted) await writing.put('summaries', summary);
    // The catalogue is a copy of what is published, and outside the transaction: it is fetched again.
    for (const { store, key } of unreadable) if (store !== 'catalogue') await writing.remove(store, key);
    for (const id of plan.lost)
      for (const store of ['snapshots', 'summaries', 'bin'] as const) await writing.remove(store, id);
    const last = Math.max(await readSequence(writing), ...plan.state.log.map(({ seq }) => seq));
    await saveSequence(writing, last);
    await appendLine(writing, { at, what: 'repaired', about: plan.lost });
  });
  if (readStoreState().kind === 'damaged') noteStoreState('disk');
}
