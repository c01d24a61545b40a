import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Policy } from '../kernel/policy.ts';
import { sha256 } from '../kernel/sha256.ts';
import { toCubeCsv } from '../snapshot/toCubeCsv.ts';
import { toSnapshotJson } from '../snapshot/toSnapshotJson.ts';
import { toUsedRecord } from './keepVersion.ts';
import type { LibraryState } from './libraryState.ts';
import type { StoredSnapshot } from './records.ts';
import { PART_STORES } from './storedPart.ts';
import { toResource } from './toDataPackage.ts';

/** One entry of a workspace file: its path in the zip and its text. */
export interface WorkspaceEntry {
  readonly path: string;
  readonly text: string;
}

/** What is known of an entry once it is written. */
export interface EntryHash {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of the cells of a snapshot: their Frictionless resource. */
  readonly resource?: Readonly<Record<string, unknown>>;
}

/**
 * The forms of the file that can be read; a later one is refused with words. Form 2 can hold an owner's decision for one metric,
 * which a version of this app that reads form 1 alone would take for one of the whole series: so it is written only where there is one.
 */
export const WORKSPACE_FORMATS = [1, 2] as const;
/** Without these nothing of the file is used. */
export const ESSENTIAL = 'library/library.json';
/** SHA-256 of every other entry, in the form that `sha256sum -c` reads; the last entry. */
export const SUMS = 'sums.sha256';

const README = `This file holds UNPROTECTED counts of people: handle it as you handle the files it came from.

It is a workspace of the Diversity data dashboard, and a Frictionless data package (datapackage.json).
cubes/    the cells of each snapshot as CSV, and everything else of it as JSON
library/  series, policies, deletions, review dates; recipes; the log; targets, comparators, views, notes, papers
${SUMS}  SHA-256 of every entry: "sha256sum -c ${SUMS}" checks them
`;

/** The first entry. */
export const FIRST_ENTRY: WorkspaceEntry = { path: 'README.txt', text: README };

/** The two entries of one snapshot, in their order. */
export function toSnapshotEntries({
  snapshot,
  contentHash,
  seal,
}: StoredSnapshot): readonly [WorkspaceEntry, WorkspaceEntry] {
  return [
    { path: `cubes/${snapshot.id}.csv`, text: toCubeCsv(snapshot.content) },
    {
      path: `cubes/${snapshot.id}.json`,
      text: canonicalJson({ snapshot: toSnapshotJson(snapshot), contentHash, seal }),
    },
  ];
}

/** Everything of the state but the snapshots, which are in `cubes/`; in the order of the paths. */
export function toLibraryEntries(state: LibraryState): readonly WorkspaceEntry[] {
  const essential = {
    format: holdsMetricDecision(state) ? 2 : 1,
    series: byKey(state.series, ({ id }) => id),
    policies: byKey(state.policies, ({ series }) => series),
    bin: byKey(state.bin, ({ id }) => id),
    snapshots: byKey(state.summaries, ({ id }) => id).map(({ id, reviewOn }) => ({ id, reviewOn })),
  };
  const entries = [
    { path: ESSENTIAL, text: canonicalJson(essential) },
    { path: 'library/log.json', text: canonicalJson([...state.log].sort((a, b) => a.seq - b.seq)) },
    {
      path: 'library/recipes.json',
      text: canonicalJson(byKey(state.recipes.map(toUsedRecord), ({ id }) => id)),
    },
    ...PART_STORES.map((store) => ({
      path: `library/${store}.json`,
      text: canonicalJson(byKey(state.parts[store], ({ id }) => id)),
    })),
  ];
  return byKey(entries, ({ path }) => path);
}

/** Whether any policy of the library, or of a change that its log can take back, is a decision for one metric. */
function holdsMetricDecision({ series, policies, log }: LibraryState): boolean {
  const undone = log.flatMap(({ undo = [] }) =>
    undo.flatMap((change) => (change.kind === 'policy' ? [change.policy] : [])),
  );
  return [...series, ...policies]
    .map(({ policy }): Policy | undefined => policy)
    .concat(undone)
    .some((policy) => policy?.kind === 'owner' && policy.metric !== undefined);
}

/** What an entry's line in the list of hashes needs; for the cells of a snapshot their resource too. */
export function toEntryHash(
  { path, text }: WorkspaceEntry,
  bytes: Uint8Array,
  stored?: StoredSnapshot,
): EntryHash {
  const hash = { path, sha256: sha256(bytes), bytes: bytes.length };
  return stored === undefined || !path.endsWith('.csv') || text === ''
    ? hash
    : { ...hash, resource: toResource(stored.snapshot, hash) };
}

/** The package of Frictionless, of the entries written by then. */
export function toPackageEntry(cubes: readonly EntryHash[]): WorkspaceEntry {
  return {
    path: 'datapackage.json',
    text: canonicalJson({
      name: 'diversity-data-workspace',
      title: 'Workspace of the Diversity data dashboard: unprotected counts',
      profile: 'data-package',
      resources: cubes.flatMap(({ resource }) => (resource === undefined ? [] : [resource])),
    }),
  };
}

/** The list of hashes. */
export function toSumsEntry(hashes: readonly EntryHash[]): WorkspaceEntry {
  const lines = byKey(hashes, ({ path }) => path).map(({ path, sha256: hash }) => `${hash}  ${path}\n`);
  return { path: SUMS, text: lines.join('') };
}

function byKey<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
