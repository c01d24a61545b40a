import type { Question } from '../../kernel/question.ts';
import type { GroupMerge } from '../../metrics/groupColumns.ts';
import { measureCounts } from '../../metrics/measureCounts.ts';
import type { MeasuredTable } from '../../metrics/measuredTable.ts';
import { commonGroups } from '../commonGroups.ts';
import type { Gate, GatedTable } from '../gate.ts';
import type { ReleaseContext } from '../releaseContext.ts';
import type { ReleasedCount, TableNote } from '../releasedTable.ts';
import { type Drawn, type DrawnPair, findTogether, hidesAsPublished } from './drawnTogether.ts';
import { type Link, linkPlaces, tellsTheSame } from './linkPlaces.ts';
import { ANSWERED, EVERYBODY, KNOWN, type Place } from './listPlaces.ts';
import { type PublishedCells, toPublishedCells } from './publishedCells.ts';
import type { Statement } from './publishedSystem.ts';
import { findRevealed } from './readPublished.ts';
import { tellOf, type Told } from './tellOf.ts';

/** Gates that look at what they let through beside other publications, and what was found. */
export interface TogetherAudit {
  readonly guard: (gate: Gate) => Gate;
  /** What was audited and what came of it, for the notes of the figure. */
  readonly notes: () => readonly TableNote[];
}

/** Makes the audit of a question's answer; nothing where there is nothing to audit. */
export type AuditTogether = (context: ReleaseContext, own: Gate) => TogetherAudit;

/**
 * The audit of *Already published*: "new combinations are still audited".
 *
 * What is honest to say. A number worked out from one publication alone (a sum, a complement, a filter, a coarser grouping, a
 * change, a share) is a function of what its publisher printed: everybody who has the publication can work it out, so it can
 * tell nothing that the publication does not, and a hidden cell that the publisher's own totals give away was given away by the
 * publisher. We neither hide such numbers nor work the hidden cell out ourselves. (The Audit screen reads a table against its
 * publication and says both; `readPublished` is the reader.) The same holds for tables of one publisher at one address.
 *
 * What is new is to set one publication beside another that counts the same people: a printed whole from elsewhere beside a
 * breakdown, a comparator, a second publication of one date. Each publisher knew its own table only. So before a figure draws on
 * both, the exact reader reads each publication that has hidden cells, first by itself (its printed numbers with their rounding,
 * its printed totals, its own bounds for what it hid), then with the numbers that the figure would print of the other. A cell
 * that has one value left, or of which nothing could be proved, and that was not given away by its publication alone, is *newly
 * revealed*, and numbers of the one that is set beside (never of the one asked about) are hidden until none is: those of the sums
 * that the cell is in first, row totals next. If the numbers of the first would give away cells of the second, none of the second's are shown.
 *
 * Who counts the same people: the question says so of a printed whole; otherwise a reader will suppose it of two publications of
 * one date where no number disagrees and at least three of some size agree. Nothing of this depends on a hidden count: we hold none.
 */
export const auditTogether: AuditTogether = (context, own) => {
  const pairs = findTogether(context);
  const withheld = new Map<DrawnPair, Set<string>>();
  const guard =
    (gate: Gate): Gate =>
    (table, snapshot, merge) => {
      const gated = gate(table, snapshot, merge);
      if (gated === undefined) return gated;
      return pairs
        .filter(({ second }) => second.snapshot === snapshot)
        .reduce((left, pair) => {
          const found = auditPair(pair, { table, gated: left, merge }, own);
          if (found === undefined) return left;
          const hidden = withheld.get(pair) ?? new Set<string>();
          withheld.set(pair, hidden);
          for (const { row, column } of found)
            hidden.add(JSON.stringify([table.question.filters, row, column]));
          return hide(left, table, found);
        }, gated);
    };
  return {
    guard,
    notes: () =>
      [...withheld].map(([{ first, second }, hidden]): TableNote => ({
        code: 'audited-together',
        title: second.snapshot.title,
        beside: first.snapshot.title,
        withheld: hidden.size,
      })),
  };
};

/** The table of the second snapshot after its gate. */
interface Beside {
  readonly table: MeasuredTable;
  readonly gated: GatedTable;
  readonly merge: GroupMerge | undefined;
}

/** What may not be printed of the second; nothing at all where the two do not count the same people. */
function auditPair(pair: DrawnPair, beside: Beside, own: Gate): readonly Place[] | undefined {
  const { first, second } = pair;
  const { question } = beside.table;
  const common = commonGroups([first.snapshot, second.snapshot], question.grouping);
  const mergeOf = common.kind === 'merged' ? common.mergeOf : () => undefined;
  const theirs = tellOf(second, beside, question, beside.merge);
  const mine = tellFirst(first, question, mergeOf(first.snapshot), own);
  if (theirs === undefined || mine === undefined) return undefined;
  // Groups that were not brought to one scheme go by one name and count different people.
  const isMerged = beside.merge !== undefined || (mergeOf(second.snapshot)?.size ?? 0) === 0;
  const linked = linkPlaces(mine, theirs, common.kind !== 'none' && isMerged);
  if (!pair.isWhole && !tellsTheSame(linked)) return undefined;
  const revealed = hidesAsPublished(first)
    ? revealedOf(toPublishedCells(first.content), linked)
    : ([] as const);
  if (revealed === 'inconsistent') return undefined;
  const others = hidesAsPublished(second)
    ? revealedOf(
        toPublishedCells(second.content),
        linked.map(({ mine: a, theirs: b }) => ({ mine: b, theirs: a })),
      )
    : ([] as const);
  if (others === 'inconsistent') return undefined;
  const out = others.length > 0 ? theirs : revealed.map((one) => one.theirs);
  return out.filter(({ hi }) => hi < Infinity).map(({ place }) => place);
}

/** The links whose numbers cannot be printed, because cells of the publication on the `mine` side would be newly revealed. */
function revealedOf(cells: PublishedCells, links: readonly Link[]): readonly Link[] | 'inconsistent' {
  const toStatement = ({ mine, theirs: { lo, hi } }: Link): Statement => ({
    cells: mine.place.cells,
    lo,
    hi,
  });
  let left = links;
  for (;;) {
    const found = findRevealed(cells, left.map(toStatement));
    if (found === 'inconsistent') return left === links ? 'inconsistent' : [];
    if (found.size === 0) return links.filter((link) => !left.includes(link));
    const holds = ({ mine }: Link): boolean =>
      mine.place.cells.some((cell) => found.has(cell)) ||
      (mine.place.printed !== undefined && found.has(mine.place.printed));
    const giving = left.filter(holds);
    const parts = giving.filter(({ mine }) => !mine.place.isTotal);
    const out = parts.length > 0 ? parts : giving.length > 0 ? giving : left;
    left = left.filter((link) => !out.includes(link));
  }
}

/** What the first says of the same question, as far as it knows its filters and rows; its own gate has let it through. */
function tellFirst(
  first: Drawn,
  question: Question,
  merge: GroupMerge | undefined,
  own: Gate,
): readonly Told[] | undefined {
  const { snapshot, content } = first;
  const here = new Set(content.dimensions.map(({ id }) => id));
  const { by, ...rest } = question;
  const asked = by !== undefined && here.has(by) ? { ...rest, by } : rest;
  const measured = measureCounts(snapshot, content, asked, merge);
  if (measured.kind === 'error') return undefined;
  const gated = own(measured.value, snapshot, merge);
  return gated === undefined ? undefined : tellOf(first, { table: measured.value, gated }, asked, merge);
}

/** The gated table without what may not be printed. */
function hide(
  { counts, totals, done }: GatedTable,
  table: MeasuredTable,
  places: readonly Place[],
): GatedTable {
  const isOut = (row: number, column: string): boolean => {
    const head = table.rows[row];
    const key = head?.role === 'all' ? 'all' : head?.key;
    return places.some((place) => place.row === key && place.column === column);
  };
  const unless = (out: boolean, count: ReleasedCount): ReleasedCount =>
    out && count.kind !== 'undefined' ? { kind: 'suppressed', reason: 'policy' } : count;
  return {
    counts: counts.map((own, row) =>
      own.map((count, at) => unless(isOut(row, table.columns[at]?.key ?? ''), count)),
    ),
    totals: totals.map(({ known, answered, everybody }, row) => ({
      known: unless(isOut(row, KNOWN), known),
      answered: unless(isOut(row, ANSWERED), answered),
      everybody: unless(isOut(row, EVERYBODY), everybody),
    })),
    done,
  };
}
