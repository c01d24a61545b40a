import type { IntegerProgramme, LinearTerm } from '../../kernel/solver.ts';
import type { Domains } from './boundsPropagation.ts';
import { meetsEquations } from './equationSystem.ts';

/** An integer programme over the cells that are still open, and how to read a table back from its answer. */
export interface CellProgramme {
  readonly programme: IntegerProgramme;
  /** The whole table of an answer; null where the answer does not in fact meet bounds and equations. */
  readonly toTable: (values: readonly number[]) => Float64Array | null;
}

/** Asks for the table with the least (`direction` 1) or greatest (-1) value of a cell; for any table with direction 0. */
export function buildCellProgramme(domains: Domains, cell: number, direction: -1 | 0 | 1): CellProgramme {
  const { lo, hi, system } = domains;
  const variableOf = new Map<number, number>();
  const variables: { lo: number; hi: number | null }[] = [];
  for (const [c, low] of lo.entries()) {
    const high = hi[c] ?? Infinity;
    if (low === high) continue;
    variableOf.set(c, variables.length);
    variables.push({ lo: low, hi: high === Infinity ? null : high });
  }
  const equations: { terms: LinearTerm[]; equals: number }[] = [];
  for (let q = 0; q < system.equations; q++) {
    const terms: LinearTerm[] = [];
    let equals = 0;
    for (let k = system.start[q] ?? 0; k < (system.start[q + 1] ?? 0); k++) {
      const member = system.member[k] ?? 0;
      const sign = system.sign[k] ?? 0;
      const variable = variableOf.get(member);
      if (variable === undefined) equals -= sign * (lo[member] ?? 0);
      else terms.push([sign, variable]);
    }
    if (terms.length > 0) equations.push({ terms, equals });
  }
  const target = variableOf.get(cell);
  const objective: LinearTerm[] = target === undefined || direction === 0 ? [] : [[direction, target]];
  return {
    programme: { variables, objective, equations },
    toTable: (values) => {
      const table = lo.map((low, c) => values[variableOf.get(c) ?? -1] ?? low);
      const fits = table.every((value, c) => value >= (lo[c] ?? 0) && value <= (hi[c] ?? 0));
      return fits && meetsEquations(system, table) ? table : null;
    },
  };
}
