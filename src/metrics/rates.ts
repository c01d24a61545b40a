import { type Bounds, restOf } from './bounds.ts';
import type { Estimate } from './estimate.ts';
import { shareOf } from './representation.ts';

/** The three rates of the Data goal's D2, each a share with its interval. */
export interface Rates {
  /** Declared / (declared + undeclared). */
  readonly declaration: Estimate;
  /** (Declared + undeclared) / all. */
  readonly response: Estimate;
  /** Declared / all. */
  readonly known: Estimate;
}

/**
 * Declaration, response and known rate, as Civil Service Statistics define the first two.
 *
 * Shapes: bounds in people, each inside the next: `known` (declared) in `answered` (declared or undeclared) in `everybody`.
 * Unit: share, 0 to 1. Bases as in `shareOf`. Definition and source: `codebook/methods/rates.ts`.
 *
 * Worked example: 397,260 declared, 20,550 undeclared and 67,080 unknown give 95.1%, 86.2% and 81.9%.
 */
export function ratesOf(known: Bounds, answered: Bounds, everybody: Bounds): Rates {
  return {
    declaration: shareOf(known, restOf(answered, known)),
    response: shareOf(answered, restOf(everybody, answered)),
    known: shareOf(known, restOf(everybody, known)),
  };
}
