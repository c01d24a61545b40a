import type { Policy } from '../kernel/policy.ts';
import { type ShareEntry, type SharesContent, TOTAL_CODE } from '../snapshot/snapshot.ts';
import { TupleIndex } from '../snapshot/tupleIndex.ts';
import { needsPlan } from './gate.ts';
import { gateCount, toRounding } from './gateCount.ts';
import { countsBehindPercent } from './suppression/percentLeak.ts';
import { toCellwise } from './toCellwise.ts';

/**
 * How a published share goes through the gate: `as-given`; `worked-out` from its base and its count, both rounded; or `hidden`,
 * since nobody can say how many people it stands for.
 */
export type ShareWay = 'as-given' | 'worked-out' | 'hidden';

/** How each share of a publication is answered, whichever of them are asked for. */
export interface ShareWays {
  /** The base of a share: its own, or that of the others where they all have one and the same. People. */
  readonly baseOf: (entry: BasedShare) => number | undefined;
  readonly wayOf: (entry: BasedShare) => ShareWay;
  /** The counts that a share may stand for: never empty. */
  readonly behind: (share: number, base: number) => readonly number[];
  readonly hasBases: boolean;
}

type BasedShare = Pick<ShareEntry, 'codes' | 'share' | 'base'>;

const MOST_DECIMALS = 4;

/**
 * Decides how the shares of one publication are answered. Under a policy that rounds, every share with a base is worked out from
 * rounded numbers; under one that shows true counts, every share is as given, but for the rows where one of them, or what is left
 * of it, may stand for few people: the others of such a row would give it away, so that all of them are worked out from rounded
 * numbers. Where the publication holds totals over its rows, rows give each other away, and one decides for all.
 *
 * Depends on the whole publication, never on what is asked of it.
 */
export function toShareWays({ dimensions, entries }: SharesContent, policy: Policy): ShareWays {
  const bases = new Set(entries.flatMap(({ base }) => base ?? []));
  const [theirs] = bases.size === 1 ? bases : [];
  const decimals = decimalsOf(entries);
  const baseOf = ({ base }: BasedShare): number | undefined => base ?? theirs;
  const behind = (share: number, base: number): readonly number[] => countsBehind(share, base, decimals);
  const rounding = toRounding(toCellwise(policy));
  const hides = rounding !== undefined && rounding.hideBelow > 0;
  const others = dimensions.flatMap(({ role }, d) => (role === 'characteristic' ? [] : [d]));
  const index = new TupleIndex(others.length);
  const rowOf = ({ codes }: BasedShare): number => index.find(others.map((d) => codes[d] ?? TOTAL_CODE));
  const small = new Set<number>();
  const group = dimensions.findIndex(({ role }) => role === 'characteristic');
  for (const entry of entries)
    // The printed 100 of a row leaves nobody out, whatever its decimals allow.
    if (entry.codes[group] !== TOTAL_CODE && isTelling(entry, baseOf(entry), policy, behind))
      small.add(rowOf(entry));
  const isLinked =
    others.length > 0 &&
    entries.some(({ codes }) => others.some((d) => codes[d] === TOTAL_CODE)) &&
    entries.some(({ codes }) => others.some((d) => codes[d] !== TOTAL_CODE));
  const isSmall = (entry: BasedShare): boolean => (isLinked ? small.size > 0 : small.has(rowOf(entry)));
  return {
    baseOf,
    behind,
    hasBases: bases.size > 0,
    wayOf: (entry) => {
      if (bases.size === 0 || rounding === undefined) return 'as-given';
      if (baseOf(entry) === undefined) return hides ? 'hidden' : 'as-given';
      return !needsPlan(policy) || isSmall(entry) ? 'worked-out' : 'as-given';
    },
  };
}

/** Whether a share, or what it leaves of its base, may stand for people too few to be shown, or hides such at its publisher. */
function isTelling(
  { share }: BasedShare,
  base: number | undefined,
  policy: Policy,
  behind: ShareWays['behind'],
): boolean {
  if (share.kind === 'unknown') return false;
  if (share.kind === 'suppressedAtSource' || base === undefined) return true;
  const cellwise = toCellwise(policy);
  const zeros = policy.kind === 'exact' && policy.zeroRule === 'primary';
  return behind(share.value, base).some((n) =>
    [n, Math.max(0, base - n)].some(
      (people, at) =>
        (people > 0 || (zeros && at === 0)) &&
        gateCount({ kind: 'count', n: people }, cellwise).kind === 'suppressed',
    ),
  );
}

/** The decimals that percentages were published with: as many as the longest of them has. */
function decimalsOf(entries: readonly ShareEntry[]): number {
  return entries.reduce((most, { share }) => {
    if (share.kind !== 'known') return most;
    const [, decimals = ''] = String(Number((100 * share.value).toFixed(MOST_DECIMALS))).split('.');
    return Math.max(most, decimals.length);
  }, 0);
}

function countsBehind(share: number, base: number, decimals: number): readonly number[] {
  const nearest = [Math.round(share * base)];
  if (share < 0 || share > 1 || !Number.isSafeInteger(base)) return nearest;
  const found = countsBehindPercent(base, (100 * share).toFixed(decimals), decimals);
  return found.length === 0 ? nearest : found;
}
