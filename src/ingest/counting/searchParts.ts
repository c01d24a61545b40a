import type { Profile, Profiles } from './sumProfiles.ts';
import { weighUtmost } from './weighSum.ts';

/** Says whether a sum is one, where it is one of 2 to the `alternatives` that were tried for its label. */
type Decide = (parts: readonly Profile[], alternatives: number) => boolean;

/** Labels among which any sum is looked for. */
const MOST_LABELS = 40;
/** Steps of that search for one label. */
const MOST_STEPS = 20_000;

/** Finds the labels whose sum a label is: neighbours in the file, or any where there are few; undefined where there are none, or it takes too long. */
export function searchParts(
  whole: Profile,
  others: readonly Profile[],
  profiles: Profiles,
  decide: Decide,
): readonly Profile[] | undefined {
  return findNeighbours(whole, others, decide) ?? findAny(whole, others, profiles, decide);
}

/** The runs of neighbours that can come to as many: each start has few ends, since no number is less than 0. */
function findNeighbours(
  whole: Profile,
  others: readonly Profile[],
  decide: Decide,
): readonly Profile[] | undefined {
  const alternatives = 2 * Math.log2(Math.max(2, others.length)) - 1;
  for (let start = 0; start < others.length; start += 1) {
    let [least, most] = [0, 0];
    for (let end = start; end < others.length && least <= whole.most; end += 1) {
      least += others[end]?.least ?? 0;
      most += others[end]?.most ?? 0;
      if (end === start || most < whole.least) continue;
      const run = others.slice(start, end + 1);
      if (least <= whole.most && decide(run, alternatives)) return run;
    }
  }
  return undefined;
}

/** Any labels, the greatest first: one is taken or left as long as the rest can still make up what is missing at every place. */
function findAny(
  whole: Profile,
  others: readonly Profile[],
  profiles: Profiles,
  decide: Decide,
): readonly Profile[] | undefined {
  const places = Array.from(whole.isThere.keys()).filter((place) => whole.isThere[place] === 1);
  const able = others
    .filter(
      (one) => one.most > 0 && places.every((place) => (one.low[place] ?? 0) <= (whole.high[place] ?? 0)),
    )
    .sort((a, b) => b.least - a.least);
  if (
    able.length < 2 ||
    able.length > MOST_LABELS ||
    weighUtmost(whole, profiles) <= toAlternatives(able.length, 2)
  )
    return undefined;
  const rest = toRest(able, places);
  let steps = 0;
  const taken: Profile[] = [];
  const [low, high] = [new Float64Array(places.length), new Float64Array(places.length)];
  const isOpen = (at: number): boolean =>
    places.every(
      (place, n) =>
        (low[n] ?? 0) <= (whole.high[place] ?? 0) + 1e-9 &&
        (high[n] ?? 0) + (rest[at]?.[n] ?? 0) >= (whole.low[place] ?? 0) - 1e-9,
    );
  const isMet = (): boolean => places.every((place, n) => (high[n] ?? 0) >= (whole.low[place] ?? 0) - 1e-9);
  const move = (one: Profile, sign: 1 | -1): void => {
    for (const [n, place] of places.entries()) {
      low[n] = (low[n] ?? 0) + sign * (one.low[place] ?? 0);
      high[n] = (high[n] ?? 0) + sign * (one.high[place] ?? 0);
    }
  };
  const search = (at: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS || !isOpen(at)) return false;
    if (isMet() && decide([...taken], toAlternatives(able.length, taken.length))) return true;
    const one = able[at];
    if (one === undefined) return false;
    taken.push(one);
    move(one, 1);
    if (search(at + 1)) return true;
    taken.pop();
    move(one, -1);
    return search(at + 1);
  };
  return search(0) ? taken : undefined;
}

/** By how many of the labels are decided: the most that all the others come to, at each place. */
function toRest(able: readonly Profile[], places: readonly number[]): readonly Float64Array[] {
  const rest = [new Float64Array(places.length)];
  for (const one of able.toReversed()) {
    const before = rest[0] ?? new Float64Array(places.length);
    rest.unshift(before.map((sum, n) => sum + (one.high[places[n] ?? 0] ?? 0)));
  }
  return rest;
}

/** How many sums of two to `parts` among so many labels there are, as a power of 2. */
function toAlternatives(labels: number, parts: number): number {
  let [sums, ofSize] = [0, labels];
  for (let size = 2; size <= parts; size += 1) {
    ofSize = (ofSize * (labels - size + 1)) / size;
    sums += ofSize;
  }
  return Math.log2(Math.max(1, sums));
}
