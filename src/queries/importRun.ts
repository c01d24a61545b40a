import type { BytesRead } from '../io/importWorker.ts';
import { readClock } from '../io/clock.ts';
import { Fault } from '../io/fault.ts';
import { buildRandomId } from '../io/randomId.ts';
import { otherSheetsOf } from '../io/otherSheets.ts';
import { WorkerReserve } from '../io/workerReserve.ts';
import type { ImportHash, ImportRehearsal, ImportRequest } from '../ingest/importMessage.ts';
import type { CellFix } from '../ingest/coding/fileSource.ts';
import type { IngestResult } from '../ingest/ingest.ts';
import type { Issue } from '../kernel/issue.ts';
import type { ProvenanceClaim } from '../kernel/provenance.ts';
import type { ReadingChoice, Recipe } from '../kernel/recipe.ts';
import HashWorker from '../workers/hash.ts?worker&inline';
import ImportWorker from '../workers/import.ts?worker&inline';
import { toIssues } from './toIssues.ts';

const importers = new WorkerReserve(() => new ImportWorker(), { rehearse: true } satisfies ImportRehearsal);
const hashers = new WorkerReserve(() => new HashWorker());

/** Keeps the workers of an import ready until the answer is called: a file is chosen in seconds, which they can use. */
export function keepImportReady(): () => void {
  const closing = [importers.open(), hashers.open()];
  return () => {
    for (const close of closing) close();
  };
}

/** What came of reading a file: nothing is stored by it. */
export type ImportOutcome = IngestResult;

/** Everything that one run of an import depends on. */
export interface ImportChoices {
  readonly file: File;
  /** Absent: guessed from the file, read as `reading` says. */
  readonly recipe?: Recipe;
  readonly reading: ReadingChoice;
  readonly provenance?: ProvenanceClaim;
  /** Cells corrected by hand, for this file alone. */
  readonly fixes?: readonly CellFix[];
  /** The notes that say whom the file leaves out; absent: read off them. */
  readonly scope?: readonly string[];
}

/** Who hears how far a run has come, and what stops it. */
interface RunWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BytesRead) => void;
}

/** Reads a file from the start, its hash being worked out beside it, in a worker of its own, which is ended at once when it is cancelled. */
export function runImport(
  { file, recipe, reading, provenance, fixes, scope }: ImportChoices,
  sha256: string | Promise<string> | undefined,
  watch: RunWatch,
): Promise<ImportOutcome> {
  const otherSheets = otherSheetsOf(file);
  const request: ImportRequest = {
    file: { bytes: file, name: file.name },
    options: {
      importedAt: readClock(),
      reading,
      ...(recipe === undefined ? {} : { recipe }),
      ...(provenance === undefined ? {} : { provenance }),
      ...(fixes === undefined ? {} : { fixes }),
      ...(scope === undefined ? {} : { scope }),
      ...(typeof sha256 === 'string' ? { sha256 } : {}),
      ...(otherSheets.length === 0 ? {} : { otherSheets }),
    },
    idBase: buildRandomId(),
    ...(sha256 instanceof Promise ? { isHashed: true } : {}),
  };
  return importers.ask<ImportOutcome>(request, {
    ...watch,
    about: 'reading the file',
    ...(sha256 instanceof Promise
      ? { followed: sha256.then((known): ImportHash => ({ sha256: known })) }
      : {}),
  });
}

/** SHA-256 of a file's bytes, as 64 hexadecimal digits, worked out in a second worker. Stays inside the workspace. */
export function hashFile(file: File, watch: RunWatch): Promise<string> {
  return hashers.ask<string>(file, { ...watch, about: 'reading the file' });
}

/** Names of errors that say that the browser could not read a file. */
const UNREADABLE = ['NotReadableError', 'NotFoundError', 'SecurityError'];

/** What went wrong in a run, for which there are words; a fault of ours is thrown on. */
export function toImportIssues(cause: unknown): readonly Issue[] {
  const found = cause instanceof Fault ? UNREADABLE.find((name) => name === cause.cause) : undefined;
  return found === undefined ? toIssues(cause) : [{ code: 'file-unreadable', found }];
}
