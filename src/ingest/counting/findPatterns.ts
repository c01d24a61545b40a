import { OPEN_TOTAL, type CubeBuilder } from '../../snapshot/buildCube.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import { sumParts, type PartSums } from './partSums.ts';

/** The sets of dimensions over which the file prints totals. */
export function findPatterns(cube: CubeBuilder, width: number): number[][] {
  const patterns = new TupleIndex(width);
  cube.each((codes) => patterns.find(codes.map((code) => (code === OPEN_TOTAL ? 1 : 0))));
  return Array.from({ length: patterns.size }, (_, index) =>
    Array.from({ length: width }, (__, d) => d).filter((d) => patterns.at(index, d) === 1),
  ).filter((over) => over.length > 0);
}

/** Whether a cell is a total over these dimensions and no other. */
export function isTotalOver(codes: Uint32Array, over: readonly number[]): boolean {
  return codes.every((code, d) => (code === OPEN_TOTAL) === over.includes(d));
}

/** The sums over these dimensions of the cells that are no total over any of them, by the codes of the total. */
export function sumOver(cube: CubeBuilder, width: number, over: readonly number[]): PartSums {
  return sumParts(cube, width, (codes) => {
    if (over.some((d) => codes[d] === OPEN_TOTAL)) return false;
    for (const d of over) codes[d] = OPEN_TOTAL;
    return true;
  });
}
