import type { ImportPreview } from '../kernel/importPreview.ts';
import type { Issue } from '../kernel/issue.ts';
import type { OtherSheet } from '../kernel/otherSheet.ts';
import type { Pending } from '../kernel/pending.ts';
import type { ProvenanceClaim } from '../kernel/provenance.ts';
import type { ReadingChoice, Recipe } from '../kernel/recipe.ts';
import type { RowAccount } from '../kernel/rowAccount.ts';
import type { IsoInstant } from '../kernel/time.ts';
import type { SeriesId } from '../kernel/ids.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeRawTable } from './coding/codeRawTable.ts';
import type { CellFix } from './coding/fileSource.ts';
import { readTable, type ReadOptions } from './reading/readTable.ts';
import type { SetAsideTable } from './setAsideTable.ts';
import type { StreamSizes } from './streaming/fileLayout.ts';
import type { Patience } from './streaming/pieceReader.ts';
import { streamFile } from './streaming/streamFile.ts';

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
  /** SHA-256 of the bytes where somebody has it already, or will have; else worked out here. */
  readonly sha256?: string | Promise<string>;
  /** Cells corrected by hand, for this file alone; a file with any is read by the ordinary reader. */
  readonly fixes?: readonly CellFix[];
  /** The notes of this file that say whom it leaves out; absent: read off them. */
  readonly scope?: readonly string[];
  /** The other sheets of the workbook that the file is a sheet of: notes among them may say that it is made up. */
  readonly otherSheets?: readonly OtherSheet[];
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly bytes: number }) => void;
  readonly signal?: { readonly aborted: boolean };
  /** Ends the wait for a read that a browser leaves open, so that the file is taken up in another way; absent: none is given up. */
  readonly patience?: Patience;
  /** How long a file must be to be read byte by byte, and how much of it is looked at before and after; for tests. */
  readonly streaming?: StreamSizes;
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
  /** The rows set aside, to look at until the import is saved; absent where there are none. */
  readonly setAside?: SetAsideTable;
}

/**
 * Reads a file from the start, applies the recipe and counts. Snapshots are in the order of their dates; none is made while a choice
 * or the provenance is pending. What is wrong with the data comes back as issues; nothing of the data throws.
 *
 * A long, well-formed file of people is read byte by byte; every other, and every one in which something is not plainly a row, by
 * `readTable`. What a file means (labels, plan, counting) is loaded while its bytes are read.
 */
export async function ingest(file: IngestFile, options: IngestOptions): Promise<IngestResult> {
  const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : file.bytes.size;
  options.onProgress?.({ bytesRead: 0, bytes });
  const understanding = import('./understandFile.ts');
  const fixes = options.fixes ?? [];
  const streamed = await streamFile(fixes.length > 0 ? new Blob() : toBlob(file.bytes), {
    reading: toReadOptions(options),
    chooseNeed: async (first, outline) => (await understanding).chooseNeed(first, outline, options),
    onBytes: (bytesRead) => options.onProgress?.({ bytesRead, bytes }),
    isAborted: () => options.signal?.aborted === true,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
    ...(options.streaming === undefined ? {} : { sizes: options.streaming }),
  });
  const { settleNames, toNothing, understandFile } = await understanding;
  if (options.signal?.aborted === true) return toNothing(options.recipe, [{ code: 'cancelled' }]);
  if (typeof streamed !== 'string') {
    options.onProgress?.({ bytesRead: bytes, bytes });
    const result = await understandFile(streamed, file, options);
    if (result !== 'hand-over') return result;
  }
  const raw = await readTable(file.bytes, toReadOptions(options));
  options.onProgress?.({ bytesRead: bytes, bytes });
  const result = await understandFile(codeRawTable(settleNames(raw), fixes), file, options);
  if (result === 'hand-over') throw new Error('the ordinary reader has nobody to hand over to');
  return result;
}

function toBlob(bytes: Uint8Array | Blob): Blob {
  return bytes instanceof Uint8Array ? new Blob([new Uint8Array(bytes)]) : bytes;
}

function toReadOptions({ recipe, reading }: IngestOptions): ReadOptions {
  const { encoding, delimiter, quote, escape, headerRow, table } = recipe?.reading ?? reading ?? {};
  return { encoding, dialect: { delimiter, quote, escape }, headerRow, table };
}
