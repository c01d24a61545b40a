import type { Grouping } from '../../kernel/question.ts';
import type { Answer } from './answer.ts';
import { toClassifiedGroups } from './classifiedGroups.ts';
import { toClassification, type ChinesePlacement, type ClassificationCode } from './classifications.ts';
import { toBroadGroup, toGroupedValue, type GroupedValue } from './grouping.ts';
import { toAtomHolders, toFamilyOfAtoms } from './groupAtoms.ts';
import { isStandardGroup, type CompositeGroup, type StandardGroup } from './standardGroups.ts';

type Group = StandardGroup | CompositeGroup;
type Side = 'a' | 'b';

/** A text of a publisher, quoted as a note. */
export interface SourceText {
  readonly publisher: string;
  readonly text: string;
  readonly address: string;
}

/** The publisher's own words on Chinese in 2021 and after; the note rows of the 2021 and 2022 files carry them too. */
const civilServiceChineseNote: SourceText = {
  publisher: 'Cabinet Office, Civil Service Statistics',
  text: "For consistency with Civil Service Statistics, 'Chinese' is shown separately in the 2021 figures, but counted within 'Asian' from 2022 onwards.",
  address: 'https://www.gov.uk/government/collections/civil-service-statistics',
};

/** Count the group `from` within the group `into`, on one side, before comparing. */
export interface Merge {
  readonly side: Side;
  readonly from: Group;
  readonly into: Group;
}

/** Why two classifications have no common scheme at a level. */
export type NoCommonReason =
  /** Chinese is inside Asian on one side and inside Other on the other, and neither tells it apart. */
  | { readonly kind: 'chinese-inside-different-groups' }
  /** These groups overlap with several of the other side, and the whole of them has no name. */
  | { readonly kind: 'groups-without-counterpart'; readonly groups: readonly string[] };

/** How two snapshots are brought to the same groups: as they are, with merges (a break to mark), or not at all. */
export type CommonScheme =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'merged';
      readonly merges: readonly Merge[];
      /** How the publisher of the shipped example did the same: a note under figures made from its files. */
      readonly precedent?: SourceText;
    }
  | { readonly kind: 'none'; readonly reason: NoCommonReason };

/** Whether Chinese is a value of its own in the file, and where it counts at the broad level. */
type ChineseStanding = { readonly apart: boolean; readonly in: ChinesePlacement };

function toLeafGroups(code: ClassificationCode): readonly Group[] {
  const { shownAs } = toClassification(code);
  const leaves = toClassifiedGroups(code)
    .filter((one) => one.required)
    .map(({ group }) => (isStandardGroup(group) ? (shownAs.get(group) ?? group) : group));
  // The dictionary does not require Other of the classification with Chinese as a sixth group, but it has it.
  return code === '6A' ? [...leaves, 'other'] : leaves;
}

function toChineseStanding(code: ClassificationCode): ChineseStanding {
  const leaves = toLeafGroups(code);
  const insideOther = leaves.some(
    (leaf) => leaf === 'other-inc-chinese' || leaf === 'other-inc-mixed-chinese',
  );
  const place = toClassification(code).chinese ?? (insideOther ? 'other' : 'asian');
  return { apart: leaves.includes('chinese'), in: place };
}

/** Where each side counts Chinese at the broad level while comparing; the one that can move it does. */
function toPlacements(
  a: ClassificationCode,
  b: ClassificationCode,
): Readonly<Record<Side, ChinesePlacement>> {
  const [left, right] = [toChineseStanding(a), toChineseStanding(b)];
  if (left.apart && right.apart && left.in !== right.in) return { a: 'asian', b: 'asian' };
  if (left.apart && !right.apart) return { a: right.in, b: right.in };
  if (right.apart && !left.apart) return { a: left.in, b: left.in };
  return { a: left.in, b: right.in };
}

/** The group of a value at a level, Chinese where `place` has it. */
function toLevelGroup(
  group: Group,
  code: ClassificationCode,
  grouping: Grouping,
  place: ChinesePlacement,
): Group {
  if (grouping === 'detailed' || !isStandardGroup(group)) return group;
  const broad = group === 'chinese' ? place : toBroadGroup(group, code);
  if (broad !== 'other') return broad;
  if (group.startsWith('other-inc-')) return group;
  return place === 'other' ? 'other-inc-chinese' : 'other';
}

/** One overlap of the two sides: the groups of each that share people, and what all of them together are called. */
type Component = {
  readonly atoms: Set<string>;
  readonly groups: Readonly<Record<Side, Set<Group>>>;
};

function toComponents(
  holders: Readonly<Record<Side, ReadonlyMap<string, Group>>>,
  atoms: readonly string[],
): readonly Component[] {
  let components: Component[] = [];
  for (const atom of atoms) {
    const [left, right] = [holders.a.get(atom), holders.b.get(atom)];
    if (left === undefined || right === undefined) continue;
    const touching = components.filter(({ groups }) => groups.a.has(left) || groups.b.has(right));
    components = [
      ...components.filter((one) => !touching.includes(one)),
      {
        atoms: new Set([atom, ...touching.flatMap((one) => [...one.atoms])]),
        groups: {
          a: new Set([left, ...touching.flatMap(({ groups }) => [...groups.a])]),
          b: new Set([right, ...touching.flatMap(({ groups }) => [...groups.b])]),
        },
      },
    ];
  }
  return components;
}

function toName({ groups, atoms }: Component): Group | undefined {
  const [one, two] = [[...groups.a], [...groups.b]];
  const [left, right] = [one.length === 1 ? one[0] : undefined, two.length === 1 ? two[0] : undefined];
  if (left === undefined || right === undefined) return left ?? right ?? toFamilyOfAtoms(atoms);
  return left.startsWith('other-inc-') ? left : right;
}

type Held = { readonly code: ClassificationCode; readonly place: ChinesePlacement };

function toHolders({ code, place }: Held, grouping: Grouping): ReadonlyMap<string, Group> {
  const inside = toChineseStanding(code).in === 'other' ? 'other' : 'asian';
  const holders = toAtomHolders(toLeafGroups(code), inside);
  return new Map([...holders].map(([atom, leaf]) => [atom, toLevelGroup(leaf, code, grouping, place)]));
}

/** What a side shows by itself at a level, so that moving Chinese counts as a merge. */
function toOwnGroup(leaf: Group, code: ClassificationCode, grouping: Grouping): Group {
  return toLevelGroup(leaf, code, grouping, toChineseStanding(code).in);
}

function toWhiteAndAllOther(a: ClassificationCode, b: ClassificationCode): CommonScheme {
  const lacking = [a, b].some((code) => toLeafGroups(code).includes('all-but-white-british'));
  if (!lacking) return { kind: 'same' };
  return { kind: 'none', reason: { kind: 'groups-without-counterpart', groups: ['all-but-white-british'] } };
}

function toSideMerges(
  side: Side,
  held: Held,
  grouping: Grouping,
  names: ReadonlyMap<Group, Group>,
): readonly Merge[] {
  const merges = new Map<Group, Merge>();
  for (const leaf of toLeafGroups(held.code)) {
    const level = toLevelGroup(leaf, held.code, grouping, held.place);
    const into = names.get(level) ?? level;
    const own = toOwnGroup(leaf, held.code, grouping);
    // Chinese that moves is told by its own name: at the broad level the rest of its group may stay behind.
    const from = leaf === 'chinese' ? leaf : own;
    if (into !== own && !merges.has(from)) merges.set(from, { side, from, into });
  }
  return [...merges.values()];
}

/**
 * Finds the scheme that two classifications share at a level: the finest one that both can be added up to. Chinese counts with
 * Asian or with Other as the other side has it; where neither side tells it apart and they differ, there is none.
 */
export function commonScheme(a: ClassificationCode, b: ClassificationCode, grouping: Grouping): CommonScheme {
  if (a === b) return { kind: 'same' };
  if (grouping === 'white-and-all-other') return toWhiteAndAllOther(a, b);
  const names = toCommonNames(a, b, grouping);
  if (names.lost.length > 0) {
    const [left, right] = [toChineseStanding(a), toChineseStanding(b)];
    const chinese = !left.apart && !right.apart && left.in !== right.in;
    return {
      kind: 'none',
      reason: chinese
        ? { kind: 'chinese-inside-different-groups' }
        : { kind: 'groups-without-counterpart', groups: names.lost },
    };
  }
  const merges = [
    ...toSideMerges('a', { code: a, place: names.places.a }, grouping, names.a),
    ...toSideMerges('b', { code: b, place: names.places.b }, grouping, names.b),
  ];
  if (merges.length === 0) return { kind: 'same' };
  const intoAsian = merges.some(({ from, into }) => from === 'chinese' && into === 'asian');
  return intoAsian
    ? { kind: 'merged', merges, precedent: civilServiceChineseNote }
    : { kind: 'merged', merges };
}

type CommonNames = Readonly<Record<Side, ReadonlyMap<Group, Group>>> & {
  readonly lost: readonly string[];
  readonly places: Readonly<Record<Side, ChinesePlacement>>;
};

function toCommonNames(a: ClassificationCode, b: ClassificationCode, grouping: Grouping): CommonNames {
  const places = toPlacements(a, b);
  const holders = {
    a: toHolders({ code: a, place: places.a }, grouping),
    b: toHolders({ code: b, place: places.b }, grouping),
  };
  const names = { a: new Map<Group, Group>(), b: new Map<Group, Group>() };
  const lost: string[] = [];
  for (const component of toComponents(holders, [...holders.a.keys()])) {
    const name = toName(component);
    if (name === undefined) lost.push(...component.groups.a, ...component.groups.b);
    else {
      for (const group of component.groups.a) names.a.set(group, name);
      for (const group of component.groups.b) names.b.set(group, name);
    }
  }
  return { ...names, lost, places };
}

/**
 * Shows an answer of one side in the common scheme of `a` and `b`; total. Where there is no common scheme, or the answer is no
 * declared group, it is shown as it is.
 */
export function toCommonValue(
  answer: Answer,
  side: Side,
  codes: Readonly<Record<Side, ClassificationCode>>,
  grouping: Grouping,
): GroupedValue {
  const code = codes[side];
  const plain = answer.kind !== 'declared' || codes.a === codes.b || grouping === 'white-and-all-other';
  if (plain) return toGroupedValue(answer, grouping, code);
  const names = toCommonNames(codes.a, codes.b, grouping);
  if (names.lost.length > 0) return toGroupedValue(answer, grouping, code);
  const shown = isStandardGroup(answer.group)
    ? (toClassification(code).shownAs.get(answer.group) ?? answer.group)
    : answer.group;
  const level = toLevelGroup(shown, code, grouping, names.places[side]);
  return toGroupedValue({ kind: 'declared', group: names[side].get(level) ?? level }, 'detailed');
}
