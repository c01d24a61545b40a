import { toWords } from './ethnicity/normaliseLabel.ts';

/** Words of a row that says how many people the numbers of its columns are of. */
const BASE =
  /^(?:(?:un)?weighted )?(?:total )?(?:bases?|samples?|n|(?:all )?respondents|responses|denominator|(?:no|number|numbers|count) of (?:respondents|responses|answers|people|persons|staff|employees|colleagues|members))(?: (?:size|n|no|number|count|(?:un)?weighted|all(?: \w+){1,3}))*$/;

/** What a label says of a base: one counted person by person comes before one that was weighted. */
export type BaseWords = 'base' | 'weighted';

/**
 * Whether a label stands for the people that percentages are of, and for no group: `Base`, `n =`, `Unweighted base (n)`, `Number of
 * respondents`. A bare `N` among other codes of one letter is a code.
 */
export function readBaseWords(label: string, beside: readonly string[]): BaseWords | undefined {
  const words = toWords(label).join(' ');
  if (!BASE.test(words)) return undefined;
  if (label.trim() === 'N' && beside.some((other) => other !== label && other.trim().length === 1))
    return undefined;
  return /\bweighted\b/.test(words) ? 'weighted' : 'base';
}
