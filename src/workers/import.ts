import { ingest } from '../ingest/ingest.ts';
import type { ImportHash, ImportReply, ImportRequest } from '../ingest/importMessage.ts';

const reply = (message: ImportReply): void => self.postMessage(message);

let tellHash: (sha256: string) => void;
const hash = new Promise<string>((resolve) => (tellHash = resolve));

/** Runs one import and says what came of it. It is cancelled by ending the worker. */
async function runImport({ file, options, idBase, isHashed }: ImportRequest): Promise<void> {
  let ids = 0;
  try {
    const result = await ingest(file, {
      ...options,
      ...(isHashed === true ? { sha256: hash } : {}),
      newId: () => `${idBase}-${(ids += 1)}`,
      onProgress: (progress) => reply({ kind: 'progress', ...progress }),
    });
    reply({ kind: 'done', result });
  } catch (cause) {
    reply({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<ImportRequest | ImportHash>) =>
  'sha256' in data ? tellHash(data.sha256) : void runImport(data);
