import type { IntegerProgramme, Solver, SolverAnswer } from '../../kernel/solver.ts';

/** Work that stops to ask for the answer to an integer programme, and goes on with it. */
export type Asking<T> = Generator<IntegerProgramme, T, SolverAnswer>;

const NO_ANSWER: SolverAnswer = { kind: 'gave-up' };

/** Carries work through, with the answers of a solver where there is one. */
export async function answerWith<T>(asking: Asking<T>, solver: Solver | undefined): Promise<T> {
  if (solver === undefined) return answerWithout(asking);
  let step = asking.next();
  while (step.done !== true) step = asking.next(await solver.minimise(step.value));
  return step.value;
}

/** Carries work through at once, without a solver: what only a solver could tell stays open. */
export function answerWithout<T>(asking: Asking<T>): T {
  let step = asking.next();
  while (step.done !== true) step = asking.next(NO_ANSWER);
  return step.value;
}
