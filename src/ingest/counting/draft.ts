import type { Issue } from '../../kernel/issue.ts';
import type { ReferenceTime } from '../../kernel/time.ts';
import { buildCube, type CubeBuilder } from '../../snapshot/buildCube.ts';
import type { Measure } from '../../snapshot/snapshot.ts';
import type { Plan } from './plan.ts';
import type { Verdict } from './judgeRow.ts';
import { RowLedger, type AnswerKind } from './rowLedger.ts';

/** A snapshot while it is counted: cells in the file's codes, and the line on which each cell was first seen. */
export interface Draft {
  readonly reference: ReferenceTime | undefined;
  readonly ledger: RowLedger;
  readonly cube: CubeBuilder;
  /** Bases of published shares, over the same codes. */
  readonly bases: CubeBuilder;
  readonly lines: number[];
  /** Cells in which a dash stands for a number. */
  readonly dashes: Set<number>;
  readonly measures: Measure[];
}

/** The whole of a count: a draft for each date, the account of the file, and the rows that wait by dimension and label. */
export interface Tally {
  readonly drafts: readonly Draft[];
  readonly ledger: RowLedger;
  readonly waiting: readonly Map<number, number>[];
  /** Rows of persons who stand twice with other values and for whom there is no rule yet. */
  unresolvedPersons: number;
}

/** Starts an empty count of a plan. */
export function buildTally(plan: Plan): Tally {
  const sources = plan.dimensions.map(({ id, role, name, labels }) => ({
    id,
    role,
    name,
    label: (code: number) => labels[code] ?? '',
  }));
  return {
    drafts: plan.references.map((reference) => ({
      reference,
      ledger: new RowLedger(),
      cube: buildCube(sources),
      bases: buildCube(sources),
      lines: [],
      dashes: new Set(),
      measures: [],
    })),
    ledger: new RowLedger(),
    waiting: plan.dimensions.map(() => new Map<number, number>()),
    unresolvedPersons: 0,
  };
}

/** Writes a row, or so many alike, into the account of the file and of its snapshot. */
export function bookRow(
  tally: Tally,
  snapshot: number,
  verdict: Verdict,
  line: number,
  answer?: AnswerKind,
  times = 1,
): void {
  book(tally.ledger, verdict, line, answer, times);
  const own = tally.drafts[snapshot]?.ledger;
  if (own !== undefined) book(own, verdict, line, answer, times);
}

function book(
  ledger: RowLedger,
  verdict: Verdict,
  line: number,
  answer: AnswerKind | undefined,
  times: number,
): void {
  ledger.read += times;
  if (verdict === 'use') ledger.use(answer, times);
  else if (verdict === 'total' || verdict === 'sub-total') ledger.totals += times;
  else if (verdict === 'kept-out') ledger.keptOut += times;
  else if (verdict === 'waits') ledger.waiting += times;
  else ledger.setAside(verdict, line, times);
}

/** Notes which labels made a row wait. */
export function bookWaiting(tally: Tally, plan: Plan, codes: Uint32Array, times = 1): void {
  for (const [d, { column, fates }] of plan.dimensions.entries()) {
    const rows = tally.waiting[d];
    if (rows === undefined) continue;
    const waiting =
      column === undefined
        ? fates.flatMap((fate, code) => (fate === 'waits' ? [code] : []))
        : fates[codes[column] ?? 0] === 'waits'
          ? [codes[column] ?? 0]
          : [];
    for (const code of waiting) rows.set(code, (rows.get(code) ?? 0) + times);
  }
}

/** What the characteristic's label of a row came to, for the split of the account. */
export function toAnswerKind(plan: Plan, codes: Uint32Array): AnswerKind | undefined {
  const [first] = plan.dimensions;
  if (first?.role !== 'characteristic' || first.column === undefined) return undefined;
  const meaning = first.meanings[codes[first.column] ?? 0]?.kind;
  return meaning === 'undeclared' || meaning === 'unknown' ? meaning : 'declared';
}

/** Takes an issue of a row. */
export type AddIssue = (issue: Issue) => void;
