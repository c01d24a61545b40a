import { DEFAULT_POLICY } from '../../kernel/policy.ts';
import type { Question } from '../../kernel/question.ts';
import type { GroupMerge } from '../../metrics/groupColumns.ts';
import { measureCounts } from '../../metrics/measureCounts.ts';
import type { MeasuredCount, MeasuredTable } from '../../metrics/measuredTable.ts';
import { memberRows } from '../../metrics/memberRows.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import type { Gate, GatedTable, GatedTotals } from '../gate.ts';
import type { ReleasedCount } from '../releasedTable.ts';
import { isPrimary, type SmallCountRule } from '../suppression/readerModel.ts';
import { gatherCodes, joinCodes, splitCodes, type Codes } from './buildAxis.ts';
import { type PlanAxis, type SnapshotPlan, toPosition, toRule } from './plan.ts';
import { codedColumns, codesOfRoles, NO_DIMENSION, type CodedColumn } from './planAxes.ts';
import { withoutPrintedTotals } from './withoutPrintedTotals.ts';

/**
 * The gate of an exact policy: every count of a table is a node of the plan of its snapshot and goes through where the plan
 * shows it, or it is a sum of nodes and goes through where all of them are shown. The counts are taken from the snapshot again, without the totals that the
 * publisher printed, so that nothing but what was planned can pass. Lets no table through that is no sum of nodes (another
 * breakdown, part of a merged grade), nor one whose rows were put together from elsewhere.
 */
export function planGate(plans: readonly SnapshotPlan[]): Gate {
  return (table, snapshot, merge) => {
    const plan = plans.find((one) => one.snapshot === snapshot.id);
    if (plan === undefined || plan.outcome === 'withheld' || snapshot.content.kind !== 'counts')
      return undefined;
    const content = withoutPrintedTotals(snapshot.content);
    const measured = measureCounts(snapshot, content, table.question, merge);
    if (measured.kind === 'error' || !hasSameHeads(table, measured.value)) return undefined;
    return gateTable(plan, { snapshot, content, table: measured.value, merge });
  };
}

interface Asked {
  readonly snapshot: Snapshot;
  readonly content: CountsContent;
  readonly table: MeasuredTable;
  readonly merge: GroupMerge | undefined;
}

function gateTable(plan: SnapshotPlan, asked: Asked): GatedTable | undefined {
  const { table, snapshot, content, merge } = asked;
  const { question } = table;
  const characteristic = content.dimensions.find(({ role }) => role === 'characteristic');
  const columns = codedColumns(characteristic, snapshot.mapping, question.grouping, merge);
  const rows = toRowNodes(plan, asked);
  const nodesOf = (codes: Codes): number[] | undefined =>
    splitCodes(plan.axes.column.nodes, allowedCodes(question, plan.axes.column, content, codes));
  const nodes = columns.map(({ codes }) => nodesOf(codes));
  const totals = toTotalNodes(columns, nodesOf);
  if (rows === undefined || totals === undefined || nodes.some((found) => found === undefined))
    return undefined;
  const gate = (row: RowNodes, column: readonly number[], count: MeasuredCount): ReleasedCount =>
    gateNode(plan, row, column, count);
  return {
    counts: table.counts.map((counts, r) =>
      counts.map((count, c) => gate(rows[r] ?? NOWHERE, nodes[c] ?? [], count)),
    ),
    totals: table.totals.map((row, r): GatedTotals => ({
      known: gate(rows[r] ?? NOWHERE, totals.known, row.known),
      answered: gate(rows[r] ?? NOWHERE, totals.answered, row.answered),
      everybody: gate(rows[r] ?? NOWHERE, totals.everybody, row.everybody),
    })),
    // Whether it stood up to the strictest reader depends on hidden counts; that no count can be worked out does not.
    done: {
      rounded: false,
      reader: 'nonzero',
      ...(table.notAvailable === undefined ? {} : { notAvailable: table.notAvailable }),
    },
  };
}

/** The nodes along breakdown and grade that a row is the sum of. */
interface RowNodes {
  readonly breakdown: readonly number[];
  readonly grade: readonly number[];
}

const NOWHERE: RowNodes = { breakdown: [], grade: [] };

function gateNode(
  { axes, hidden, policy }: SnapshotPlan,
  row: RowNodes,
  columns: readonly number[],
  count: MeasuredCount,
): ReleasedCount {
  if (count.kind === 'not-held') return { kind: 'undefined', reason: 'not-held' };
  if (count.kind === 'hidden') return { kind: 'suppressed', reason: 'source' };
  const places = row.breakdown.flatMap((breakdown) =>
    row.grade.flatMap((grade) =>
      columns.map((column) => hidden[toPosition(axes, { breakdown, grade, column })]),
    ),
  );
  // Nobody can be in no node, and that is known to all.
  if (
    places.length > 0 &&
    (places.some((mark) => mark !== 0) || isSmall(count, ruleOf(policy, places.length)))
  )
    // Of a sum that was not planned nobody has made sure that it cannot be worked out: the symbol would promise that.
    return places.length === 1
      ? { kind: 'suppressed', reason: 'policy' }
      : { kind: 'undefined', reason: 'outside-plan' };
  if (count.kind === 'count') return { kind: 'shown', count: count.n };
  const { low, high, hiddenCells } = count;
  return { kind: 'range', low, high, hiddenCells };
}

/** What was planned is judged by its plan; what is put together of it is under the default where an owner decided for one metric. */
function ruleOf(policy: SnapshotPlan['policy'], places: number): SmallCountRule {
  const isDecided = policy.kind === 'owner' && policy.metric !== undefined;
  return toRule(isDecided && places > 1 ? DEFAULT_POLICY : policy);
}

/** A sum of shown counts is never small; one that is shows that plan and snapshot are not of each other. */
function isSmall(count: MeasuredCount, rule: SmallCountRule): boolean {
  return count.kind === 'count' && isPrimary(count.n, rule);
}

interface TotalNodes {
  readonly known: readonly number[];
  readonly answered: readonly number[];
  readonly everybody: readonly number[];
}

function toTotalNodes(
  columns: readonly CodedColumn[],
  nodesOf: (codes: Codes) => number[] | undefined,
): TotalNodes | undefined {
  const known = nodesOf(codesOfRoles(columns, ['group']));
  const answered = nodesOf(codesOfRoles(columns, ['group', 'undeclared']));
  const everybody = nodesOf(codesOfRoles(columns, ['group', 'undeclared', 'unknown']));
  return known === undefined || answered === undefined || everybody === undefined
    ? undefined
    : { known, answered, everybody };
}

/** The nodes of each row, the last for everybody the question asks about; undefined where one is no sum of nodes. */
function toRowNodes({ axes }: SnapshotPlan, { table, snapshot, content }: Asked): RowNodes[] | undefined {
  const { question } = table;
  const known: (string | undefined)[] = [axes.breakdown, axes.grade, axes.column].map(
    ({ dimension }) => dimension,
  );
  const asked = question.filters.map(({ dimension }) => dimension);
  if (asked.some((dimension) => !known.includes(dimension))) return undefined;
  if (question.by !== undefined && !known.slice(0, 2).includes(question.by)) return undefined;
  const overall = {
    breakdown: splitAllowed(question, axes.breakdown, content),
    grade: splitAllowed(question, axes.grade, content),
  };
  if (overall.breakdown === undefined || overall.grade === undefined) return undefined;
  const all: RowNodes = { breakdown: overall.breakdown, grade: overall.grade };
  const dimension = content.dimensions.find(({ id }) => id === question.by);
  if (dimension === undefined) return [all];
  const mask = Uint8Array.from(dimension.labels, () => 0);
  const place = dimension.id === axes.grade.dimension ? 'grade' : 'breakdown';
  const axis = axes[place];
  for (const code of allowedCodes(question, axis, content)) mask[code] = 1;
  const { heads, rowOf } = memberRows(dimension, snapshot.mapping, mask, question.grades);
  const rows = gatherCodes(rowOf, heads.length).map((codes) => splitCodes(axis.nodes, joinCodes([codes])));
  const found = rows.flatMap((nodes) => (nodes === undefined ? [] : [{ ...all, [place]: nodes }]));
  return found.length === heads.length ? [...found, all] : undefined;
}

function splitAllowed(question: Question, axis: PlanAxis, content: CountsContent): number[] | undefined {
  return splitCodes(axis.nodes, allowedCodes(question, axis, content));
}

/** Of these codes (all of the dimension where none are given) those that the question's filters let in. */
function allowedCodes(
  { filters }: Question,
  { dimension }: PlanAxis,
  { dimensions }: CountsContent,
  codes?: Codes,
): Codes {
  const labels = dimensions.find(({ id }) => id === dimension)?.labels;
  if (labels === undefined) return codes ?? NO_DIMENSION;
  const filter = filters.findLast((one) => one.dimension === dimension);
  const members = new Set(filter?.members);
  const among = codes ?? [...labels.keys()];
  return filter === undefined ? among : among.filter((code) => members.has(labels[code] ?? ''));
}

function hasSameHeads(a: MeasuredTable, b: MeasuredTable): boolean {
  const same = (left: readonly { key: string }[], right: readonly { key: string }[]): boolean =>
    left.length === right.length && left.every(({ key }, at) => key === right[at]?.key);
  return same(a.rows, b.rows) && same(a.columns, b.columns);
}
