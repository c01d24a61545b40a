import { createSHA256 } from 'hash-wasm';
import { PieceReader } from '../ingest/streaming/pieceReader.ts';

const NOTHING = new Uint8Array(0);
/** Files up to so many bytes are hashed at once by the browser, several times as fast, where the page is one that may ask it to. */
const AT_ONCE_BYTES = 1 << 25;

/** Compiled while nobody waits yet. */
const compiling = createSHA256();

/** Works out the SHA-256 of a file. */
async function hash(file: Blob): Promise<void> {
  try {
    const isShort = file.size <= AT_ONCE_BYTES && self.isSecureContext;
    const result = await (isShort ? hashAtOnce(file) : hashPieces(file));
    tellProgress(file.size, file);
    self.postMessage({ kind: 'done', result });
  } catch (cause) {
    self.postMessage({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

async function hashAtOnce(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Piece by piece, so that the size of a file costs no memory: while one is hashed, the next is read. */
async function hashPieces(file: Blob): Promise<string> {
  const digest = (await compiling).init();
  const reader = new PieceReader(file);
  let bytesRead = 0;
  for (;;) {
    const piece = await reader.next(NOTHING);
    if (piece === undefined) return digest.digest('hex');
    digest.update(piece.bytes.subarray(piece.at, piece.to));
    bytesRead += piece.to - piece.at;
    if (reader.isAtRest) tellProgress(bytesRead, file);
  }
}

function tellProgress(bytesRead: number, { size }: Blob): void {
  self.postMessage({ kind: 'progress', bytesRead, bytes: size });
}

self.onmessage = ({ data }: MessageEvent<Blob>) => void hash(data);
