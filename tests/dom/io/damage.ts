import { canonicalJson } from '../../../src/kernel/canonicalJson.ts';
import { type OpenedWorkspace, parseWorkspace } from '../../../src/workspace/parseWorkspace.ts';
import { unpackWorkspace } from '../../../src/io/workspaceZip.ts';
import { buildRandom } from '../../browser/library/fillLibrary.ts';

/**
 * Changes one byte of a workspace file at a time, at places spread over it, and names every change after which the file opens
 * with something other than what was saved and nothing to say about it, or with a part that was never saved.
 */
export function findSilentlyWrong(file: Uint8Array<ArrayBuffer>, changes: number, seed = 7): string[] {
  const random = buildRandom(seed);
  const whole = readWhole(file);
  if (whole === undefined || whole.issues.length > 0) throw new Error('the file is not sound to begin with');
  const sound = new Set(partsOf(whole));
  const wrong: string[] = [];
  for (let turn = 0; turn < changes; turn += 1) {
    const at = Math.floor(((turn + random()) / changes) * file.length);
    const damaged = file.slice();
    damaged[at] = (file[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    const opened = readWhole(damaged);
    if (opened === undefined) continue;
    const parts = partsOf(opened);
    if (parts.some((part) => !sound.has(part))) wrong.push(`byte ${at}: a part that was never saved`);
    if (parts.length !== sound.size && opened.issues.length === 0)
      wrong.push(`byte ${at}: a part is missing`);
  }
  return wrong;
}

function readWhole(bytes: Uint8Array): OpenedWorkspace | undefined {
  const { paths, readEntry } = unpackWorkspace(bytes);
  const opened = parseWorkspace(paths, readEntry);
  return opened.kind === 'ok' ? opened.value : undefined;
}

function partsOf({ state, snapshots }: OpenedWorkspace): string[] {
  const { parts, series, policies, bin, recipes, log, summaries } = state;
  return [
    ...snapshots.map(({ id, seal, contentHash }) => canonicalJson(['snapshot', id, seal, contentHash])),
    ...Object.entries({ ...parts, series, policies, bin, recipes, log, summaries }).flatMap(
      ([store, records]) => records.map((record) => canonicalJson([store, record])),
    ),
  ];
}
