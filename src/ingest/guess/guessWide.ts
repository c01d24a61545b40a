import { inferLadder } from '../../codebook/grades/matchGrade.ts';
import type { ColumnRole, HeaderDimension } from '../../kernel/recipe.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { parseDate } from '../reading/parseDate.ts';
import { toGradeShare, type ColumnSigns } from './columnSigns.ts';
import { giveTotalColumn, isSumOf } from './giveTotalColumn.ts';
import type { Roles } from './guessRoles.ts';
import { HEADER } from './headerSigns.ts';
import { arePercentages, makeWholesDown } from './percentSigns.ts';
import { readWideHeader, type WideHeader } from './wideHeader.ts';

/** A wide table as it was found: its columns have their roles. */
export interface WideGuess {
  readonly shape: 'headcounts' | 'shares';
  /** The label of the column that is the sum of the others by its numbers alone. */
  readonly totalColumn?: string;
  /** The header holds the grades. */
  readonly graded: boolean;
}

/** What the guess of a wide table looks at. */
export interface WideFacts {
  readonly table: CodedTable;
  readonly signs: readonly ColumnSigns[];
  readonly roles: Roles;
  /** Title and note rows. */
  readonly notes: readonly string[];
}

type GroupCount = Extract<ColumnRole, { readonly kind: 'group-count' }>;

/** A column with what its header was read as, and the role that follows. */
interface Across {
  readonly one: ColumnSigns;
  readonly header: WideHeader;
  readonly role: GroupCount;
}

/** Part of the labels in a header that one ladder must hold. */
const LEAST_HELD = 0.6;

/** Columns whose headers name groups, perhaps with a grade or a sex beside it; undefined where fewer than two groups do. */
export function giveGroupsAcross(facts: WideFacts): WideGuess | undefined {
  const { table, signs, roles } = facts;
  const read = readColumns(facts, ({ group, grade, sex, total }): GroupCount | undefined => {
    const label = group ?? (grade === undefined && sex === undefined ? total : undefined);
    if (label === undefined) return undefined;
    if (grade !== undefined) return { kind: 'group-count', label, also: { of: 'grade', label: grade } };
    const second = sex ?? (group === undefined ? undefined : total);
    return second === undefined
      ? { kind: 'group-count', label }
      : { kind: 'group-count', label, also: { of: 'breakdown', label: second } };
  });
  const chosen = chooseMeasure(read, (some) =>
    countLabels(some.filter(({ header }) => header.declared === true)),
  );
  if (chosen.length === 0) return undefined;
  giveRoles(chosen, roles);
  const groups = chosen.filter(({ header }) => header.total === undefined).map(({ one }) => one);
  const graded = chosen.some(({ role }) => role.also?.of === 'grade');
  if (arePercentages(facts, groups)) return { shape: 'shares', graded };
  const totalColumn = giveTotalColumn(table, signs, roles);
  return { shape: 'headcounts', graded, ...(totalColumn === undefined ? {} : { totalColumn }) };
}

/**
 * Columns whose headers name grades, sexes, or the labels of another breakdown, where the groups stand down the rows. Grades are told
 * by their ladder; any other labels only where their numbers say so: a total that is their sum, or percentages that make 100 down each.
 */
export function giveOthersAcross(facts: WideFacts): WideGuess | undefined {
  const { table, signs, roles } = facts;
  const hasGrade = signs.some((one) => !one.numeric && HEADER.grade.test(one.words) && toGradeShare(one) > 0);
  const graded = hasGrade ? [] : chooseGrades(facts);
  const chosen = graded.length > 0 ? graded : chooseMeasure(readColumns(facts, toSex), countLabels);
  giveRoles(chosen, roles);
  if (chosen.length > 0)
    return {
      shape: arePercentages(
        facts,
        chosen.map(({ one }) => one),
        'down',
      )
        ? 'shares'
        : 'headcounts',
      graded: graded.length > 0,
    };
  const free = signs.filter(
    (one) =>
      one.numeric &&
      !one.dates &&
      !roles.has(one.index) &&
      !HEADER.percent.test(one.words) &&
      !HEADER.notCount.test(one.words) &&
      parseDate(one.header).kind === 'not-a-date',
  );
  const plain = free.filter(({ words }) => !saysMeasure(words));
  if (plain.length < 2) return undefined;
  const total = free.find(({ header }) => readWideHeader(header)?.total !== undefined);
  const parts = plain.filter((one) => one !== total);
  const isSum = total !== undefined && parts.length > 1 && isSumOf(table, total, parts);
  if (!isSum && !makeWholesDown(facts, parts)) return undefined;
  for (const one of isSum ? [...parts, total] : parts)
    roles.set(one.index, toRole(one.header.trim(), 'breakdown'));
  return { shape: isSum ? 'headcounts' : 'shares', graded: false };
}

/** A second label that only ever says total is none. */
function giveRoles(chosen: readonly Across[], roles: Roles): void {
  const isSecond = chosen.some(({ header, role }) => header.total === undefined && role.also !== undefined);
  for (const { one, role } of chosen) {
    const { also: _total, ...alone } = role;
    roles.set(one.index, isSecond ? role : alone);
  }
}

function saysMeasure(words: string): boolean {
  return [HEADER.count, HEADER.headcount, HEADER.equivalent, HEADER.outcome, HEADER.base].some((sign) =>
    sign.test(words),
  );
}

function chooseGrades(facts: WideFacts): readonly Across[] {
  const read = readColumns(facts, ({ grade, sex, total, group }): GroupCount | undefined => {
    if (group !== undefined || (grade === undefined && sex !== undefined)) return undefined;
    const label = grade ?? total;
    if (label === undefined) return undefined;
    const second = sex ?? (grade === undefined ? undefined : total);
    return {
      ...toRole(label, 'grade'),
      ...(second === undefined ? {} : { also: { of: 'breakdown', label: second } }),
    };
  });
  const chosen = chooseMeasure(read, (some) =>
    countLabels(some.filter(({ header }) => header.grade !== undefined)),
  );
  const labels = [...new Set(chosen.flatMap(({ header }) => header.grade ?? []))];
  const [best] = inferLadder(labels);
  return best !== undefined && best.held.length >= Math.max(2, labels.length * LEAST_HELD) ? chosen : [];
}

function toSex({ sex, total, group, grade }: WideHeader): GroupCount | undefined {
  const label = group === undefined && grade === undefined ? (sex ?? total) : undefined;
  return label === undefined ? undefined : toRole(label, 'breakdown');
}

function toRole(label: string, of: HeaderDimension): GroupCount {
  return { kind: 'group-count', label, of };
}

function readColumns(
  { signs, roles }: WideFacts,
  toGroupCount: (header: WideHeader) => GroupCount | undefined,
): readonly Across[] {
  return signs.flatMap((one) => {
    if (!one.numeric || one.dates || roles.has(one.index)) return [];
    const header = readWideHeader(one.header);
    const role = header === undefined ? undefined : toGroupCount(header);
    return header === undefined || role === undefined ? [] : [{ one, header, role }];
  });
}

/** Of several numbers for each label the counts, else the percentages: a percentage beside each count says nothing more. */
function chooseMeasure(
  read: readonly Across[],
  count: (some: readonly Across[]) => number,
): readonly Across[] {
  const isPercent = ({ one, header }: Across): boolean => one.percentSigns || header.measure === 'percent';
  const counts = read.filter((across) => !isPercent(across) && across.header.measure === 'count');
  const equivalents = read.filter((across) => !isPercent(across) && across.header.measure === 'equivalent');
  const percents = read.filter(isPercent);
  return [counts, percents, equivalents].find((some) => count(some) >= 2) ?? [];
}

function countLabels(some: readonly Across[]): number {
  const labels = some.flatMap(({ role, header }) =>
    header.total !== undefined && role.label === header.total ? [] : [role.label],
  );
  return new Set(labels).size;
}
