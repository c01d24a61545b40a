import type { Answer } from '../codebook/ethnicity/answer.ts';
import { isClassificationCode } from '../codebook/ethnicity/classifications.ts';
import { type GroupedValue, toGroupedValue } from '../codebook/ethnicity/grouping.ts';
import {
  type BroadGroup,
  type CompositeGroup,
  isCompositeGroup,
  isStandardGroup,
  type StandardGroup,
} from '../codebook/ethnicity/standardGroups.ts';
import type { Grouping } from '../kernel/question.ts';
import type { LabelMeaning } from '../kernel/recipe.ts';
import type { Dimension, Mapping } from '../snapshot/snapshot.ts';
import type { ColumnHead } from './measuredTable.ts';

/** The columns of a table and, for each code of the characteristic, the index of its column (-1: in none). */
export interface GroupColumns {
  readonly columns: readonly ColumnHead[];
  readonly columnOf: Int32Array;
}

/** Groups that two snapshots are brought to before they are compared: from one standard group to the one that holds it. */
export type GroupMerge = ReadonlyMap<string, StandardGroup | CompositeGroup>;

/**
 * Groups the labels of the characteristic into columns in the one order of all figures: groups alphabetical with Other last,
 * then Undeclared, Unknown. Labels that mean one group share its column.
 */
export function groupColumns(
  dimension: Dimension,
  mapping: Mapping,
  grouping: Grouping,
  merge?: GroupMerge,
): GroupColumns {
  const { classification } = mapping;
  const code =
    classification !== undefined && isClassificationCode(classification) ? classification : undefined;
  const meanings = mapping.meanings.get(dimension.id) ?? [];
  const values = dimension.labels.map((label, at): GroupedValue | undefined => {
    const answer = toAnswerOf(meanings[at], label, merge);
    return answer === undefined ? undefined : toGroupedValue(answer, grouping, code);
  });
  const heads = new Map<string, GroupedValue>();
  for (const value of values) if (value !== undefined && value.kind !== 'total') heads.set(value.id, value);
  const ordered = [...heads.values()].sort(
    (a, b) => a.order - b.order || (a.display < b.display ? -1 : a.display > b.display ? 1 : 0),
  );
  const columns = ordered.map((value): ColumnHead => ({
    key: value.id,
    label: value.display,
    role: value.kind === 'group' ? 'group' : value.kind === 'undeclared' ? 'undeclared' : 'unknown',
  }));
  const indexOf = new Map(columns.map((column, at) => [column.key, at]));
  const columnOf = Int32Array.from(values, (value) =>
    value === undefined ? -1 : (indexOf.get(value.id) ?? -1),
  );
  return { columns, columnOf };
}

/** What a label's meaning answers; nothing where its rows are set aside or it is not an ethnic group. */
function toAnswerOf(
  meaning: LabelMeaning | undefined,
  label: string,
  merge?: GroupMerge,
): Answer | undefined {
  if (meaning === undefined) return undefined;
  if (meaning.kind === 'undeclared' || meaning.kind === 'unknown' || meaning.kind === 'total')
    return { kind: meaning.kind };
  if (meaning.kind === 'own-group')
    return isBroadGroup(meaning.broad)
      ? { kind: 'own', label, parent: meaning.broad }
      : { kind: 'own', label };
  if (meaning.kind !== 'group') return undefined;
  const group = merge?.get(meaning.standard) ?? meaning.standard;
  if (isStandardGroup(group) || isCompositeGroup(group)) return { kind: 'declared', group };
  throw new Error(`the mapping names a group that the codebook does not hold: ${group}`);
}

function isBroadGroup(text: string): text is BroadGroup {
  return ['asian', 'black', 'chinese', 'mixed', 'white', 'other'].includes(text);
}
