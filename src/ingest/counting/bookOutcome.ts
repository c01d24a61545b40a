import { OUTCOME, toOutcomeLabels } from '../../codebook/outcomes.ts';
import type { CubeBuilder } from '../../snapshot/buildCube.ts';
import { STATE_SUPPRESSED_AT_SOURCE, STATE_UNKNOWN } from '../../snapshot/snapshot.ts';
import type { CellValue } from './cellValue.ts';
import type { PlanDimension } from './plan.ts';

/** Codes of the dimension that says to whom something happened. */
const [HAPPENED, NOT_HAPPENED, NOT_TOLD] = [0, 1, 2];

/**
 * The dimension that a column of outcomes becomes: those to whom it happened under the column's own name, those to whom it did
 * not, and those of whom the source hid it.
 */
export function toOutcomeDimension(header: string): PlanDimension {
  return {
    id: OUTCOME,
    role: 'breakdown',
    name: 'Outcome',
    labels: toOutcomeLabels(header),
    missing: 'breakdown-missing',
    fates: ['member', 'member', 'member'],
    meanings: [],
    previews: [],
    pending: [],
  };
}

/**
 * Books a row of outcomes as people: those to whom it happened, and the rest of those to whom it could. Where the source hid to
 * how many (at most `hiddenHigh`), all the others are booked as not told apart, so that their sum with the hidden cell is a range
 * that holds the number of those to whom it could. Blank numbers leave both unknown. True where a cell stood there before.
 */
export function bookOutcome(
  cube: CubeBuilder,
  tuple: Uint32Array,
  outcome: number,
  [eligible, happened]: readonly [CellValue, CellValue],
  hiddenHigh: number,
): boolean {
  const put = (code: number, value: number | undefined, state: number): boolean => {
    tuple[outcome] = code;
    return value === undefined ? cube.mark(tuple, state) : cube.add(tuple, value);
  };
  const of = ({ kind }: CellValue): number =>
    kind === 'suppressed' ? STATE_SUPPRESSED_AT_SOURCE : STATE_UNKNOWN;
  if (eligible.kind === 'known' && happened.kind === 'known') {
    const stood = put(HAPPENED, happened.value, 0);
    return put(NOT_HAPPENED, eligible.value - happened.value, 0) || stood;
  }
  const known = happened.kind === 'known' ? happened.value : undefined;
  const missing = [eligible, happened].some(({ kind }) => kind === 'unknown');
  const stood = put(HAPPENED, missing ? undefined : known, missing ? STATE_UNKNOWN : of(happened));
  if (!missing && eligible.kind === 'known')
    return put(NOT_TOLD, Math.max(0, eligible.value - hiddenHigh), 0) || stood;
  return put(NOT_HAPPENED, undefined, missing ? STATE_UNKNOWN : of(eligible)) || stood;
}
