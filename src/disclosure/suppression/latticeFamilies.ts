import type { LatticeAxis } from './lattice.ts';

/**
 * The leaves below one sum of a dimension, seen as the lines of a table whose total line is that sum. `lines[k]` are the
 * codes that go up with leaf k while the sum stays, the last line the codes that go up with the sum.
 */
export interface Family {
  readonly lines: readonly (readonly number[])[];
}

/** One family per sum of a dimension. */
export function listFamilies({ covers, sums }: LatticeAxis): Family[] {
  const totals = [...new Set(sums.map(({ total }) => total))];
  return totals.map((total) => {
    const members = covers[total] ?? [];
    const holdsAll = covers.map((cover) => members.every((leaf) => cover.includes(leaf)));
    const codes = [...covers.keys()];
    const lines = members.map((leaf) =>
      codes.filter((code) => !holdsAll[code] && covers[code]?.includes(leaf)),
    );
    return { lines: [...lines, codes.filter((code) => holdsAll[code])] };
  });
}

/** One leaf up and one down along a dimension, seen from a code that goes up: the other codes, by offset, and their sign. */
export interface Step {
  readonly offsets: readonly number[];
  readonly signs: readonly number[];
}

/** Per code all steps in which the code goes up; a step to "none" has the totals go with the leaf. */
export function listSteps(axis: LatticeAxis): Step[][] {
  const { covers, leaves } = axis;
  return covers.map((cover, code) => {
    const outside = [...leaves.keys()].filter((leaf) => !cover.includes(leaf));
    return cover.flatMap((up) => [...outside, -1].map((down) => toStep(axis, code, up, down)));
  });
}

function toStep({ covers, stride }: LatticeAxis, from: number, up: number, down: number): Step {
  const offsets: number[] = [];
  const signs: number[] = [];
  for (const [code, cover] of covers.entries()) {
    const sign = (cover.includes(up) ? 1 : 0) - (cover.includes(down) ? 1 : 0);
    if (sign === 0 || code === from) continue;
    offsets.push((code - from) * stride);
    signs.push(sign);
  }
  return { offsets, signs };
}
