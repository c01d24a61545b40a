import { describe, expect, it } from 'vitest';
import { KnownCells, REACH_BYTES } from '../../../../src/ingest/streaming/knownCells.ts';

/** Bytes of a text with room behind them, and the same as words. */
function lay(text: string): { bytes: Uint8Array; words: DataView } {
  const written = new TextEncoder().encode(text);
  const bytes = new Uint8Array(written.length + REACH_BYTES);
  bytes.set(written);
  return { bytes, words: new DataView(bytes.buffer) };
}

function teach(cells: KnownCells, text: string, code: number): void {
  const { bytes } = lay(text);
  cells.add(bytes, 0, bytes.length - REACH_BYTES, code);
}

function findCode(cells: KnownCells, text: string): number | undefined {
  const cell = cells.find(lay(text).words, 0);
  return cell < 0 ? undefined : cells.code(cell);
}

describe('the cells of a column that were met before', () => {
  it('are told apart by any byte, and from what only begins like them', () => {
    const cells = new KnownCells();
    const texts = ['', 'A', 'AB', 'ABC', 'White: Irish', 'White: Iris', 'White: British', '"a, b"', 'É', 'Ê'];
    for (const [code, text] of texts.entries()) teach(cells, `${text},`, code);
    for (const [code, text] of texts.entries()) {
      expect(findCode(cells, `${text},next`)).toBe(code);
      expect(findCode(cells, `${text}\nnext`)).toBeUndefined();
      expect(findCode(cells, `${text}?,next`)).toBeUndefined();
    }
    expect(findCode(cells, 'White: Irisx,')).toBeUndefined();
    expect(findCode(cells, 'white: Irish,')).toBeUndefined();
  });

  it('give their length with their end, so that the next cell begins there', () => {
    const cells = new KnownCells();
    teach(cells, '"Health, Safety",', 7);
    const cell = cells.find(lay('"Health, Safety",EO').words, 0);
    expect(cells.bytes(cell)).toBe('"Health, Safety",'.length);
  });

  it('are all found, hundreds of them that differ late', () => {
    const cells = new KnownCells();
    const name = (n: number): string => `Directorate of the Department number ${n},`;
    for (let n = 0; n < 500; n += 1) teach(cells, name(n), n);
    // Those that wait are taken in once they were asked for often enough.
    for (let ask = 0; ask < 40; ask += 1) teach(cells, name(499), 499);
    for (let n = 0; n < 500; n += 1) expect(findCode(cells, name(n))).toBe(n);
    expect(findCode(cells, name(500))).toBeUndefined();
  });

  it('are no more than are worth knowing, and none is very long', () => {
    const cells = new KnownCells();
    teach(cells, `${'x'.repeat(300)},`, 0);
    expect(findCode(cells, `${'x'.repeat(300)},`)).toBeUndefined();
    for (let n = 0; n < 600; n += 1) teach(cells, `E${n},`, n);
    expect(cells.isFull).toBe(true);
  });
});
