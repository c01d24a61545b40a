/** The shorthand of the Government Analysis Function for tables. */
export type ShorthandCode = '[c]' | '[low]' | '[x]' | '[z]' | '[u]' | '[e]' | '[p]' | '[r]' | '[b]';

/** A shorthand: what it means in a note, and what is said in its place. */
export interface Shorthand {
  readonly code: ShorthandCode;
  readonly meaning: string;
  readonly spoken: string;
}

/** Every shorthand. Source: Government Analysis Function, "Using symbols in tables". `[c]` covers primary and secondary suppression alike. */
export const shorthands: readonly Shorthand[] = [
  {
    code: '[c]',
    meaning: 'confidential: suppressed so that nobody can be identified',
    spoken: 'suppressed',
  },
  { code: '[low]', meaning: 'rounds to zero, but is not zero', spoken: 'low, rounds to zero' },
  { code: '[x]', meaning: 'not available', spoken: 'not available' },
  { code: '[z]', meaning: 'not applicable', spoken: 'not applicable' },
  { code: '[u]', meaning: 'small base: too few people for a reliable figure', spoken: 'small base' },
  { code: '[e]', meaning: 'estimated', spoken: 'estimated' },
  { code: '[p]', meaning: 'provisional', spoken: 'provisional' },
  { code: '[r]', meaning: 'revised since it was first published', spoken: 'revised' },
  {
    code: '[b]',
    meaning: 'break in the series: not comparable with what came before',
    spoken: 'break in series',
  },
];

/** Finds the shorthand that a cell consists of, in any case; `undefined` where it is something else. */
export function toShorthand(cell: string): Shorthand | undefined {
  const key = cell.trim().toLowerCase();
  return shorthands.find(({ code }) => code === key);
}
