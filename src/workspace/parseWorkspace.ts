import { fail, ok, type Result } from '../kernel/result.ts';
import { sha256 } from '../kernel/sha256.ts';
import { parseSnapshotJson } from '../snapshot/parseSnapshotJson.ts';
import { type Essential, parseEssential, parseList, parseRecord } from './checkRecords.ts';
import type { LibraryState } from './libraryState.ts';
import type { StoredSnapshot } from './records.ts';
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
  const reader = new EntryReader(sums, readEntry);
  const text = reader.read(ESSENTIAL);
  const essential = text === undefined ? undefined : parseEssential(text);
  if (essential === undefined) return fail([{ code: 'essential-damaged', entry: ESSENTIAL }]);
  if (essential === 'newer') return fail([{ code: 'format-newer' }]);
  const snapshots = readSnapshots(reader, essential);
  const held = new Set(snapshots.map(({ id }) => id));
  const reviews = new Map(essential.snapshots.map(({ id, reviewOn }) => [id, reviewOn]));
  const state: LibraryState = {
    series: essential.series,
    policies: essential.policies,
    bin: essential.bin.filter(({ id }) => held.has(id)),
    summaries: snapshots.map((stored) => {
      const reviewOn = reviews.get(stored.id);
      return { ...toStoredSummary(stored), ...(reviewOn === undefined ? {} : { reviewOn }) };
    }),
    recipes: reader.list('library/recipes.json', parseList.recipes),
    log: reader.list('library/log.json', parseList.log),
    parts: {
      targets: reader.list('library/targets.json', parseList.parts),
      comparators: reader.list('library/comparators.json', parseList.parts),
      views: reader.list('library/views.json', parseList.parts),
      notes: reader.list('library/notes.json', parseList.parts),
      papers: reader.list('library/papers.json', parseList.parts),
    },
  };
  // What the app does not read is checked all the same: a reader of the package would.
  for (const entry of ['datapackage.json', FIRST_ENTRY.path]) reader.read(entry);
  const unlisted = paths.filter((entry) => entry !== SUMS && !sums.has(entry));
  const issues = [...reader.issues, ...unlisted.map((entry) => ({ code: 'entry-unlisted', entry }) as const)];
  return ok({ state, snapshots, issues });
}

/** Gives out only what has its right hash, and notes the rest. */
class EntryReader {
  readonly issues: WorkspaceIssue[] = [];
  readonly #sums: ReadonlyMap<string, string>;
  readonly #readEntry: ReadEntry;

  constructor(sums: ReadonlyMap<string, string>, readEntry: ReadEntry) {
    this.#sums = sums;
    this.#readEntry = readEntry;
  }

  read(entry: string): string | undefined {
    const [bytes, wanted] = [this.#readEntry(entry), this.#sums.get(entry)];
    if (bytes !== undefined && wanted !== undefined && sha256(bytes) === wanted)
      return new TextDecoder().decode(bytes);
    const isThere = bytes !== undefined && wanted !== undefined;
    this.issues.push({ code: isThere ? 'entry-changed' : 'entry-missing', entry });
    return undefined;
  }

  list<T>(entry: string, parse: (text: string) => readonly T[] | undefined): readonly T[] {
    const text = this.read(entry);
    if (text === undefined) return [];
    const parsed = parse(text);
    if (parsed === undefined) this.issues.push({ code: 'entry-malformed', entry });
    return parsed ?? [];
  }
}

function readSnapshots(reader: EntryReader, { snapshots, series }: Essential): readonly StoredSnapshot[] {
  const known = new Set<string>(series.map(({ id }) => id));
  return snapshots.flatMap(({ id }) => {
    const entry = `cubes/${id}.json`;
    const [csv, json] = [reader.read(`cubes/${id}.csv`), reader.read(entry)];
    if (csv === undefined || json === undefined) return [];
    const stored = parseStored(id, csv, json);
    if (stored !== undefined && known.has(stored.series)) return [stored];
    reader.issues.push({ code: stored === undefined ? 'entry-malformed' : 'series-missing', entry });
    return [];
  });
}

function parseStored(id: string, csv: string, json: string): StoredSnapshot | undefined {
  const wrapper = parseRecord(json);
  const parsed = parseSnapshotJson(wrapper?.['snapshot'], csv);
  const stored = parsed.kind === 'ok' && parsed.value.id === id ? toStored(parsed.value) : undefined;
  const isProved = stored?.contentHash === wrapper?.['contentHash'] && stored?.seal === wrapper?.['seal'];
  return isProved ? stored : undefined;
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
