import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { STATE_KNOWN, STATE_SUPPRESSED_AT_SOURCE } from '../../snapshot/snapshot.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { Draft } from './draft.ts';
import type { Slack } from './partSums.ts';
import type { Plan } from './plan.ts';

/** The numbers of one label wherever it stands: by place, the least and the most that each can be, in people. */
export interface Profile {
  readonly code: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the file prints a number, hidden or not. */
  readonly isThere: Uint8Array;
  /** Of all places. */
  readonly least: number;
  readonly most: number;
}

/** The labels of one dimension over the same places: every combination of the other labels, at every date. */
export interface Profiles {
  /** In the order in which the labels first stand in the file. */
  readonly labels: readonly Profile[];
  /** 1 for each place that tells something new: a printed total of other places repeats what they say. */
  readonly tells: Uint8Array;
  /** What every number is a multiple of: 1, or the step that a file rounds to. */
  readonly step: number;
}

/** A number that the file does not give: of as many people as one likes. */
const ANY_NUMBER = 1e15;
/** Cells beyond which a table is too large to be searched. */
const MOST_CELLS = 2_000_000;

/**
 * Lays the numbers of a dimension's labels side by side. A hidden number is anything within the publisher's bounds, a rounded one
 * anything that rounds to it, and one that is not there is none. Undefined where the table is too large.
 */
export function buildProfiles(
  plan: Plan,
  drafts: readonly Draft[],
  d: number,
  slack: Slack,
): Profiles | undefined {
  const width = plan.dimensions.length;
  const places = new TupleIndex(width);
  const labels = new Map<
    number,
    { readonly at: number[]; readonly low: number[]; readonly high: number[] }
  >();
  const key = new Uint32Array(width);
  const tells: number[] = [];
  let step = 0;
  for (const [n, { cube }] of drafts.entries()) {
    const skips = toSkipped(plan, cube);
    cube.each((codes, count, state) => {
      const code = codes[d] ?? OPEN_TOTAL;
      if (code === OPEN_TOTAL || skips(codes)) return;
      key.set(codes);
      key[d] = n;
      const at = places.find(key);
      tells[at] = codes.includes(OPEN_TOTAL) ? 0 : 1;
      const own = labels.get(code) ?? { at: [], low: [], high: [] };
      labels.set(code, own);
      own.at.push(at);
      const [low, high] = toBounds(count, state, slack);
      own.low.push(low);
      own.high.push(high);
      if (state === STATE_KNOWN) step = toDivisor(step, count);
    });
  }
  if (labels.size * places.size > MOST_CELLS) return undefined;
  if (!tells.includes(1)) tells.fill(1);
  return {
    labels: [...labels]
      .map(([code, { at, low, high }]) => toProfile(code, places.size, at, low, high))
      .sort((a, b) => a.code - b.code),
    tells: Uint8Array.from(tells),
    step: Math.max(1, step),
  };
}

/** Cells that add up to nothing here: of what is a total or a sub-total already; of outcomes, what is left of hidden ones. */
function toSkipped({ dimensions, outcome }: Plan, cube: Draft['cube']): (codes: Uint32Array) => boolean {
  let isHidden = false;
  if (outcome !== undefined) cube.each((codes) => (isHidden ||= codes[outcome] === 2));
  return (codes) =>
    dimensions.some(({ fates }, d) => {
      const fate = codes[d] === OPEN_TOTAL ? 'member' : fates[codes[d] ?? 0];
      return fate === 'total' || fate === 'sub-total';
    }) ||
    (isHidden && outcome !== undefined && codes[outcome] !== 0);
}

function toBounds(count: number, state: number, slack: Slack): [low: number, high: number] {
  if (state === STATE_KNOWN) return [Math.max(0, count - slack.each), count + slack.each];
  return state === STATE_SUPPRESSED_AT_SOURCE ? [slack.hiddenLow, slack.hiddenHigh] : [0, ANY_NUMBER];
}

function toProfile(
  code: number,
  size: number,
  at: readonly number[],
  lows: readonly number[],
  highs: readonly number[],
): Profile {
  const [low, high, isThere] = [new Float64Array(size), new Float64Array(size), new Uint8Array(size)];
  let [least, most] = [0, 0];
  for (const [n, place] of at.entries()) {
    low[place] = lows[n] ?? 0;
    high[place] = highs[n] ?? 0;
    isThere[place] = 1;
    least += lows[n] ?? 0;
    most += highs[n] ?? 0;
  }
  return { code, low, high, isThere, least, most };
}

function toDivisor(a: number, b: number): number {
  if (!Number.isInteger(b)) return 1;
  let [x, y] = [a, Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
