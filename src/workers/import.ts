import { ingest } from '../ingest/ingest.ts';
import type { ImportReply, ImportRequest } from '../ingest/importMessage.ts';

const reply = (message: ImportReply): void => self.postMessage(message);

/** Runs one import and says what came of it. It is cancelled by ending the worker. */
async function runImport({ file, options, idBase }: ImportRequest): Promise<void> {
  let ids = 0;
  try {
    const result = await ingest(file, {
      ...options,
      newId: () => `${idBase}-${(ids += 1)}`,
      onProgress: (progress) => reply({ kind: 'progress', ...progress }),
    });
    reply({ kind: 'done', result });
  } catch (cause) {
    reply({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => void runImport(data);
