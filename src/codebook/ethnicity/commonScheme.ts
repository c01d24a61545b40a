import type { Grouping } from '../../kernel/question.ts';
import type { Answer } from './answer.ts';
import { toClassification, type ChinesePlacement, type ClassificationCode } from './classifications.ts';
import { toBroadGroup, toGroupedValue, type GroupedValue } from './grouping.ts';
import { toClassifiedGroups } from './classifiedGroups.ts';
import { isStandardGroup, type CompositeGroup, type StandardGroup } from './standardGroups.ts';

type Group = StandardGroup | CompositeGroup;

/** A text of a publisher, quoted as a note. */
export type SourceText = { readonly publisher: string; readonly text: string; readonly address: string };

/** The publisher's own words on Chinese in 2021 and after; the note rows of the 2021 and 2022 files carry them too. */
export const civilServiceChineseNote: SourceText = {
  publisher: 'Cabinet Office, Civil Service Statistics',
  text: "For consistency with Civil Service Statistics, 'Chinese' is shown separately in the 2021 figures, but counted within 'Asian' from 2022 onwards.",
  address: 'https://www.gov.uk/government/collections/civil-service-statistics',
};

/** Add the group `from` into the group `into` on one side before comparing. */
export type Merge = {
  readonly side: 'a' | 'b';
  readonly from: StandardGroup;
  readonly into: StandardGroup;
};

/** Why two classifications have no common scheme at a level. */
export type NoCommonReason =
  /** Chinese is inside Asian on one side and inside Other on the other, and neither tells it apart. */
  | { readonly kind: 'chinese-inside-different-groups' }
  /** These groups have no counterpart on the other side. */
  | { readonly kind: 'groups-without-counterpart'; readonly groups: readonly string[] };

/** How two snapshots are brought to the same groups: as they are, with merges (a break to mark), or not at all. */
export type CommonScheme =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'merged';
      readonly merges: readonly Merge[];
      /** How the publisher of the shipped example did the same; a note under figures made from its files. */
      readonly precedent?: SourceText;
    }
  | { readonly kind: 'none'; readonly reason: NoCommonReason };

/** Where Chinese is counted on one side: apart with a place of its own at the broad level, or inside a group. */
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

/** The group of a value at a level before any merge, Chinese where the side's classification has it. */
function toLevelGroup(group: Group, code: ClassificationCode, grouping: Grouping, moved: boolean): Group {
  if (grouping === 'detailed' || !isStandardGroup(group)) return group;
  const inOther = toClassification(code).chinese === 'other';
  const broad = group === 'chinese' && moved ? 'chinese' : toBroadGroup(group, code);
  if (broad !== 'other') return broad;
  if (group.startsWith('other-inc-')) return group;
  return inOther && !moved ? 'other-inc-chinese' : 'other';
}

/** What a group is counted in where it has no line of its own, nearest first. */
const widerGroups: Readonly<Partial<Record<StandardGroup, readonly StandardGroup[]>>> = {
  roma: ['white-other'],
  'white-gypsy-traveller': ['white-other'],
  'white-gypsy-roma': ['white-gypsy-traveller', 'white-other'],
  'white-irish-traveller': ['white-gypsy-traveller', 'white-other'],
  'white-irish': ['white-other'],
  arab: ['other-any', 'other', 'other-inc-chinese'],
  'other-any': ['other', 'other-inc-chinese', 'other-inc-mixed'],
  'asian-pakistani': ['asian-pakistani-bangladeshi', 'asian'],
  'asian-bangladeshi': ['asian-pakistani-bangladeshi', 'asian'],
  'asian-pakistani-bangladeshi': ['asian'],
  'asian-indian': ['asian'],
  'asian-other': ['asian-other-inc-chinese', 'asian'],
  'asian-other-inc-chinese': ['asian'],
  'black-african': ['black'],
  'black-caribbean': ['black'],
  'black-other': ['black'],
  'mixed-white-black-african': ['mixed-white-black', 'mixed'],
  'mixed-white-black-caribbean': ['mixed-white-black', 'mixed'],
  'mixed-white-black': ['mixed'],
  'mixed-white-asian': ['mixed'],
  'mixed-other': ['mixed'],
  'white-british': ['white'],
  'white-other': ['white'],
  mixed: ['other-inc-mixed', 'other-inc-mixed-chinese'],
  asian: ['other-inc-asian'],
  other: ['other-inc-chinese', 'other-inc-mixed', 'other-inc-asian', 'other-inc-mixed-chinese'],
  'other-inc-mixed': ['other-inc-mixed-chinese'],
};

type Half = { readonly merges: readonly Merge[]; readonly lost: readonly Group[] };

function toHalf(side: 'a' | 'b', from: ReadonlySet<Group>, to: ReadonlySet<Group>): Half {
  const merges: Merge[] = [];
  const lost: Group[] = [];
  for (const group of from) {
    if (to.has(group)) continue;
    const into = isStandardGroup(group) ? widerGroups[group]?.find((wider) => to.has(wider)) : undefined;
    if (into !== undefined && isStandardGroup(group)) merges.push({ side, from: group, into });
    else lost.push(group);
  }
  return { merges, lost };
}

/** A wide group is not lost where the other side reaches it by merging. */
const toLost = (half: Half, other: Half): readonly Group[] =>
  half.lost.filter((group) => !other.merges.some(({ into }) => into === group));

/** Moves Chinese on the side that tells it apart to where the other side has it; Asian where both do and differ. */
function toChineseMerges(
  a: ClassificationCode,
  b: ClassificationCode,
  grouping: Grouping,
): readonly Merge[] | undefined {
  const [left, right] = [toChineseStanding(a), toChineseStanding(b)];
  if (!left.apart && !right.apart) return left.in === right.in ? [] : undefined;
  if (left.apart && right.apart) {
    if (grouping === 'detailed' || left.in === right.in) return [];
    const sides: readonly ('a' | 'b')[] = ['a', 'b'];
    return sides
      .filter((side) => (side === 'a' ? left : right).in !== 'asian')
      .map((side) => ({ side, from: 'chinese', into: 'asian' }));
  }
  const [side, from, to, into] = left.apart
    ? (['a', left, right, b] as const)
    : (['b', right, left, a] as const);
  if (grouping !== 'detailed' && from.in === to.in) return [];
  const near: readonly Group[] =
    to.in === 'other'
      ? ['other-inc-chinese', 'other-inc-mixed-chinese', 'other']
      : ['asian-other-inc-chinese', 'asian', 'other-inc-asian'];
  const held = toLeafGroups(into).map((leaf) => toLevelGroup(leaf, into, grouping, false));
  const target = near.find((group) => held.includes(group));
  return target !== undefined && isStandardGroup(target) ? [{ side, from: 'chinese', into: target }] : [];
}

function toLevelGroups(
  code: ClassificationCode,
  side: 'a' | 'b',
  grouping: Grouping,
  chinese: readonly Merge[],
): ReadonlySet<Group> {
  const merge = chinese.find((one) => one.side === side);
  return new Set(
    toLeafGroups(code).map((leaf) =>
      leaf === 'chinese' && merge !== undefined
        ? merge.into
        : toLevelGroup(leaf, code, grouping, merge !== undefined),
    ),
  );
}

function toWhiteAndAllOther(a: ClassificationCode, b: ClassificationCode): CommonScheme {
  const lacking = [a, b].filter((code) => toLeafGroups(code).includes('all-but-white-british'));
  if (lacking.length === 0) return { kind: 'same' };
  return { kind: 'none', reason: { kind: 'groups-without-counterpart', groups: ['all-but-white-british'] } };
}

/**
 * Finds the scheme that two classifications share at a level, by adding finer groups into wider ones. Chinese counts with Asian or
 * with Other as the other side has it; where neither side tells it apart and they differ, there is none.
 */
export function commonScheme(a: ClassificationCode, b: ClassificationCode, grouping: Grouping): CommonScheme {
  if (a === b) return { kind: 'same' };
  if (grouping === 'white-and-all-other') return toWhiteAndAllOther(a, b);
  const chinese = toChineseMerges(a, b, grouping);
  if (chinese === undefined) return { kind: 'none', reason: { kind: 'chinese-inside-different-groups' } };
  const left = toLevelGroups(a, 'a', grouping, chinese);
  const right = toLevelGroups(b, 'b', grouping, chinese);
  const [one, two] = [toHalf('a', left, right), toHalf('b', right, left)];
  const lost = [...toLost(one, two), ...toLost(two, one)];
  if (lost.length > 0) return { kind: 'none', reason: { kind: 'groups-without-counterpart', groups: lost } };
  const merges = [...chinese, ...one.merges, ...two.merges];
  if (merges.length === 0) return { kind: 'same' };
  const intoAsian = chinese.some(({ into }) => into === 'asian');
  return intoAsian
    ? { kind: 'merged', merges, precedent: civilServiceChineseNote }
    : { kind: 'merged', merges };
}

/** Shows an answer of one side in the common scheme; total. `scheme` must be the one found for these sides at this grouping. */
export function toCommonValue(
  answer: Answer,
  side: 'a' | 'b',
  code: ClassificationCode,
  scheme: Extract<CommonScheme, { kind: 'same' | 'merged' }>,
  grouping: Grouping,
): GroupedValue {
  const plain = answer.kind !== 'declared' || scheme.kind === 'same' || grouping === 'white-and-all-other';
  if (plain) return toGroupedValue(answer, grouping, code);
  const merges = scheme.merges.filter((merge) => merge.side === side);
  const moved = merges.some(({ from }) => from === 'chinese');
  const shown = isStandardGroup(answer.group)
    ? (toClassification(code).shownAs.get(answer.group) ?? answer.group)
    : answer.group;
  let group = toLevelGroup(shown, code, grouping, moved);
  // Chinese goes into a group that may itself go into a wider one, so the merges are walked in their order.
  for (const { from, into } of merges) if (group === from) group = into;
  return toGroupedValue({ kind: 'declared', group }, 'detailed');
}
