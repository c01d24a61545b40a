import type { IngestFile, IngestOptions, IngestResult } from './ingest.ts';

/** What the page sends to the import worker: a file and what is known of it. */
export interface ImportRequest {
  readonly file: IngestFile;
  readonly options: Omit<
    IngestOptions,
    'newId' | 'onProgress' | 'signal' | 'patience' | 'sha256' | 'streaming'
  > & {
    readonly sha256?: string;
  };
  /** The SHA-256 of the bytes is still being worked out, and follows as an `ImportHash`. */
  readonly isHashed?: true;
  /** A fresh random id: a worker has no chance of its own, so ids are this and a number. */
  readonly idBase: string;
}

/** The SHA-256 of the bytes, sent after the request as soon as it is known. */
export interface ImportHash {
  readonly sha256: string;
}

/** Asks a worker to make itself ready: nothing is said when it is. */
export interface ImportRehearsal {
  readonly rehearse: true;
}

/** What the import worker is sent. */
export type ImportMessage = ImportRequest | ImportHash | ImportRehearsal;

/** What the import worker sends back: how far it has come, then what came of it. */
export type ImportReply =
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: IngestResult }
  /** The file could not be read (it was moved, or is open elsewhere), or the work stopped: the name of the error. */
  | { readonly kind: 'failed'; readonly found: string };
