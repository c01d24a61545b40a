import type { Grouping } from '../../kernel/question.ts';
import type { Answer } from './answer.ts';
import { toClassification, type ClassificationCode } from './classifications.ts';
import {
  compositeDisplay,
  isCompositeGroup,
  toStandardEntry,
  type BroadGroup,
  type CompositeGroup,
  type StandardGroup,
} from './standardGroups.ts';

/**
 * An answer as one figure shows it. `id` is stable; `order` ascends in the order of every figure: groups alphabetical with Other
 * last, then Undeclared, Unknown, total. Values of one `id` are added; two ids never print alike within one grouping.
 */
export type GroupedValue = {
  readonly kind: 'group' | 'undeclared' | 'unknown' | 'total';
  readonly id: string;
  readonly display: string;
  readonly order: number;
  readonly broad?: BroadGroup;
};

const orderAfterGroups = { own: 90, composite: 100, undeclared: 200, unknown: 201, total: 300 } as const;

/** Words for a broad group. */
export function toBroadDisplay(broad: BroadGroup): string {
  return toStandardEntry(broad).display;
}

/**
 * The broad group of a standard group. Chinese stands where the classification puts it; without a classification it stays apart,
 * since adding it to either neighbour would be a guess.
 */
export function toBroadGroup(group: StandardGroup, classification?: ClassificationCode): BroadGroup {
  if (group !== 'chinese') return toStandardEntry(group).family;
  return (classification === undefined ? undefined : toClassification(classification).chinese) ?? 'chinese';
}

function toComposite(group: CompositeGroup): GroupedValue {
  const order = orderAfterGroups.composite + (group === 'all-other' ? 0 : 1);
  return { kind: 'group', id: group, display: compositeDisplay[group], order };
}

function toDetailed(group: StandardGroup, broad: BroadGroup): GroupedValue {
  const entry = toStandardEntry(group);
  if (group !== 'chinese' || broad === 'chinese') {
    return { kind: 'group', id: group, display: entry.display, order: entry.order, broad };
  }
  const after = toStandardEntry(broad === 'asian' ? 'asian-bangladeshi' : 'arab');
  return {
    kind: 'group',
    id: group,
    display: `${toBroadDisplay(broad)}: Chinese`,
    order: after.order + 0.5,
    broad,
  };
}

/** "Other (including Mixed)" and the like stay what they are: printed as plain "Other" they would claim to be comparable. */
function toBroad(group: StandardGroup, broad: BroadGroup, chineseInOther: boolean): GroupedValue {
  const widened = group.startsWith('other-inc-');
  const shown: StandardGroup =
    broad !== 'other' ? broad : widened ? group : chineseInOther ? 'other-inc-chinese' : 'other';
  const entry = toStandardEntry(shown);
  return { kind: 'group', id: shown, display: entry.display, order: entry.order, broad };
}

function toGroupedGroup(
  group: StandardGroup,
  grouping: Grouping,
  classification?: ClassificationCode,
): GroupedValue {
  const broad = toBroadGroup(group, classification);
  if (grouping === 'detailed') return toDetailed(group, broad);
  const facts = classification === undefined ? undefined : toClassification(classification);
  if (grouping === 'broad') return toBroad(group, broad, facts?.chinese === 'other');
  return broad === 'white' ? toBroad('white', 'white', false) : toComposite('all-other');
}

function toGroupedOwn(label: string, parent: BroadGroup | undefined, grouping: Grouping): GroupedValue {
  if (parent !== undefined && grouping !== 'detailed') return toGroupedGroup(parent, grouping);
  const own = { kind: 'group', id: `own:${label}`, display: label } as const;
  if (parent === undefined) return { ...own, order: orderAfterGroups.own };
  return { ...own, order: toStandardEntry(parent).order + 0.25, broad: parent };
}

/**
 * Shows an answer under a grouping; total. A composite stays a composite at every level. A group of the file's own without a
 * broad group stays apart at every level: nobody has said whether it is White.
 */
export function toGroupedValue(
  answer: Answer,
  grouping: Grouping,
  classification?: ClassificationCode,
): GroupedValue {
  switch (answer.kind) {
    case 'undeclared':
      return {
        kind: 'undeclared',
        id: 'undeclared',
        display: 'Undeclared',
        order: orderAfterGroups.undeclared,
      };
    case 'unknown':
      return { kind: 'unknown', id: 'unknown', display: 'Unknown', order: orderAfterGroups.unknown };
    case 'total':
      return { kind: 'total', id: 'total', display: 'All', order: orderAfterGroups.total };
    case 'own':
      return toGroupedOwn(answer.label, answer.parent, grouping);
    case 'declared': {
      if (isCompositeGroup(answer.group)) return toComposite(answer.group);
      const shown =
        classification === undefined
          ? answer.group
          : (toClassification(classification).shownAs.get(answer.group) ?? answer.group);
      if (isCompositeGroup(shown)) return toComposite(shown);
      return toGroupedGroup(shown, grouping, classification);
    }
  }
}
