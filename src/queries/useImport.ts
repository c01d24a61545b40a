import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BytesRead } from '../io/importWorker.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Issue } from '../kernel/issue.ts';
import {
  hashFile,
  keepImportReady,
  type ImportChoices,
  type ImportOutcome,
  runImport,
  toImportIssues,
} from './importRun.ts';

/** A file being imported, read again from the start after every choice; the latest choice wins. */
export type ImportState =
  | { readonly kind: 'no-file' }
  /** `outcome` is that of the choices before, to be shown meanwhile; `progress` in bytes of the file. */
  | { readonly kind: 'running'; readonly outcome?: ImportOutcome; readonly progress?: BytesRead }
  /** `sha256` of the bytes, once known. */
  | { readonly kind: 'ready'; readonly outcome: ImportOutcome; readonly sha256?: string }
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] };

/** How long what a run found is kept after the choices moved on, so that one step back needs no reading: milliseconds. */
const KEPT_MS = 60_000;

/**
 * Runs an import for the choices as they stand; other choices end the run at once, and so does leaving the page. Nothing is stored.
 */
export function useImport(choices: ImportChoices | undefined): ImportState {
  useEffect(() => keepImportReady(), []);
  const file = choices?.file;
  const fileKey = file === undefined ? 0 : toFileKey(file);
  const [progress, setProgress] = useState<{ readonly of: number; readonly bytes: BytesRead }>();
  // Two workers read the file; what is shown is how far the first of them has come, and never goes back.
  const onProgress = (bytes: BytesRead): void =>
    setProgress((held) =>
      held?.of === fileKey && held.bytes.bytesRead > bytes.bytesRead ? held : { of: fileKey, bytes },
    );
  const client = useQueryClient();
  const hashing = queryOptions<string>({
    queryKey: ['import', fileKey, 'sha256'],
    gcTime: KEPT_MS,
    queryFn: ({ signal }) => hashFile(present(file), { signal, onProgress }),
  });
  const hash = useQuery({ ...hashing, enabled: file !== undefined });
  const sha256 = hash.data;
  const key = choices === undefined ? '' : toChoicesKey(choices);
  const run = useQuery<ImportOutcome>({
    queryKey: ['import', fileKey, 'run', key],
    enabled: choices !== undefined,
    gcTime: KEPT_MS,
    placeholderData: (before, query) => (query?.queryKey[1] === fileKey ? before : undefined),
    // A record of provenance holds the hash, so a run that makes one is told it as soon as it is known.
    queryFn: ({ signal }) =>
      runImport(
        present(choices),
        sha256 ?? (choices?.provenance === undefined ? undefined : client.ensureQueryData(hashing)),
        { signal, onProgress },
      ),
  });
  const fault = run.error ?? hash.error;
  if (choices === undefined) return { kind: 'no-file' };
  if (fault !== null) return { kind: 'failed', issues: toImportIssues(fault) };
  if (run.data === undefined || run.isPlaceholderData)
    return {
      kind: 'running',
      ...(run.data === undefined ? {} : { outcome: run.data }),
      ...(progress?.of === fileKey ? { progress: progress.bytes } : {}),
    };
  return { kind: 'ready', outcome: run.data, ...(sha256 === undefined ? {} : { sha256 }) };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('an import without a file');
  return value;
}

/** The same choices have the same key: going back to them finds what they gave. */
function toChoicesKey({ file: _, ...choices }: ImportChoices): string {
  return canonicalJson(choices);
}

/** Two files of one name may hold different things, so each choice of a file has a number of its own. */
const fileKeys = new WeakMap<File, number>();
let files = 0;

function toFileKey(file: File): number {
  const known = fileKeys.get(file);
  if (known !== undefined) return known;
  files += 1;
  fileKeys.set(file, files);
  return files;
}
