import { describe, expect, it, vi } from 'vitest';
import { type Patience, PieceReader } from '../../../../src/ingest/streaming/pieceReader.ts';
import { StallingFile } from './stallingFile.ts';

const PIECE = 1 << 20;
const bytes = Uint8Array.from({ length: 3 * PIECE + 17 }, (_, at) => (at * 31) % 251);

const patience: Patience = () => new Promise((resolve) => setTimeout(resolve, 50));

async function readAll(reader: PieceReader): Promise<Uint8Array> {
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
      const reader = new PieceReader(new StallingFile(bytes, gives), patience);
      expect(Buffer.compare(await readAll(reader), bytes)).toBe(0);
    },
  );

  it('is whole where its stream does not', async () => {
    expect(Buffer.compare(await readAll(new PieceReader(new Blob([bytes]), patience)), bytes)).toBe(0);
    expect(Buffer.compare(await readAll(new PieceReader(new Blob([bytes]))), bytes)).toBe(0);
  });

  it('is waited for as long as it is told to, and no longer: it has no clock of its own', async () => {
    let endWait = (): void => undefined;
    const told: Patience = () => new Promise((resolve) => (endWait = resolve));
    const reader = new PieceReader(new StallingFile(bytes, 0), told);
    const read = vi.fn();
    const peek = reader.peek(8).then(read);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).not.toHaveBeenCalled();
    endWait();
    await peek;
    expect(read).toHaveBeenCalledWith(bytes.subarray(0, 8));
  });
});
