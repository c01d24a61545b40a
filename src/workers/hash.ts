import { createSHA256 } from 'hash-wasm';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Works out the SHA-256 of a file chunk by chunk, so that its size costs no memory. */
async function hash(file: Blob): Promise<void> {
  try {
    const digest = await createSHA256();
    for (let from = 0; from < file.size; from += CHUNK_BYTES) {
      digest.update(new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer()));
      const bytesRead = Math.min(from + CHUNK_BYTES, file.size);
      self.postMessage({ kind: 'progress', bytesRead, bytes: file.size });
    }
    self.postMessage({ kind: 'done', result: digest.digest('hex') });
  } catch (cause) {
    self.postMessage({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
