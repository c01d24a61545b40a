import { createSHA256 } from 'hash-wasm';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Compiled while nobody waits yet. */
const compiling = createSHA256();

/** Works out the SHA-256 of a file chunk by chunk, so that its size costs no memory: while one is hashed, the next is read. */
async function hash(file: Blob): Promise<void> {
  try {
    const read = async (from: number): Promise<Uint8Array> =>
      new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer());
    const digest = (await compiling).init();
    let reading = read(0);
    for (let from = 0; from < file.size; from += CHUNK_BYTES) {
      const chunk = await reading;
      reading = read(from + CHUNK_BYTES);
      digest.update(chunk);
      self.postMessage({ kind: 'progress', bytesRead: from + chunk.length, bytes: file.size });
    }
    self.postMessage({ kind: 'done', result: digest.digest('hex') });
  } catch (cause) {
    self.postMessage({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
