import type { IntegerProgramme, LinearTerm, Solver, SolverAnswer } from '../../kernel/solver.ts';

/** What a solver of programmes in the LP text format answers (the shape of the npm package highs). */
export interface LpAnswer {
  readonly Status: string;
  /** Per variable an object with its value as `Primal`. */
  readonly Columns: Readonly<Record<string, object>>;
}

/** Makes a solver of one that reads LP text: `buildLpSolver((text) => highs.solve(text))`. */
export function buildLpSolver(solveText: (text: string) => LpAnswer): Solver {
  return {
    minimise: (programme) => {
      const answer = solveText(toLpText(programme));
      if (answer.Status !== 'Primal infeasible or unbounded')
        return Promise.resolve(toAnswer(answer, programme));
      // Which of the two shows when nothing is sought.
      const any = toAnswer(solveText(toLpText({ ...programme, objective: [] })), programme);
      return Promise.resolve(any.kind === 'optimal' ? { kind: 'unbounded' } : any);
    },
  };
}

/** The same for one that is loaded when it is first asked, and never where nothing is. */
export function buildLateSolver(load: () => Promise<(text: string) => LpAnswer>): Solver {
  let loading: Promise<(text: string) => LpAnswer> | undefined;
  return {
    minimise: async (programme) => {
      loading ??= load();
      return buildLpSolver(await loading).minimise(programme);
    },
  };
}

function toAnswer(answer: LpAnswer, programme: IntegerProgramme): SolverAnswer {
  if (answer.Status === 'Infeasible') return { kind: 'infeasible' };
  if (answer.Status === 'Unbounded') return { kind: 'unbounded' };
  if (answer.Status !== 'Optimal') return { kind: 'gave-up' };
  const values = programme.variables.map((bounds, k) => {
    const column = answer.Columns[`x${k}`];
    return column !== undefined && 'Primal' in column && typeof column.Primal === 'number'
      ? Math.round(column.Primal)
      : bounds.lo;
  });
  return { kind: 'optimal', values };
}

/** Writes a programme in the LP text format; variable k is called `xk`. */
export function toLpText({ variables, objective, equations }: IntegerProgramme): string {
  const lines = ['Minimize', ` obj: ${toSum(objective)}`, 'Subject To'];
  for (const [k, { terms, equals }] of equations.entries()) lines.push(` c${k}: ${toSum(terms)} = ${equals}`);
  lines.push('Bounds');
  for (const [k, { lo, hi }] of variables.entries()) {
    lines.push(hi === null ? ` x${k} >= ${lo}` : ` ${lo} <= x${k} <= ${hi}`);
  }
  lines.push('Generals', ...variables.map((_, k) => ` x${k}`), 'End');
  return `${lines.join('\n')}\n`;
}

function toSum(terms: readonly LinearTerm[]): string {
  if (terms.length === 0) return '0 x0';
  return terms.map(([c, variable]) => `${c < 0 ? '-' : '+'} ${Math.abs(c)} x${variable}`).join(' ');
}
