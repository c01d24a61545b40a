import { buildProvenance } from '../kernel/buildProvenance.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { toSeriesId } from '../kernel/ids.ts';
import type { Issue } from '../kernel/issue.ts';
import type { Pending } from '../kernel/pending.ts';
import type { ImportRecord, Provenance, ProvenanceClaim } from '../kernel/provenance.ts';
import type { Recipe } from '../kernel/recipe.ts';
import type { RowAccount } from '../kernel/rowAccount.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { ReferenceTime } from '../kernel/time.ts';
import { toUsedRecipe } from '../kernel/toUsedRecipe.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { alignNames } from './alignNames.ts';
import { alignRecipe } from './alignRecipe.ts';
import { liftBases } from './baseRows.ts';
import { buildPreview } from './buildPreview.ts';
import { buildSnapshots, hasSplit } from './buildSnapshots.ts';
import type { CodedTable } from './coding/codedTable.ts';
import type { FileOutline, FileSource } from './coding/fileSource.ts';
import { type RowNeed, toRowNeed } from './coding/rowNeed.ts';
import { countTable, type Counted } from './countTable.ts';
import { findLines } from './counting/findLines.ts';
import { withParts } from './counting/reviewSubTotals.ts';
import { type FileTexts, findLock, type LockFinding } from './findLock.ts';
import { findScope } from './findScope.ts';
import { findUnnamed } from './findUnnamed.ts';
import { stateOutcomes } from './guess/guessFlags.ts';
import { guessRecipe, type Guess } from './guess/guessRecipe.ts';
import type { IngestFile, IngestOptions, IngestResult } from './ingest.ts';
import { IssueList } from './issueList.ts';
import { stateOwnExport } from './ownExport.ts';
import type { RawTable } from './reading/buildRawTable.ts';
import { carryLabels } from './reading/carryLabels.ts';
import { readSetAside } from './setAsideTable.ts';
import { withUnread } from './withUnread.ts';

/** Issues that leave no snapshot to make, whatever is chosen besides. */
const BLOCKING: ReadonlySet<Issue['code']> = new Set(['column-role-duplicated', 'too-many-labels']);

/** What the counting of a file will need, judged by its first rows; undefined where its rows are no people or events. */
export function chooseNeed(
  first: CodedTable,
  outline: FileOutline,
  options: IngestOptions,
): RowNeed | undefined {
  return toRowNeed(alignTo(first, outline, options).recipe);
}

/** A table as read with each name over its own column, and each label on every row that it stands for. */
export function settleNames(raw: RawTable): RawTable {
  return carryLabels(alignNames(raw));
}

/** Applies the recipe, or a guess, to a file that was read, and counts; `hand-over` where only the ordinary reader can give the rows. */
export async function understandFile(
  source: FileSource,
  file: IngestFile,
  options: IngestOptions,
): Promise<IngestResult | 'hand-over'> {
  const { outline, table: read } = source;
  if (isAborted(options)) return toNothing(options.recipe, [{ code: 'cancelled' }]);
  if (read.rowCount === 0) return toNothing(options.recipe, outline.issues);
  // Rows of people, which are all that is read byte by byte, have no bases.
  const lifted = source.revisit === undefined ? liftBases(read, options.recipe?.labels ?? []) : undefined;
  const first = lifted?.table ?? read;
  const { recipe, issues: changed, guess } = alignTo(first, outline, options);
  const table = lifted?.table ?? (await source.rowsFor(toRowNeed(recipe)));
  if (table === undefined) return 'hand-over';
  const issues = new IssueList();
  for (const issue of changed) issues.add(issue);
  const used = toUsedRecipe(recipe);
  const unnamed = findUnnamed(first, outline);
  if (unnamed !== undefined) issues.add(unnamed);
  const own = stateOwnExport(first, recipe);
  if (own !== undefined) issues.add(own);
  const outcomes = stateOutcomes(table, first, recipe);
  if (outcomes !== undefined) issues.add(outcomes);
  const counted = countTable(
    table,
    used,
    toGiven(options.provenance),
    (issue) => issues.add(issue),
    outline.dialect.delimiter,
    lifted?.bases,
  );
  if (source.revisit !== undefined) await findLines(source.revisit, counted.plan, counted.tally);
  if (isAborted(options)) return toNothing(recipe, [{ code: 'cancelled' }]);
  const account = withUnread(counted.tally.ledger.account(hasSplit(counted.plan)), outline);
  if (account.used === 0) issues.add({ code: 'nothing-used', found: account.read, waiting: account.waiting });
  const finding = findLock(file.name, toTexts(outline, options), read, recipe.labels);
  const pending = [
    ...(guess?.pending ?? []),
    ...counted.pending,
    ...stateProvenance(options.provenance, finding),
  ];
  const listed = [...outline.issues, ...issues.list()];
  const isOpen = pending.length > 0 || listed.some(({ code }) => BLOCKING.has(code));
  const { provenance } = options;
  const scope = options.scope ?? findScope(outline.notes);
  const snapshots =
    isOpen || provenance === undefined
      ? []
      : makeSnapshots(counted, used, options, {
          claim: provenance,
          record: await toRecord(file, options, first, account),
          finding,
          notes: outline.notes,
          scope,
          measureName: toMeasureName(table, counted, recipe),
        });
  const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : file.bytes.size;
  const setAside = await readSetAside(source, recipe, account);
  return {
    snapshots,
    recipe: withParts(recipe, counted.learned),
    account,
    pending,
    issues: listed,
    preview: {
      ...buildPreview({ name: file.name, bytes }, outline, first, recipe, counted.plan, finding),
      scope,
      ...(counted.shares === undefined ? {} : { shares: counted.shares }),
    },
    ...(setAside === undefined ? {} : { setAside }),
  };
}

function toTexts({ notes, tables }: FileOutline, { otherSheets = [] }: IngestOptions): FileTexts {
  return { notes, titles: tables.map(({ title }) => title), sheets: otherSheets };
}

/** The recipe laid over the columns: the one given, or a guess from every value. */
function alignTo(
  table: CodedTable,
  { notes }: FileOutline,
  { recipe, reading }: IngestOptions,
): ReturnType<typeof alignRecipe> & { readonly guess?: Guess } {
  const headers = table.columns.map(({ header }) => header);
  if (recipe !== undefined) return alignRecipe(recipe, headers);
  const guess = guessRecipe(table, notes);
  return { ...alignRecipe({ ...guess.recipe, reading: reading ?? {} }, headers), guess };
}

/** Any day will do for counting until the provenance states one: nothing is made before. */
function toGiven(claim: ProvenanceClaim | undefined): ReferenceTime | undefined {
  return claim === undefined ? { kind: 'date', date: '2000-12-31' } : claim.reference;
}

function isAborted({ signal }: IngestOptions): boolean {
  return signal?.aborted === true;
}

const EMPTY_RECIPE: Recipe = {
  version: 1,
  reading: {},
  shape: 'people',
  columns: [],
  labels: [],
  wording: 'staff',
};

/** What comes of a file that gives nothing. */
export function toNothing(recipe: Recipe | undefined, issues: readonly Issue[]): IngestResult {
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
  { columns }: CodedTable,
  account: RowAccount,
): Promise<ImportRecord> {
  const hash =
    (await options.sha256) ??
    sha256(bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer()));
  return {
    fileName: name,
    sha256: hash,
    importedAt: options.importedAt,
    recipeFingerprint: sha256(canonicalJson(columns.map(({ header }) => header))),
    rowsRead: account.read,
    rowsSetAside: account.setAside,
  };
}

/** The header of the numbers; where each column has a group's name in its place, the people counted. */
function toMeasureName(table: CodedTable, { plan }: Counted, { shape, wording }: Recipe): string {
  if (shape === 'shares' && plan.numbers.some(({ at }) => at.length > 0)) return wording;
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
    readonly scope: readonly string[];
    readonly measureName: string;
  },
): Snapshot[] {
  const { claim, record, finding, notes, scope, measureName } = facts;
  const provenanceAt = (reference: ReferenceTime | undefined): Provenance => {
    const built = buildProvenance(reference === undefined ? claim : { ...claim, reference }, {
      record,
      lineage: [
        {
          operation: 'imported',
          from: [],
          ...((options.fixes ?? []).length === 0 ? {} : { note: 'some cells were corrected by hand' }),
        },
      ],
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
    scope,
    newId: options.newId,
    provenanceAt,
    measureName,
  });
}
