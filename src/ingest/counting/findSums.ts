import { toWords } from '../../codebook/ethnicity/normaliseLabel.ts';
import type { Draft } from './draft.ts';
import type { Slack } from './partSums.ts';
import type { ChosenLabels, Plan } from './plan.ts';
import { searchParts } from './searchParts.ts';
import { buildProfiles, type Profile, type Profiles } from './sumProfiles.ts';
import { weighSum } from './weighSum.ts';

/** A label whose numbers are the sums of others' wherever it stands. */
export interface FoundSum {
  readonly dimension: number;
  readonly code: number;
  readonly parts: readonly number[];
  /** Its parts are all the other labels: it is the total of the column. */
  readonly isWhole: boolean;
}

/** Fewer parts than this: one may well equal the other by chance. */
const LEAST_PARTS = 2;
/**
 * How sure a sum must be, in bits beyond those that the number of sums tried takes: by numbers alone, one in 8,192 tables at most has
 * such a sum by chance; a name that says the same is worth something.
 */
const SURE = 13;
const SURE_BY_NAME = 7;

/**
 * Finds the labels of grades and breakdowns that are sums of other labels in every combination and at every date of a count in which
 * all are members: `SCS` beside `SCS1` and `SCS2`, a group beside its bodies. Sums are tried that a name suggests, of all the others,
 * of neighbours in the file, and of any where there are few; what chance could have made is left alone. Those that are chosen are none.
 */
export function findSums(
  plan: Plan,
  drafts: readonly Draft[],
  slack: Slack,
  chosen: ChosenLabels,
): FoundSum[] {
  return plan.dimensions.flatMap((dimension, d): FoundSum[] => {
    const { role, column, labels, id } = dimension;
    if (column === undefined || role === 'characteristic' || ['category', 'unit', 'period'].includes(id))
      return [];
    const profiles = buildProfiles(plan, drafts, d, slack);
    if (profiles === undefined || profiles.labels.length <= LEAST_PARTS) return [];
    return findIn(profiles, (code) => labels[code] ?? '', chosen(dimension)).map((found) => ({
      dimension: d,
      ...found,
    }));
  });
}

/** The smallest sums first: their parts, not they, are then parts of greater ones. */
function findIn(
  profiles: Profiles,
  nameOf: (code: number) => string,
  settled: ReadonlySet<string>,
): Omit<FoundSum, 'dimension'>[] {
  const found: Omit<FoundSum, 'dimension'>[] = [];
  // Every name is compared with every other: of thousands, each is read once.
  const keys = new Map(profiles.labels.map(({ code }) => [code, toKey(nameOf(code))]));
  const keyOf = (code: number): string => keys.get(code) ?? '';
  let leaves = profiles.labels;
  for (const whole of profiles.labels.toSorted((a, b) => a.least - b.least)) {
    if (settled.has(nameOf(whole.code)) || whole.least <= 0) continue;
    const others = leaves.filter((one) => one !== whole);
    const parts = findPartsOf(whole, others, profiles, { nameOf, keyOf });
    if (parts === undefined) continue;
    found.push({
      code: whole.code,
      parts: parts.map(({ code }) => code),
      isWhole: parts.length === others.length,
    });
    leaves = others;
  }
  return found;
}

/** What labels are called, and the words of that which tell. */
interface LabelNames {
  readonly nameOf: (code: number) => string;
  readonly keyOf: (code: number) => string;
}

function findPartsOf(
  whole: Profile,
  others: readonly Profile[],
  profiles: Profiles,
  names: LabelNames,
): readonly Profile[] | undefined {
  const tried = Math.log2(profiles.labels.length);
  const isSure = (parts: readonly Profile[], bits: number): boolean =>
    parts.length >= LEAST_PARTS && weighSum(whole, parts, profiles) >= bits;
  for (const named of toNamed(whole, others, names)) if (isSure(named, SURE_BY_NAME + tried)) return named;
  if (isSure(others, SURE + tried)) return others;
  return searchParts(whole, others, profiles, (parts, alternatives) =>
    isSure(parts, SURE + tried + alternatives),
  );
}

/** Words that say that a name stands for several. */
const SEVERAL = new Set('group all total totals overall combined family the and'.split(' '));

/** The labels that a name speaks of: `SCS1` and `SCS2` of `SCS`, `G6` and `G7` of `G6/G7`. */
function toNamed(
  whole: Profile,
  others: readonly Profile[],
  { nameOf, keyOf }: LabelNames,
): readonly (readonly Profile[])[] {
  const name = nameOf(whole.code);
  const key = keyOf(whole.code);
  const listed = new Set(name.split(/\s*(?:\/|&|\+|,|\band\b)\s*/i).map(toKey));
  const longer = others.filter(({ code }) => {
    const other = keyOf(code);
    return key !== '' && other !== key && other.startsWith(key);
  });
  return [longer, others.filter(({ code }) => listed.has(keyOf(code)))];
}

function toKey(name: string): string {
  return toWords(name)
    .filter((word) => !SEVERAL.has(word))
    .join('');
}
