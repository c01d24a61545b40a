import type {
  ImportHash,
  ImportRehearsal,
  ImportReply,
  ImportRequest,
} from '../../../../src/ingest/importMessage.ts';
import { ingest } from '../../../../src/ingest/ingest.ts';
import { sha256 } from '../../../../src/kernel/sha256.ts';

/** How many workers were ended while they worked. */
export const ended = { early: 0 };

/** The two workers of the import, run in place: jsdom has none. What they do is the real thing. */
abstract class InPlace<Message> {
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  private over = false;

  postMessage(message: Message | ImportHash | ImportRehearsal): void {
    // In place, the import works out the hash for itself.
    if (typeof message === 'object' && message !== null && ('sha256' in message || 'rehearse' in message))
      return;
    this.done = false;
    void this.work(message).then((reply) => {
      if (this.over) return;
      this.onmessage?.({ data: reply });
    });
  }

  terminate(): void {
    if (!this.over && this.onmessage !== undefined && !this.done) ended.early += 1;
    this.over = true;
  }

  protected done = false;
  protected abstract work(message: Message): Promise<unknown>;
}

/** Runs an import. A file called `slow.csv` is never finished. */
export class ImportInPlace extends InPlace<ImportRequest> {
  protected async work({ file, options, idBase }: ImportRequest): Promise<ImportReply> {
    if (file.name === 'slow.csv') {
      this.onmessage?.({ data: { kind: 'progress', bytesRead: 2_000_000, bytes: 8_000_000 } });
      await new Promise(() => undefined);
    }
    let ids = 0;
    const bytes = file.bytes instanceof Blob ? await toBytes(file.bytes) : file.bytes;
    const result = await ingest({ ...file, bytes }, { ...options, newId: () => `${idBase}-${(ids += 1)}` });
    this.done = true;
    return { kind: 'done', result };
  }
}

/** Hashes a file. */
export class HashInPlace extends InPlace<Blob> {
  protected async work(file: Blob): Promise<unknown> {
    const result = sha256(await toBytes(file));
    this.done = true;
    return { kind: 'done', result };
  }
}

/** jsdom's files have no `arrayBuffer`. */
function toBytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(file);
  });
}
