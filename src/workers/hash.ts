import { createSHA256 } from 'hash-wasm';
import { PieceReader } from '../ingest/streaming/pieceReader.ts';

const NOTHING = new Uint8Array(0);

/** Compiled while nobody waits yet. */
const compiling = createSHA256();

/** Works out the SHA-256 of a file piece by piece, so that its size costs no memory: while one is hashed, the next is read. */
async function hash(file: Blob): Promise<void> {
  try {
    const digest = (await compiling).init();
    const reader = new PieceReader(file, 0);
    let bytesRead = 0;
    for (;;) {
      const piece = await reader.next(NOTHING);
      if (piece === undefined) break;
      digest.update(piece.bytes.subarray(piece.at, piece.to));
      bytesRead += piece.to - piece.at;
      self.postMessage({ kind: 'progress', bytesRead, bytes: file.size });
    }
    self.postMessage({ kind: 'done', result: digest.digest('hex') });
  } catch (cause) {
    self.postMessage({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
