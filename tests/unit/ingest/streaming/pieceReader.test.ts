import { describe, expect, it } from 'vitest';
import { PieceReader } from '../../../../src/ingest/streaming/pieceReader.ts';

const PIECE = 1 << 20;
const bytes = Uint8Array.from({ length: 3 * PIECE + 17 }, (_, at) => (at * 31) % 251);

/** A file whose stream gives so many bytes and then leaves whoever reads it waiting. */
class StallingFile extends Blob {
  readonly #gives: number;

  constructor(gives: number) {
    super([bytes]);
    this.#gives = gives;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      type: 'bytes',
      pull: (controller) => {
        const to = Math.min(at + 65_536, this.#gives);
        if (to === at) return new Promise(() => undefined);
        controller.enqueue(bytes.slice(at, to));
        at = to;
        return undefined;
      },
    });
  }
}

async function readAll(file: Blob): Promise<Uint8Array> {
  const reader = new PieceReader(file);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const piece = await reader.next(new Uint8Array(0));
    if (piece === undefined) break;
    parts.push(new Uint8Array(piece.bytes.subarray(piece.at, piece.to)));
  }
  await reader.close();
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

describe('a file read piece by piece', () => {
  it.each([0, 65_536, PIECE, 2 * PIECE + 65_536])(
    'is whole where its stream stands still after %i bytes',
    async (gives) => {
      expect(Buffer.compare(await readAll(new StallingFile(gives)), bytes)).toBe(0);
    },
  );

  it('is whole where its stream does not', async () => {
    expect(Buffer.compare(await readAll(new Blob([bytes])), bytes)).toBe(0);
  });
});
