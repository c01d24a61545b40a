import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import { type BaseRow, toBase } from '../baseRows.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import { bookRow, type AddIssue, type Draft, type Tally } from './draft.ts';
import type { Plan } from './plan.ts';

/** What a base row says where every number of it is this, is a whole of percentages. */
const WHOLE = 100;

/**
 * Gives the shares their bases from the rows under the groups, and books those rows as checked and not counted. A base among labels
 * that are no groups, or beside a column of bases, or of counts, is set apart: nobody can say what it is the base of. Each is said.
 */
export function giveBases(
  table: CodedTable,
  plan: Plan,
  tally: Tally,
  rows: readonly BaseRow[],
  addIssue: AddIssue,
): void {
  // Whoever was counted comes before whoever was weighted.
  const ordered = rows.toSorted((a, b) => Number(a.words === 'weighted') - Number(b.words === 'weighted'));
  const said = new Map<string, { readonly lines: number[]; used: boolean }>();
  const given = tally.drafts.map(() => new BaseIndex(plan));
  for (const row of ordered) {
    const snapshot = toSnapshot(table, plan, row);
    bookRow(tally, snapshot, 'sub-total', row.line);
    const used = given[snapshot]?.add(table, row) ?? false;
    const held = said.get(row.label) ?? { lines: [], used: false };
    held.lines.push(row.line);
    held.used ||= used;
    said.set(row.label, held);
  }
  for (const [n, draft] of tally.drafts.entries()) given[n]?.write(draft);
  for (const [found, { lines, used }] of said)
    addIssue({ code: 'base-row', lines, found, became: used ? 'base' : 'apart' });
}

function toSnapshot({ columns }: CodedTable, { date }: Plan, { cells }: BaseRow): number {
  if (date === undefined) return 0;
  const fate = date.fates[columns[date.column]?.values.indexOf(cells[date.column] ?? '') ?? -1];
  return typeof fate === 'number' ? fate : -1;
}

/** The bases of one snapshot, by every label but the group. */
class BaseIndex {
  readonly #plan: Plan;
  readonly #keys: TupleIndex;
  readonly #values: number[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#keys = new TupleIndex(plan.dimensions.length);
  }

  /** Takes the numbers of a row; false where none of them is the base of anything. */
  add(table: CodedTable, { column, cells }: BaseRow): boolean {
    const { shape, base, dimensions, numbers } = this.#plan;
    const [groups] = dimensions;
    if (shape !== 'shares' || base !== undefined || groups?.role !== 'characteristic') return false;
    if (groups.column !== column) return false;
    const found = numbers.map((one) => {
      const value = toBase(cells[one.column] ?? '');
      return value !== undefined && Number.isInteger(value) ? value : undefined;
    });
    if (found.every((value) => value === undefined || value === WHOLE)) return false;
    let isUsed = false;
    for (const [n, { at }] of numbers.entries()) {
      const value = found[n];
      const tuple = Uint32Array.from(dimensions, ({ column: own, joined, fates, labels }, d) => {
        if (d === 0) return 0;
        const code =
          own === undefined
            ? (at.find(({ dimension }) => dimension === d)?.code ?? -1)
            : (table.columns[own]?.values.indexOf(cells[own] ?? '') ?? -1);
        if (fates[code] === 'total') return OPEN_TOTAL;
        return code < 0 ? labels.length : (joined?.[code] ?? code);
      });
      const key = this.#keys.find(tuple);
      if (value === undefined || this.#values[key] !== undefined) continue;
      this.#values[key] = value;
      isUsed = true;
    }
    return isUsed;
  }

  /** Writes the bases beside the shares that stand at the same labels. */
  write({ cube, bases }: Draft): void {
    if (this.#values.length === 0) return;
    cube.each((codes) => {
      const key = Uint32Array.from(codes, (code, d) => (d === 0 ? 0 : code));
      const value = this.#values[this.#keys.find(key)];
      if (value !== undefined) bases.add(codes, value);
    });
  }
}
