import type { SetAsideCode } from '../../kernel/rowAccount.ts';
import { OPEN_TOTAL } from '../../snapshot/buildCube.ts';
import type { Plan } from './plan.ts';

/** What becomes of a row before its numbers are looked at. */
export type Verdict = 'use' | 'total' | 'sub-total' | 'kept-out' | 'waits' | SetAsideCode;

/** A row judged: `tuple` holds its codes over the dimensions (reused between rows), `snapshot` is -1 where it has no date. */
export interface Judge {
  readonly tuple: Uint32Array;
  snapshot: number;
  /** Every label of the row is blank: perhaps a total without a name. */
  blank: boolean;
  judge(codes: Uint32Array, extra: number): Verdict;
}

/** Makes the judge of a plan's rows: damage first, then the rules, the date, and the labels. */
export function buildJudge(plan: Plan): Judge {
  const judge: Judge = {
    tuple: new Uint32Array(plan.dimensions.length),
    snapshot: -1,
    blank: false,
    judge(codes, extra) {
      judge.blank = false;
      judge.snapshot = -1;
      const dateFate =
        plan.date === undefined ? 0 : (plan.date.fates[codes[plan.date.column] ?? 0] ?? 'invalid');
      if (typeof dateFate === 'number') judge.snapshot = dateFate;
      if (extra > 0) return 'row-too-long';
      if (extra < 0 && plan.width + extra <= plan.lastColumn) return 'row-too-short';
      for (const { column, keeps } of plan.keepOnly)
        if (keeps[codes[column] ?? 0] !== true) return 'kept-out';
      if (dateFate === 'missing') return 'date-missing';
      if (dateFate === 'invalid') return 'date-invalid';
      const verdict = judgeLabels(plan, codes, judge);
      return (dateFate === 'waits' || plan.holds) &&
        (verdict === 'use' || verdict === 'total' || verdict === 'sub-total')
        ? 'waits'
        : verdict;
    },
  };
  return judge;
}

function judgeLabels(plan: Plan, codes: Uint32Array, judge: Judge): Verdict {
  let verdict: Verdict = 'use';
  let [blanks, looked] = [0, 0];
  const isTotal = hasTotal(plan, codes);
  const { dimensions } = plan;
  for (let d = 0; d < dimensions.length; d += 1) {
    const dimension = dimensions[d];
    if (dimension?.column === undefined) continue;
    looked += 1;
    const code = codes[dimension.column] ?? 0;
    const isBlank = dimension.labels[code] === '';
    if (isBlank) blanks += 1;
    judge.tuple[d] = dimension.joined?.[code] ?? code;
    // In a row that is a total over one dimension, a blank on another says "all" again.
    const fate = isBlank && isTotal ? 'total' : (dimension.fates[code] ?? 'missing');
    if (fate === 'total') judge.tuple[d] = OPEN_TOTAL;
    if (fate === 'missing') {
      judge.blank = blanks === looked && isAllBlank(plan, codes);
      return dimension.missing;
    }
    if (fate === 'set-aside') return 'label-set-aside';
    if (fate === 'waits') verdict = 'waits';
    else if (fate !== 'member' && verdict !== 'waits' && verdict !== 'sub-total') verdict = fate;
  }
  judge.blank = looked > 0 && blanks === looked;
  return verdict;
}

function hasTotal(plan: Plan, codes: Uint32Array): boolean {
  for (const { column, fates } of plan.dimensions)
    if (column !== undefined && fates[codes[column] ?? 0] === 'total') return true;
  return false;
}

function isAllBlank(plan: Plan, codes: Uint32Array): boolean {
  return plan.dimensions.every(
    ({ column, labels }) => column === undefined || labels[codes[column] ?? 0] === '',
  );
}
