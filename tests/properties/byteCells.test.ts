import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, SLACK_BYTES } from '../../src/ingest/streaming/byteDictionary.ts';

/** Whether two cells are taken for the same, each at a place of its own with other bytes around it. */
function compare(own: readonly number[], other: readonly number[]): boolean {
  const words = Uint8Array.from([7, 7, 7, ...own, ...Array<number>(SLACK_BYTES).fill(9)]);
  const arena = Uint8Array.from([5, ...other, ...Array<number>(SLACK_BYTES).fill(8)]);
  return isSame(new DataView(words.buffer), 3, 3 + own.length, new DataView(arena.buffer), 1);
}

/** Bytes of which eight are a zero of either sign, or no number, more often than by chance. */
const byte = fc.constantFrom(0x00, 0x80, 0xff, 0xf0, 0x7f, 0x41);

describe('two cells of as many bytes', () => {
  it('are the same where every byte is, and no others', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 40 }), fc.nat(), byte, (cell, at, changed) => {
        expect(compare(cell, cell)).toBe(true);
        if (cell.length === 0) return;
        const other = cell.with(at % cell.length, changed);
        expect(compare(cell, other)).toBe(other[at % cell.length] === cell[at % cell.length]);
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('are told apart where they are zeros of two signs, and found again where they are no number', () => {
    const zero = Array<number>(16).fill(0);
    expect(compare(zero, zero.with(7, 0x80))).toBe(false);
    expect(compare(zero, zero.with(15, 0x80))).toBe(false);
    const none = Array<number>(16).fill(0xff);
    expect(compare(none, none)).toBe(true);
    expect(compare(none, none.with(2, 0xfe))).toBe(false);
  });
});
