import { toWhole, toPart } from './toWhole.ts';
import { DEFAULT_CONFIDENCE } from './toCriticalValue.ts';
import { wilson } from './wilson.ts';

/** `x` of `n` in the grade or group looked at; `reference_x` of `reference_n` in the comparator. */
export interface RepresentationIndexInput {
  readonly x: number;
  readonly n: number;
  readonly reference_x: number;
  readonly reference_n: number;
  readonly confidence?: number;
}

/**
 * Shares 0 to 1, the index as a ratio, the gap in percentage points (-100 to 100). Which fields there are follows from
 * `status`: the index needs a comparator share above 0, the gap needs both shares.
 */
export type RepresentationIndexResult =
  | {
      readonly status: 'ok';
      readonly share: number;
      readonly reference_share: number;
      readonly index: number;
      readonly lower_fixed_reference: number;
      readonly upper_fixed_reference: number;
      readonly percentage_point_gap: number;
    }
  | {
      readonly status: 'reference-zero' | 'reference-zero-both';
      readonly share: number;
      readonly reference_share: 0;
      readonly percentage_point_gap: number;
    }
  | { readonly status: 'group-empty'; readonly reference_share: number }
  | { readonly status: 'reference-empty'; readonly share: number }
  | { readonly status: 'empty' };

/**
 * A share relative to a comparator's share, with the gap in points that always stands beside it.
 *
 * index = (x / n) / (reference_x / reference_n); limits = Wilson limits of x / n over the comparator share, which is
 * taken as known without error: right for a census and for a comparator that contains the group. For two groups with
 * nobody in common use `relativeLikelihood`. Nobody on either side gives `empty`.
 *
 * Example: 12 of 140 against 310 of 2,200 is 0.608, 0.353 to 1.021, and 5.5 points below.
 * @throws RangeError naming the field: a count negative, fractional or not finite; x above n, reference_x above
 * reference_n; confidence not in 0 to 1.
 * Source: shared vectors `representation-index.json` (limits: OHID PHEindicatormethods).
 */
export function representationIndex(input: RepresentationIndexInput): RepresentationIndexResult {
  const n = toWhole('n', input.n);
  const x = toPart('x', input.x, 'n', n);
  const referenceN = toWhole('reference_n', input.reference_n);
  const referenceX = toPart('reference_x', input.reference_x, 'reference_n', referenceN);
  const interval = wilson({ x, n, confidence: input.confidence ?? DEFAULT_CONFIDENCE });
  if (interval.status === 'empty') {
    if (referenceN === 0) return { status: 'empty' };
    return { status: 'group-empty', reference_share: referenceX / referenceN };
  }
  const share = interval.value;
  if (referenceN === 0) return { status: 'reference-empty', share };
  const reference_share = referenceX / referenceN;
  const percentage_point_gap = (share - reference_share) * 100;
  if (reference_share === 0) {
    return {
      status: x === 0 ? 'reference-zero-both' : 'reference-zero',
      share,
      reference_share,
      percentage_point_gap,
    };
  }
  return {
    status: 'ok',
    share,
    reference_share,
    index: share / reference_share,
    lower_fixed_reference: interval.lower / reference_share,
    upper_fixed_reference: interval.upper / reference_share,
    percentage_point_gap,
  };
}
