/** Each of the three rates with its formula in words, by its key. */
export const RATE_FORMULAS = {
  declaration: 'declared / (declared + undeclared)',
  response: '(declared + undeclared) / all',
  known: 'declared / all',
} as const;
