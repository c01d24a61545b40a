/** One published figure that is the sum of others; numbers are positions of cells. */
export interface LinkedEquation {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * Equations over cells, each "parts less total is nought", as flat lists: the members of equation q stand at
 * `start[q]` to `start[q + 1] - 1` of `member` and `sign`; the equations of cell c likewise in `ofStart` and `of`.
 */
export interface EquationSystem {
  readonly cells: number;
  readonly equations: number;
  readonly start: Int32Array;
  readonly member: Int32Array;
  readonly sign: Int8Array;
  readonly ofStart: Int32Array;
  readonly of: Int32Array;
}

/** Lays equations out for fast walks; throws a RangeError where one names a cell that is not there. */
export function buildEquationSystem(cells: number, equations: readonly LinkedEquation[]): EquationSystem {
  const size = equations.reduce((sum, { parts }) => sum + parts.length + 1, 0);
  const start = new Int32Array(equations.length + 1);
  const member = new Int32Array(size);
  const sign = new Int8Array(size);
  const ofStart = new Int32Array(cells + 1);
  let at = 0;
  for (const [q, { total, parts }] of equations.entries()) {
    for (const [k, cell] of [total, ...parts].entries()) {
      if (!Number.isInteger(cell) || cell < 0 || cell >= cells)
        throw new RangeError(`equation ${q}: no cell ${cell}`);
      member[at] = cell;
      sign[at++] = k === 0 ? -1 : 1;
      ofStart[cell + 1] = (ofStart[cell + 1] ?? 0) + 1;
    }
    start[q + 1] = at;
  }
  for (let cell = 0; cell < cells; cell++)
    ofStart[cell + 1] = (ofStart[cell + 1] ?? 0) + (ofStart[cell] ?? 0);
  const of = new Int32Array(size);
  const filled = ofStart.slice();
  for (let q = 0; q < equations.length; q++) {
    for (let k = start[q] ?? 0; k < (start[q + 1] ?? 0); k++) {
      const cell = member[k] ?? 0;
      of[filled[cell] ?? 0] = q;
      filled[cell] = (filled[cell] ?? 0) + 1;
    }
  }
  return { cells, equations: equations.length, start, member, sign, ofStart, of };
}

/** True where the values meet every equation. */
export function meetsEquations(system: EquationSystem, values: ArrayLike<number>): boolean {
  for (let q = 0; q < system.equations; q++) {
    let sum = 0;
    for (let k = system.start[q] ?? 0; k < (system.start[q + 1] ?? 0); k++) {
      sum += (system.sign[k] ?? 0) * (values[system.member[k] ?? 0] ?? 0);
    }
    if (sum !== 0) return false;
  }
  return true;
}
