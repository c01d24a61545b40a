import type { Policy } from '../kernel/policy.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IsoDate, IsoInstant } from '../kernel/time.ts';
import { type Change, dropFromLog, type LeftNote, type LogWhat } from '../workspace/logLine.ts';
import type { NamedPart } from '../workspace/planDeletion.ts';
import { planUndo, type UndoRefusal } from '../workspace/planUndo.ts';
import type { PartStore, StoredPart } from '../workspace/storedPart.ts';
import { deleteDatabase } from './database.ts';
import { Fault } from './fault.ts';
import { readState } from './library.ts';
import { forgetMemory } from './openStore.ts';
import { forgetOwnChanges, noteChange, noteUndone } from './ownChanges.ts';
import type { Writing } from './store.ts';
import { noteStoreState } from './storeState.ts';
import { announceChange } from './tabs.ts';
import { dropLocalStorage } from './withLocalStorage.ts';
import { appendLine, writeLibrary } from './writeLibrary.ts';

/** Puts snapshots into the bin, from where they can be restored. */
export function deleteSnapshots(ids: readonly string[], at: IsoInstant): Promise<void> {
  return change('deleting', 'deleted', ids, [{ kind: 'bin', snapshots: ids }], at);
}

/** Takes snapshots out of the bin. */
export function restoreSnapshots(ids: readonly string[], at: IsoInstant): Promise<void> {
  return change('restoring', 'restored', ids, [{ kind: 'hold', snapshots: ids }], at);
}

/** Gives a series another policy. */
export function savePolicy(series: string, policy: Policy, at: IsoInstant): Promise<void> {
  return change('saving the policy', 'policy-changed', [series], [{ kind: 'policy', series, policy }], at);
}

/** Sets or takes away the date at which a snapshot is to be looked at again. */
export function saveReview(snapshot: string, on: IsoDate | undefined, at: IsoInstant): Promise<void> {
  const review: Change = { kind: 'review', snapshot, ...(on === undefined ? {} : { on }) };
  return change('saving the review date', 'review-set', [snapshot], [review], at);
}

/** Saves a target, comparator, view, note or paper, in the place of the one with its id. */
export function savePart(store: PartStore, part: StoredPart): Promise<void> {
  const { id, at } = part;
  return change('saving', 'part-saved', [id], [{ kind: 'part', store, id, part }], at);
}

/** Deletes a part; the log can bring it back. */
export function deletePart(store: PartStore, id: string, at: IsoInstant): Promise<void> {
  return change('deleting', 'part-deleted', [id], [{ kind: 'part', store, id }], at);
}

/** Notes in the log that something left, with what it is and the digest of the artefact. */
export async function logLeft(
  about: readonly string[],
  left: LeftNote,
  digest: string,
  at: IsoInstant,
): Promise<void> {
  await writeLibrary('writing the log', (writing) =>
    appendLine(writing, { at, what: 'left', about, left, digest }),
  );
}

/** Undoes one line of the log, or says why it cannot be undone. */
export async function undoLine(id: string, at: IsoInstant): Promise<UndoRefusal | undefined> {
  const undone = await writeLibrary('undoing', async (writing): Promise<Result<string, UndoRefusal>> => {
    const state = await readState(writing);
    const line = state.log.find((one) => one.id === id);
    if (line === undefined) return fail({ kind: 'gone' });
    const plan = planUndo(line, state);
    if (plan.kind === 'error') return plan;
    const undo = await applyChanges(writing, plan.value, at);
    return ok(await appendLine(writing, { at, what: 'undone', about: line.about, undoes: line.id, undo }));
  });
  if (undone.kind === 'error') return undone.error;
  noteUndone(id, undone.value);
  return undefined;
}

/**
 * Deletes snapshots, and parts made from them, so that nothing can bring them back: cells, list, bin, and what the log says of them
 * alone; names, words and hashes with it.
 */
export async function deleteForGood(
  ids: readonly string[],
  parts: readonly Pick<NamedPart, 'store' | 'id'>[],
  at: IsoInstant,
): Promise<void> {
  await writeLibrary('deleting for good', async (writing) => {
    const state = await readState(writing);
    const snapshots = new Set(ids);
    for (const id of ids)
      for (const store of ['snapshots', 'summaries', 'bin'] as const) await writing.remove(store, id);
    for (const { store, id } of parts) await writing.remove(store, id);
    const left = new Set(state.summaries.filter(({ id }) => !snapshots.has(id)).map(({ series }) => series));
    for (const { id } of state.series)
      if (!left.has(id)) for (const store of ['series', 'policies'] as const) await writing.remove(store, id);
    await writing.clear('log');
    const gone = new Set([...ids, ...parts.map(({ id }) => id)]);
    for (const line of dropFromLog(state.log, gone)) await writing.add('log', line);
    await appendLine(writing, { at, what: 'deleted-for-good', about: ids });
  });
}

/** Deletes everything that the app keeps on this computer, the database itself included. */
export async function deleteEverything(): Promise<void> {
  try {
    forgetMemory();
    await deleteDatabase();
    dropLocalStorage();
    forgetOwnChanges();
    noteStoreState('unknown');
  } catch (cause) {
    throw new Fault('storage-failed', 'deleting everything', cause);
  }
  announceChange();
}

async function change(
  about: string,
  what: LogWhat,
  ids: readonly string[],
  changes: readonly Change[],
  at: IsoInstant,
): Promise<void> {
  const line = await writeLibrary(about, async (writing) => {
    const undo = await applyChanges(writing, changes, at);
    return appendLine(writing, { at, what, about: ids, undo });
  });
  // A paper is saved with every field that is left, and its editor has its own way back: no words, and no key, for that.
  const isDraft =
    what === 'part-saved' && changes.every((one) => one.kind === 'part' && one.store === 'papers');
  if (!isDraft) noteChange(line);
}

/** Makes changes and gives what would undo them, last first. */
async function applyChanges(writing: Writing, changes: readonly Change[], at: IsoInstant): Promise<Change[]> {
  const inverse: Change[] = [];
  for (const one of changes) inverse.unshift(await applyChange(writing, one, at));
  return inverse;
}

async function applyChange(writing: Writing, one: Change, at: IsoInstant): Promise<Change> {
  switch (one.kind) {
    case 'bin':
      for (const id of one.snapshots) await writing.put('bin', { id, at });
      return { kind: 'hold', snapshots: one.snapshots };
    case 'hold':
      for (const id of one.snapshots) await writing.remove('bin', id);
      return { kind: 'bin', snapshots: one.snapshots };
    case 'policy': {
      const before = await writing.one('policies', one.series);
      if (one.policy === undefined) await writing.remove('policies', one.series);
      else await writing.put('policies', { series: one.series, policy: one.policy });
      return {
        kind: 'policy',
        series: one.series,
        ...(before === undefined ? {} : { policy: before.policy }),
      };
    }
    case 'review': {
      const held = await writing.one('summaries', one.snapshot);
      if (held === undefined) throw new Fault('library-moved', 'the review date');
      const { reviewOn, ...rest } = held;
      await writing.put('summaries', { ...rest, ...(one.on === undefined ? {} : { reviewOn: one.on }) });
      return { kind: 'review', snapshot: one.snapshot, ...(reviewOn === undefined ? {} : { on: reviewOn }) };
    }
    case 'part': {
      const before = await writing.one(one.store, one.id);
      if (one.part === undefined) await writing.remove(one.store, one.id);
      else await writing.put(one.store, one.part);
      return {
        kind: 'part',
        store: one.store,
        id: one.id,
        ...(before === undefined ? {} : { part: before }),
      };
    }
  }
}
