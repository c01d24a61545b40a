/** A coefficient and the position of a variable in `IntegerProgramme.variables`. */
export type LinearTerm = readonly [coefficient: number, variable: number];

/** A linear programme in whole numbers: the least value of a sum, subject to equations and bounds. */
export interface IntegerProgramme {
  /** Each variable is a whole number from `lo` to `hi`; null where nothing bounds it from above. */
  readonly variables: readonly { readonly lo: number; readonly hi: number | null }[];
  readonly objective: readonly LinearTerm[];
  readonly equations: readonly { readonly terms: readonly LinearTerm[]; readonly equals: number }[];
}

/** What a solver found; `gave-up` says nothing about the programme. */
export type SolverAnswer =
  | { readonly kind: 'optimal'; readonly values: readonly number[] }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'gave-up' };

/** Solves integer programmes; handed in, because a solver is large and lives in a worker. */
export interface Solver {
  minimise(programme: IntegerProgramme): Promise<SolverAnswer>;
}
