import type { ImportMessage, ImportReply, ImportRequest } from './importMessage.ts';
import { ingest } from './ingest.ts';
import type { Patience } from './streaming/pieceReader.ts';

/**
 * Builds what answers the messages of a page: one import after another, each ended with what came of it. A rehearsal gives way to
 * the first of them. An import is cancelled by ending the worker; `patience` ends the wait for a read that stays open.
 */
export function buildImportAnswer(
  reply: (message: ImportReply) => void,
  patience: Patience,
): (message: ImportMessage) => void {
  const rehearsal = { aborted: false };
  let tellHash: (sha256: string) => void = () => undefined;
  const rehearse = async (): Promise<void> => {
    const { rehearseImport } = await import('./rehearseImport.ts');
    if (!rehearsal.aborted) await rehearseImport(rehearsal, patience);
  };
  const run = async ({ file, options, idBase, isHashed }: ImportRequest): Promise<void> => {
    let ids = 0;
    const hash = new Promise<string>((resolve) => (tellHash = resolve));
    try {
      const result = await ingest(file, {
        ...options,
        patience,
        ...(isHashed === true ? { sha256: hash } : {}),
        newId: () => `${idBase}-${(ids += 1)}`,
        onProgress: (progress) => reply({ kind: 'progress', ...progress }),
      });
      reply({ kind: 'done', result });
    } catch (cause) {
      reply({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
    }
  };
  return (message) => {
    if ('sha256' in message) tellHash(message.sha256);
    else if ('rehearse' in message) void rehearse();
    else {
      rehearsal.aborted = true;
      void run(message);
    }
  };
}
