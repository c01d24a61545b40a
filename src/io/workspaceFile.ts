import { fail, ok, type Result } from '../kernel/result.ts';
import type { IsoInstant } from '../kernel/time.ts';
import { mergeStates } from '../workspace/mergeStates.ts';
import { type OpenedWorkspace, parseWorkspace } from '../workspace/parseWorkspace.ts';
import { type MergeChoice, type MergePlan, planMerge } from '../workspace/planMerge.ts';
import { isSound } from '../workspace/sealSnapshot.ts';
import type { WorkspaceIssue } from '../workspace/workspaceIssue.ts';
import { Fault } from './fault.ts';
import { readAs, readLibraryState, readState } from './library.ts';
import { openStore } from './openStore.ts';
import { noteChange } from './ownChanges.ts';
import { buildRandomId } from './randomId.ts';
import type { Writing } from './store.ts';
import { packWorkspace, unpackWorkspace } from './workspaceZip.ts';
import { appendLine, readSequence, saveSequence, writeLibrary } from './writeLibrary.ts';

/**
 * Builds the workspace file of everything held, and says how far its log has come; the same library gives the same bytes. Rejects with `storage-damaged` at the first
 * snapshot that is not what was saved: the repair screen exports what is sound.
 */
export async function buildWorkspaceFile(): Promise<{ readonly file: Blob; readonly sequence: number }> {
  const state = await readLibraryState();
  const store = await openStore();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await packWorkspace(
    state,
    async (id) => {
      const stored = await readAs(id, () =>
        store.read(['snapshots'], (reading) => reading.one('snapshots', id)),
      );
      const seal = state.summaries.find((one) => one.id === id)?.seal;
      if (stored === undefined || !isSound(stored, seal)) throw new Fault('storage-damaged', id);
      return stored;
    },
    (chunk) => chunks.push(chunk),
  );
  const sequence = Math.max(0, ...state.log.map(({ seq }) => seq));
  return { file: new Blob(chunks, { type: 'application/zip' }), sequence };
}

/** A file opened and compared with the library; nothing is changed yet. */
export interface PreparedMerge {
  readonly opened: OpenedWorkspace;
  readonly plan: MergePlan;
  /** The number of the library's last line when it was compared. */
  readonly sequence: number;
}

/** Opens a workspace file, verifies every hash in it, and compares it with the library. */
export async function prepareMerge(file: Blob): Promise<Result<PreparedMerge, readonly WorkspaceIssue[]>> {
  const { paths, readEntry } = unpackWorkspace(new Uint8Array(await file.arrayBuffer()));
  const opened = parseWorkspace(paths, readEntry);
  if (opened.kind === 'error') return fail(opened.error);
  const store = await openStore();
  const [mine, sequence] = await readAs('the library', () =>
    store.read(
      READ_STORES,
      async (reading) => [await readState(reading), await readSequence(reading)] as const,
    ),
  );
  return ok({ opened: opened.value, plan: planMerge(mine, opened.value.state), sequence });
}

const READ_STORES = [
  'series',
  'policies',
  'summaries',
  'bin',
  'recipes',
  'log',
  'settings',
  'targets',
  'comparators',
  'views',
  'notes',
  'papers',
] as const;

/**
 * Brings an opened file into the library in one strict transaction; `choices` by `conflictKey`. Rejects with `library-moved` where
 * another tab changed the library since the comparison.
 */
export async function saveMerge(
  { opened, sequence }: PreparedMerge,
  choices: ReadonlyMap<string, MergeChoice>,
  at: IsoInstant,
): Promise<void> {
  const line = await writeLibrary('opening the file', async (writing) => {
    const [mine, now] = [await readState(writing), await readSequence(writing)];
    if (now !== sequence) throw new Fault('library-moved', 'opening the file');
    const merged = mergeStates(mine, opened, choices, { sequence, newId: buildRandomId });
    for (const write of merged.puts) await putWrite(writing, write);
    for (const id of merged.unbinned) await writing.remove('bin', id);
    await saveSequence(writing, merged.sequence);
    // Into an empty library the file comes as it is, its log included.
    if (sequence === 0) return undefined;
    return appendLine(writing, {
      at,
      what: 'merged',
      about: merged.added,
      undo: merged.undo,
    });
  });
  if (line !== undefined) noteChange(line);
}

function putWrite(writing: Writing, write: ReturnType<typeof mergeStates>['puts'][number]): Promise<void> {
  return writing.put(write.store, write.record);
}
