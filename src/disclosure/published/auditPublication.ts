import type { Question } from '../../kernel/question.ts';
import type { Solver } from '../../kernel/solver.ts';
import { measureCounts } from '../../metrics/measureCounts.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import { cellwiseGate } from '../gate.ts';
import type { AuditTable } from '../planning/listNodes.ts';
import { planAxes } from '../planning/planAxes.ts';
import { isWholeNumbers, toPublishedCells } from './publishedCells.ts';
import { readPublished } from './readPublished.ts';
import { tellOf } from './tellOf.ts';

/** What a careful reader can work out of a publication, and of one of our tables beside it; counts of cells. For the analyst. */
export interface PublicationAudit {
  /** All cells of the publication, printed totals too; those that it hides. */
  readonly cells: number;
  readonly hidden: number;
  /** Hidden cells with one value left by what the publisher itself printed; and those of which nothing was proved. */
  readonly already: number;
  readonly undecided: number;
  /** Whether the printed totals agree with the cells; where they do not, they are left out of the reading. */
  readonly totalsAgree: boolean;
  /** Whether the numbers are whole; of parts of people nothing is read. */
  readonly isWhole: boolean;
  /** Numbers of the table, and the hidden cells that they would leave with one value, or might, and the publication does not. */
  readonly numbers: number;
  readonly newly: number;
}

/**
 * Reads a publication as a careful reader would, by itself and then beside one of our tables of it. Every number of the table
 * follows from what was printed, so `newly` is nought unless we work something out that we should not. Throws where the
 * snapshot has no counts or the table names what is not there.
 */
export async function auditPublication(
  snapshot: Snapshot,
  table: AuditTable,
  solver: Solver,
): Promise<PublicationAudit> {
  const { content } = snapshot;
  if (content.kind !== 'counts') throw new Error(`${snapshot.id} has no counts`);
  const question = toQuestion(snapshot, content, table);
  const measured = measureCounts(snapshot, content, question);
  if (measured.kind === 'error') throw new Error(`${snapshot.id} has no such table`);
  const policy = { kind: 'published' } as const;
  const gated = cellwiseGate(policy)(measured.value, snapshot);
  const told =
    gated === undefined
      ? []
      : tellOf({ snapshot, content, policy }, { table: measured.value, gated }, question);
  const cells = toPublishedCells(content);
  const alone = await readPublished(cells, { statements: [], totals: true }, solver);
  const totalsAgree = alone.kind === 'read';
  const statements = (told ?? [])
    .filter(({ place: { printed }, hi }) => hi < Infinity && (totalsAgree || printed === undefined))
    .map(({ place, lo, hi }) => ({ cells: place.cells, lo, hi }));
  const own = totalsAgree ? alone : await readPublished(cells, { statements: [], totals: false }, solver);
  const beside = await readPublished(cells, { statements, totals: totalsAgree }, solver);
  if (own.kind !== 'read' || beside.kind !== 'read')
    throw new Error(`the numbers of ${snapshot.id} do not agree with themselves`);
  const before = new Set([...own.exact, ...own.undecided]);
  const isWhole = isWholeNumbers(cells);
  const found = [...beside.exact, ...beside.undecided];
  return {
    cells: cells.hidden.length,
    hidden: cells.hidden.filter((mark) => mark === 1).length,
    already: own.exact.size,
    undecided: own.undecided.size,
    totalsAgree,
    numbers: statements.length,
    isWhole,
    newly: isWhole ? found.filter((cell) => !before.has(cell)).length : 0,
  };
}

function toQuestion(
  snapshot: Snapshot,
  content: CountsContent,
  { by, member, grouping }: AuditTable,
): Question {
  const axes = planAxes(snapshot, content);
  const dimension = by === 'all' ? undefined : axes[by].dimension;
  const breakdown = axes.breakdown.dimension;
  return {
    metric: 'headcount',
    snapshots: [snapshot.id],
    filters:
      member === undefined || breakdown === undefined ? [] : [{ dimension: breakdown, members: [member] }],
    grouping,
    denominator: 'known',
    comparator: { kind: 'none' },
    ...(dimension === undefined ? {} : { by: dimension }),
  };
}
