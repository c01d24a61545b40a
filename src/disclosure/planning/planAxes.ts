import { toGrade, toOwnGrades } from '../../codebook/grades/grades.ts';
import { isOutcomeId } from '../../codebook/outcomes.ts';
import type { Grouping } from '../../kernel/question.ts';
import { groupColumns, type GroupMerge } from '../../metrics/groupColumns.ts';
import type { ColumnHead } from '../../metrics/measuredTable.ts';
import { memberRows } from '../../metrics/memberRows.ts';
import type { CountsContent, Dimension, Mapping, Snapshot } from '../../snapshot/snapshot.ts';
import { buildAxis, gatherCodes, joinCodes, type Codes } from './buildAxis.ts';
import type { PlanAxes, PlanAxis } from './plan.ts';

const GROUPINGS: readonly Grouping[] = ['detailed', 'broad', 'white-and-all-other'];

/**
 * The tables that are planned together: each member of the first breakdown and all of them, by each grade, grade group, the
 * senior grades and all of them, by each group at every level of grouping, those without one, known, answered and everybody.
 * Made by the functions that make rows and columns of figures, so that a figure and the plan cannot disagree.
 */
export function planAxes(snapshot: Snapshot, content: CountsContent): PlanAxes {
  const find = (role: Dimension['role']): Dimension | undefined =>
    content.dimensions.find((dimension) => dimension.role === role);
  return {
    breakdown: rowAxis(find('breakdown'), snapshot.mapping),
    grade: rowAxis(secondOutcome(content) ?? find('grade') ?? secondBreakdown(content), snapshot.mapping),
    column: columnAxis(find('characteristic'), snapshot.mapping),
  };
}

/** Where several things happened to the same people, the second is planned with the first, in the place of grades. */
function secondOutcome({ of, dimensions }: CountsContent): Dimension | undefined {
  return of === 'outcomes' ? dimensions.filter(({ id }) => isOutcomeId(id))[1] : undefined;
}

/** Of outcomes and of populations a second breakdown (clinical or not, ages) is planned in the place of grades. */
function secondBreakdown({ of, dimensions }: CountsContent): Dimension | undefined {
  return of !== undefined ? dimensions.filter(({ role }) => role === 'breakdown')[1] : undefined;
}

/** The one code of a dimension that the snapshot does not have. */
export const NO_DIMENSION: Codes = [0];

/** A column of a figure with the codes that are counted in it. */
export interface CodedColumn {
  readonly head: ColumnHead;
  readonly codes: Codes;
}

/** The columns of a grouping with their codes; without a characteristic everybody is in the one column of figures. */
export function codedColumns(
  characteristic: Dimension | undefined,
  mapping: Mapping,
  grouping: Grouping,
  merge?: GroupMerge,
): CodedColumn[] {
  if (characteristic === undefined)
    return [{ head: { key: 'unknown', label: 'Unknown', role: 'unknown' }, codes: NO_DIMENSION }];
  const { columns, columnOf } = groupColumns(characteristic, mapping, grouping, merge);
  const codes = gatherCodes(columnOf, columns.length);
  return columns.map((head, at) => ({ head, codes: codes[at] ?? [] }));
}

/** The codes of the columns with these roles together. */
export function codesOfRoles(
  columns: readonly CodedColumn[],
  roles: readonly ColumnHead['role'][],
): readonly number[] {
  return joinCodes(columns.filter(({ head }) => roles.includes(head.role)).map(({ codes }) => codes));
}

function columnAxis(characteristic: Dimension | undefined, mapping: Mapping): PlanAxis {
  const levels = GROUPINGS.map((grouping) => codedColumns(characteristic, mapping, grouping));
  const [detailed = [], ...coarser] = levels;
  return buildAxis(
    detailed.map(({ codes }) => codes),
    [
      ...coarser.flat().map(({ codes }) => codes),
      codesOfRoles(detailed, ['group']),
      codesOfRoles(detailed, ['group', 'undeclared']),
      codesOfRoles(detailed, ['group', 'undeclared', 'unknown']),
    ],
    characteristic?.id,
  );
}

function rowAxis(dimension: Dimension | undefined, mapping: Mapping): PlanAxis {
  if (dimension === undefined) return buildAxis([NO_DIMENSION], []);
  const all = [...dimension.labels.keys()];
  const { heads, rowOf } = memberRows(dimension, mapping, undefined);
  const rows = gatherCodes(rowOf, heads.length);
  // People whose grade is in no row of a figure are still among all of them, and could be worked out as what is left.
  const rest = all.filter((code) => (rowOf[code] ?? -1) < 0);
  const unions = dimension.role === 'grade' ? gradeUnions(dimension, mapping, heads, rows) : [];
  return buildAxis([...rows, rest], [...unions, all], dimension.id);
}

/** Grades by the group of their ladder, by the clusters of the race disparity ratio, and the senior ones together. */
function gradeUnions(
  dimension: Dimension,
  mapping: Mapping,
  heads: readonly { readonly key: string }[],
  rows: readonly Codes[],
): Codes[] {
  const own = mapping.ownLadder === undefined ? [] : toOwnGrades(mapping.ownLadder);
  const groups = new Map<string, Codes[]>();
  for (const [at, { key }] of heads.entries()) {
    const grade = toGrade(key) ?? own.find(({ id }) => id === key);
    if (grade === undefined) continue;
    groups.set(grade.group, [...(groups.get(grade.group) ?? []), rows[at] ?? []]);
  }
  const together = (['senior', 'clusters'] as const).flatMap((grades) => {
    const joined = memberRows(dimension, mapping, undefined, grades);
    return gatherCodes(joined.rowOf, joined.heads.length);
  });
  return [...[...groups.values()].map(joinCodes), ...together];
}
