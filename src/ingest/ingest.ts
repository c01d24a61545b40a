import { canonicalJson } from '../kernel/canonicalJson.ts';
import { buildProvenance } from '../kernel/buildProvenance.ts';
import { toSeriesId, type SeriesId } from '../kernel/ids.ts';
import type { ImportPreview } from '../kernel/importPreview.ts';
import type { Issue } from '../kernel/issue.ts';
import type { Pending } from '../kernel/pending.ts';
import type { ImportRecord, Provenance, ProvenanceClaim } from '../kernel/provenance.ts';
import type { ReadingChoice, Recipe } from '../kernel/recipe.ts';
import type { RowAccount } from '../kernel/rowAccount.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { IsoInstant, ReferenceTime } from '../kernel/time.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { alignRecipe } from './alignRecipe.ts';
import { buildPreview } from './buildPreview.ts';
import { buildSnapshots, hasSplit } from './buildSnapshots.ts';
import { codeTable, type CodedTable } from './coding/codedTable.ts';
import { countTable, type Counted } from './countTable.ts';
import { findLock, type LockFinding } from './findLock.ts';
import { guessRecipe } from './guess/guessRecipe.ts';
import { IssueList } from './issueList.ts';
import type { RawTable } from './reading/buildRawTable.ts';
import { readTable, type ReadOptions } from './reading/readTable.ts';

/** A file to import. */
export interface IngestFile {
  readonly bytes: Uint8Array | Blob;
  readonly name: string;
}

/** What is known besides the file. */
export interface IngestOptions {
  /** Choices made so far; absent: guessed, and what the guess proposes waits to be confirmed by handing it back. */
  readonly recipe?: Recipe;
  /** How the bytes are read while there is no recipe: the guess is made from what they then say, and keeps it. */
  readonly reading?: ReadingChoice;
  readonly provenance?: ProvenanceClaim;
  readonly importedAt: IsoInstant;
  readonly newId: () => string;
  /** The series the snapshots belong to; absent: a new one. */
  readonly series?: SeriesId;
  /** SHA-256 of the bytes where somebody has it already; else worked out here. */
  readonly sha256?: string;
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly bytes: number }) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** What came of an import. `snapshots` is empty while `pending` is not, and where `issues` name a fault of the columns. */
export interface IngestResult {
  readonly snapshots: readonly Snapshot[];
  /** The recipe used, aligned with the header of the file. */
  readonly recipe: Recipe;
  readonly account: RowAccount;
  readonly pending: readonly Pending[];
  readonly issues: readonly Issue[];
  /** Absent where the file holds no table. */
  readonly preview?: ImportPreview;
}

/** Issues that leave no snapshot to make, whatever is chosen besides. */
const BLOCKING: ReadonlySet<Issue['code']> = new Set(['column-role-duplicated', 'too-many-labels']);

/**
 * Reads a file from the start, applies the recipe and counts. Snapshots are in the order of their dates; none is made while a choice
 * or the provenance is pending. What is wrong with the data comes back as issues; nothing of the data throws.
 */
export async function ingest(file: IngestFile, options: IngestOptions): Promise<IngestResult> {
  const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : file.bytes.size;
  options.onProgress?.({ bytesRead: 0, bytes });
  const raw = await readTable(file.bytes, toReadOptions(options.recipe?.reading ?? options.reading ?? {}));
  options.onProgress?.({ bytesRead: bytes, bytes });
  if (isAborted(options)) return toNothing(options.recipe, [{ code: 'cancelled' }]);
  if (raw.rows.length === 0) return toNothing(options.recipe, raw.issues);
  const table = codeTable(toRowSource(raw));
  const headers = table.columns.map(({ header }) => header);
  const guess = options.recipe === undefined ? guessRecipe(table, raw.notes) : undefined;
  const guessed = guess === undefined ? undefined : { ...guess.recipe, reading: options.reading ?? {} };
  const aligned = alignRecipe(guessed ?? options.recipe ?? EMPTY_RECIPE, headers);
  const issues = new IssueList();
  for (const issue of aligned.issues) issues.add(issue);
  const counted = countTable(table, aligned.recipe, toGiven(options.provenance), (issue) =>
    issues.add(issue),
  );
  if (isAborted(options)) return toNothing(aligned.recipe, [{ code: 'cancelled' }]);
  const account = counted.tally.ledger.account(hasSplit(counted.plan));
  if (account.used === 0) issues.add({ code: 'nothing-used', found: account.read });
  const finding = findLock(file.name, raw.notes, table);
  const stated = stateProvenance(options.provenance, finding);
  const pending = [...(guess?.pending ?? []), ...counted.pending, ...stated];
  const listed = [...raw.issues, ...issues.list()];
  const isOpen = pending.length > 0 || listed.some(({ code }) => BLOCKING.has(code));
  const record = isOpen ? undefined : await toRecord(file, options, headers, account);
  const snapshots =
    record === undefined || options.provenance === undefined
      ? []
      : makeSnapshots(counted, aligned.recipe, options, {
          claim: options.provenance,
          record,
          finding,
          notes: raw.notes,
          measureName: toMeasureName(table, counted),
        });
  return {
    snapshots,
    recipe: aligned.recipe,
    account,
    pending,
    issues: listed,
    preview: buildPreview({ name: file.name, bytes }, raw, table, aligned.recipe, counted.plan, finding),
  };
}

/** Any day will do for counting until the provenance states one: nothing is made before. */
function toGiven(claim: ProvenanceClaim | undefined): ReferenceTime | undefined {
  return claim === undefined ? { kind: 'date', date: '2000-12-31' } : claim.reference;
}

function isAborted({ signal }: IngestOptions): boolean {
  return signal?.aborted === true;
}

function toReadOptions({ encoding, delimiter, quote, escape, headerRow, table }: ReadingChoice): ReadOptions {
  return { encoding, dialect: { delimiter, quote, escape }, headerRow, table };
}

/** A table without a header has its columns numbered, so that a person can still say what they are. */
function toRowSource(raw: RawTable): Parameters<typeof codeTable>[0] {
  const missing = new Map<number, number>();
  for (const issue of raw.issues)
    if (issue.code === 'short-row') missing.set(issue.line, issue.expected - issue.found);
  const width = raw.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header =
    raw.header.length > 0 ? raw.header : Array.from({ length: width }, (_, c) => `Column ${c + 1}`);
  return { header, rows: raw.rows, line: (row) => raw.lineNumbers[row] ?? 0, missing };
}

const EMPTY_RECIPE: Recipe = {
  version: 1,
  reading: {},
  shape: 'people',
  columns: [],
  labels: [],
  wording: 'staff',
};

function toNothing(recipe: Recipe | undefined, issues: readonly Issue[]): IngestResult {
  const account = { read: 0, used: 0, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] };
  return { snapshots: [], recipe: recipe ?? EMPTY_RECIPE, account, pending: [], issues };
}

/** What stands against the provenance as it is said; nothing said yet is pending without an issue. */
function stateProvenance(claim: ProvenanceClaim | undefined, { lock }: LockFinding): Pending[] {
  if (claim === undefined) return [{ kind: 'provenance', issues: [] }];
  const built = buildProvenance(claim, lock === undefined ? {} : { lock });
  return built.kind === 'ok' ? [] : [{ kind: 'provenance', issues: built.error }];
}

async function toRecord(
  { bytes, name }: IngestFile,
  options: IngestOptions,
  headers: readonly string[],
  account: RowAccount,
): Promise<ImportRecord> {
  const hash =
    options.sha256 ?? sha256(bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer()));
  return {
    fileName: name,
    sha256: hash,
    importedAt: options.importedAt,
    recipeFingerprint: sha256(canonicalJson(headers)),
    rowsRead: account.read,
    rowsSetAside: account.setAside,
  };
}

function toMeasureName(table: CodedTable, { plan }: Counted): string {
  return table.columns[plan.numbers[0]?.column ?? -1]?.header ?? '';
}

function makeSnapshots(
  { plan, tally }: Counted,
  recipe: Recipe,
  options: IngestOptions,
  facts: {
    readonly claim: ProvenanceClaim;
    readonly record: ImportRecord;
    readonly finding: LockFinding;
    readonly notes: readonly string[];
    readonly measureName: string;
  },
): Snapshot[] {
  const { claim, record, finding, notes, measureName } = facts;
  const provenanceAt = (reference: ReferenceTime | undefined): Provenance => {
    const built = buildProvenance(reference === undefined ? claim : { ...claim, reference }, {
      record,
      lineage: [{ operation: 'imported', from: [] }],
      ...(finding.lock === undefined ? {} : { lock: finding.lock }),
    });
    if (built.kind === 'error')
      throw new Error(`provenance was checked before: ${JSON.stringify(built.error)}`);
    return built.value;
  };
  const series = options.series ?? toSeriesId(options.newId());
  return buildSnapshots(plan, tally, recipe, {
    series,
    title: claim.title,
    notes,
    newId: options.newId,
    provenanceAt,
    measureName,
  });
}
