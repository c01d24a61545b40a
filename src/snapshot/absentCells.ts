import { type CountsContent, type CubeCells, TOTAL_CODE } from './snapshot.ts';

/**
 * The combinations that a file whose zeros are hidden does not list, and that may hide people: those that are absent while
 * their row (same everything but the characteristic) and their column (same everything but the grade) are not wholly absent.
 * Codes per dimension, as in a cube. Empty where the publisher shows zeros. Worked out once per content.
 */
export function absentCells(content: CountsContent): readonly Uint16Array[] {
  const held = memo.get(content);
  if (held !== undefined) return held;
  const found = content.sourceProtection.zerosHidden
    ? findAbsent(content)
    : content.dimensions.map(() => new Uint16Array());
  memo.set(content, found);
  return found;
}

const memo = new WeakMap<CountsContent, readonly Uint16Array[]>();
/** Beyond this many combinations a listing with hidden zeros is not a published table; nothing is inferred from absence. */
const MOST_COMBINATIONS = 4_000_000;

function findAbsent(content: CountsContent): readonly Uint16Array[] {
  const sizes = content.dimensions.map((dimension) => dimension.labels.length);
  const size = sizes.reduce((product, n) => product * n, 1);
  if (size > MOST_COMBINATIONS) return sizes.map(() => new Uint16Array());
  const strides = toStrides(sizes);
  const present = markPresent(content.cells, strides, size);
  const across = strideOf(content, 'characteristic', strides);
  const along = strideOf(content, 'grade', strides) ?? undefined;
  const rows = across === undefined ? undefined : markLines(present, across);
  const columns = along === undefined ? undefined : markLines(present, along);
  const found: number[] = [];
  for (let key = 0; key < size; key += 1) {
    if (present[key] === 1) continue;
    if (rows !== undefined && rows[lineOf(key, across)] === 0) continue;
    if (columns !== undefined && columns[lineOf(key, along)] === 0) continue;
    found.push(key);
  }
  return sizes.map((n, d) => Uint16Array.from(found, (key) => Math.floor(key / (strides[d] ?? 1)) % n));
}

interface Stride {
  readonly step: number;
  readonly length: number;
}

function toStrides(sizes: readonly number[]): number[] {
  let step = 1;
  return sizes.map((n) => {
    const own = step;
    step *= n;
    return own;
  });
}

function strideOf(
  content: CountsContent,
  role: 'characteristic' | 'grade',
  strides: readonly number[],
): Stride | undefined {
  const at = content.dimensions.findIndex((dimension) => dimension.role === role);
  const dimension = content.dimensions[at];
  return dimension === undefined ? undefined : { step: strides[at] ?? 1, length: dimension.labels.length };
}

function markPresent(cells: CubeCells, strides: readonly number[], size: number): Uint8Array {
  const present = new Uint8Array(size);
  for (let i = 0; i < cells.counts.length; i += 1) {
    let key = 0;
    for (let d = 0; d < strides.length; d += 1) {
      const code = cells.codes[d]?.[i] ?? TOTAL_CODE;
      key = code === TOTAL_CODE ? Number.NaN : key + code * (strides[d] ?? 1);
    }
    if (!Number.isNaN(key)) present[key] = 1;
  }
  return present;
}

/** The key with the line's own dimension at code 0. */
function lineOf(key: number, stride: Stride | undefined): number {
  if (stride === undefined) return key;
  const code = Math.floor(key / stride.step) % stride.length;
  return key - code * stride.step;
}

function markLines(present: Uint8Array, stride: Stride): Uint8Array {
  const lines = new Uint8Array(present.length);
  present.forEach((mark, key) => {
    if (mark === 1) lines[lineOf(key, stride)] = 1;
  });
  return lines;
}
