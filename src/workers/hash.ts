import { hashAtOnce, hashPieces } from './hashFile.ts';

/** Files up to so many bytes are hashed at once, where the page is one that may ask the browser to. */
const AT_ONCE_BYTES = 1 << 25;

/** Works out the SHA-256 of a file. */
async function hash(file: Blob): Promise<void> {
  const tellProgress = (bytesRead: number): void =>
    self.postMessage({ kind: 'progress', bytesRead, bytes: file.size });
  try {
    const isShort = file.size <= AT_ONCE_BYTES && self.isSecureContext;
    const result = await (isShort ? hashAtOnce(file) : hashPieces(file, tellProgress));
    tellProgress(file.size);
    self.postMessage({ kind: 'done', result });
  } catch (cause) {
    self.postMessage({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
