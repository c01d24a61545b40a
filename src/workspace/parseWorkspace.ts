import { fail, ok, type Result } from '../kernel/result.ts';
import { sha256 } from '../kernel/sha256.ts';
import { parseSnapshotJson } from '../snapshot/parseSnapshotJson.ts';
import { parseEssential, parseList, parseRecord } from './checkRecords.ts';
import type { LibraryState } from './libraryState.ts';
import { PART_STORES, type StoredSnapshot, type StoredSummary } from './records.ts';
import { toStored, toStoredSummary } from './sealSnapshot.ts';
import { ESSENTIAL, FIRST_ENTRY, SUMS } from './workspaceEntries.ts';
import type { WorkspaceIssue } from './workspaceIssue.ts';

/** A workspace read from a file: what is sound of it, and what was left out. */
export interface OpenedWorkspace {
  readonly state: LibraryState;
  readonly snapshots: readonly StoredSnapshot[];
  readonly issues: readonly WorkspaceIssue[];
}

/** An entry of the file by its path; undefined where the zip holds none, or none that can be unpacked. */
export type ReadEntry = (path: string) => Uint8Array | undefined;

/**
 * Reads a workspace file, entry by entry, and uses only what stands in the list of hashes with its right hash. A damaged snapshot,
 * log or part is left out and named; without the list of hashes or the series and policies the whole file is refused.
 */
export function parseWorkspace(
  paths: readonly string[],
  readEntry: ReadEntry,
): Result<OpenedWorkspace, WorkspaceIssue[]> {
  const sums = parseSums(readEntry(SUMS));
  if (sums === undefined && !paths.includes(ESSENTIAL)) return fail([{ code: 'not-a-workspace' }]);
  if (sums === undefined) return fail([{ code: 'essential-damaged', entry: SUMS }]);
  const issues: WorkspaceIssue[] = [
    ...paths.flatMap((entry): WorkspaceIssue[] =>
      sums.has(entry) || entry === SUMS ? [] : [{ code: 'entry-unlisted', entry }],
    ),
  ];
  const read = (entry: string): string | undefined => {
    const [bytes, wanted] = [readEntry(entry), sums.get(entry)];
    if (bytes === undefined || wanted === undefined) issues.push({ code: 'entry-missing', entry });
    else if (sha256(bytes) !== wanted) issues.push({ code: 'entry-changed', entry });
    else return new TextDecoder().decode(bytes);
    return undefined;
  };
  const essentialText = read(ESSENTIAL);
  const essential = essentialText === undefined ? undefined : parseEssential(essentialText);
  if (essential === undefined) return fail([{ code: 'essential-damaged', entry: ESSENTIAL }]);
  if (essential === 'newer') return fail([{ code: 'format-newer' }]);
  const list = <T>(entry: string, parse: (text: string) => readonly T[] | undefined): readonly T[] => {
    const text = read(entry);
    if (text === undefined) return [];
    const parsed = parse(text);
    if (parsed === undefined) issues.push({ code: 'entry-malformed', entry });
    return parsed ?? [];
  };
  const known = new Set<string>(essential.series.map(({ id }) => id));
  const snapshots: StoredSnapshot[] = [];
  const summaries: StoredSummary[] = [];
  for (const { id, reviewOn } of essential.snapshots) {
    const stored = parseStored(id, read, issues);
    if (stored === undefined) continue;
    if (!known.has(stored.series)) {
      issues.push({ code: 'series-missing', entry: `cubes/${id}.json` });
      continue;
    }
    snapshots.push(stored);
    summaries.push({ ...toStoredSummary(stored), ...(reviewOn === undefined ? {} : { reviewOn }) });
  }
  const parts = Object.fromEntries(
    PART_STORES.map((store) => [store, list(`library/${store}.json`, parseList.parts)]),
  );
  const { targets = [], comparators = [], views = [], notes = [], papers = [] } = parts;
  const state: LibraryState = {
    series: essential.series,
    policies: essential.policies,
    bin: essential.bin.filter(({ id }) => summaries.some((one) => one.id === id)),
    summaries,
    recipes: list('library/recipes.json', parseList.recipes),
    log: list('library/log.json', parseList.log),
    parts: { targets, comparators, views, notes, papers },
  };
  // What the app does not read is checked all the same: a reader of the package would.
  for (const entry of ['datapackage.json', FIRST_ENTRY.path]) read(entry);
  return ok({ state, snapshots, issues });
}

const LINE = /^([0-9a-f]{64}) {2}([\w./-]+)$/;

/** Every line must be one of ours: a list that is damaged anywhere is no list. */
function parseSums(bytes: Uint8Array | undefined): ReadonlyMap<string, string> | undefined {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.endsWith('\n')) return undefined;
  const sums = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    const [, hash, path] = LINE.exec(line) ?? [];
    if (hash === undefined || path === undefined || sums.has(path)) return undefined;
    sums.set(path, hash);
  }
  return sums;
}

function parseStored(
  id: string,
  read: (entry: string) => string | undefined,
  issues: WorkspaceIssue[],
): StoredSnapshot | undefined {
  const entry = `cubes/${id}.json`;
  const [csv, json] = [read(`cubes/${id}.csv`), read(entry)];
  if (csv === undefined || json === undefined) return undefined;
  const wrapper = parseRecord(json);
  const parsed = parseSnapshotJson(wrapper?.['snapshot'], csv);
  const stored = parsed.kind === 'ok' && parsed.value.id === id ? toStored(parsed.value) : undefined;
  if (
    stored !== undefined &&
    stored.contentHash === wrapper?.['contentHash'] &&
    stored.seal === wrapper['seal']
  )
    return stored;
  issues.push({ code: 'entry-malformed', entry });
  return undefined;
}
