import type { Question } from '../../kernel/question.ts';
import type { CountsContent, Snapshot } from '../../snapshot/snapshot.ts';
import { commonGroups } from '../commonGroups.ts';
import { type Drawn, hidesAsPublished, isAtOneTime, isOnePublication } from '../published/drawnTogether.ts';
import { type Link, linkPlaces, tellsTheSame } from '../published/linkPlaces.ts';
import { ANSWERED, EVERYBODY, KNOWN, listPlaces, type Place } from '../published/listPlaces.ts';
import { type PublishedCells, toPublishedCells } from '../published/publishedCells.ts';
import { findRevealed } from '../published/readPublished.ts';
import { toPrinted, type Told, toTold } from '../published/tellOf.ts';
import type { ReleasedCount, ReleasedGrid } from '../releasedTable.ts';
import type { Leak } from './judgeGroup.ts';
import type { AuditedTable } from './paperPlaces.ts';

/** What the figures of several publications give away together. */
export interface PublicationsAudit {
  readonly leaks: readonly Leak[];
  /** Figures each of which can be taken out for the rest to give nothing away. */
  readonly mends: readonly string[];
}

const COUNTED: ReadonlySet<string> = new Set(['headcount', 'representation', 'rates']);

/** A figure's table with the snapshot that it is of. */
interface Shown {
  readonly code: string;
  readonly grid: ReleasedGrid;
  readonly drawn: Drawn;
}

/**
 * Audits figures of a paper that are of different publications: the audit of *Already published* within a figure, over all figures.
 * Where one publication hides cells and a figure beside it is of another that counts the same people at the same time, the exact
 * reader reads the first with the numbers that the figures of the second print. What the first gives away alone is its
 * publisher's doing. `snapshots` are those that the tables are of; a table whose snapshot is not there is not looked at.
 */
export function auditPublications(
  tables: readonly AuditedTable[],
  snapshots: readonly Snapshot[],
): PublicationsAudit {
  const shown = tables.flatMap((table) => toShown(table, snapshots));
  const leaks = findLeaks(shown);
  if (leaks.length === 0) return { leaks, mends: [] };
  const codes = [...new Set(leaks.flatMap((leak) => leak.codes))];
  const mends = codes.filter((code) => findLeaks(shown.filter((one) => one.code !== code)).length === 0);
  return { leaks, mends };
}

function toShown({ code, released }: AuditedTable, snapshots: readonly Snapshot[]): Shown[] {
  if (released.kind !== 'released' || !COUNTED.has(released.question.metric)) return [];
  const { question, policy } = released;
  const snapshot = snapshots.find(({ id }) => id === question.snapshots[0]);
  if (snapshot?.provenance.kind !== 'real' || snapshot.content.kind !== 'counts') return [];
  // A printed whole stands in the place of a row, and was audited within the figure.
  if (question.whole !== undefined) return [];
  return [{ code, grid: released, drawn: { snapshot, content: snapshot.content, policy } }];
}

function findLeaks(shown: readonly Shown[]): readonly Leak[] {
  const firsts = new Map(
    shown.flatMap((one) => (hidesAsPublished(one.drawn) ? [[one.drawn.snapshot.id, one] as const] : [])),
  );
  return [...firsts.values()].flatMap((first) => {
    const { snapshot } = first.drawn;
    const beside = shown.filter(
      ({ drawn: { snapshot: other } }) =>
        other.id !== snapshot.id && isAtOneTime(snapshot, other) && !isOnePublication(snapshot, other),
    );
    const linked = beside.flatMap((one) => {
      const links = linkTo(first.drawn, one);
      return tellsTheSame(links) ? [{ code: one.code, links }] : [];
    });
    return namesOf(first, linked);
  });
}

interface Linked {
  readonly code: string;
  readonly links: readonly Link[];
}

/** The cells that the figures beside a publication reveal: by one of them, or by all of them together. */
function namesOf({ code, drawn }: Shown, linked: readonly Linked[]): readonly Leak[] {
  const cells = toPublishedCells(drawn.content);
  const named = new Map<number, readonly string[]>();
  const read = (chosen: readonly Linked[]): void => {
    const statements = chosen.flatMap(({ links }) =>
      links
        .filter(({ theirs }) => theirs.hi < Infinity)
        .map(({ mine, theirs }) => ({ cells: mine.place.cells, lo: theirs.lo, hi: theirs.hi })),
    );
    const found = findRevealed(cells, statements);
    // Numbers that cannot be of the same people tell nothing of them.
    if (found === 'inconsistent') return;
    for (const cell of found)
      if (!named.has(cell)) named.set(cell, [...new Set([code, ...chosen.map((one) => one.code)])]);
  };
  for (const one of linked) read([one]);
  if (linked.length > 1) read(linked);
  return [...named].map(([cell, codes]): Leak => ({
    kind: 'hidden',
    what: toWhat(drawn.content, cells, cell),
    codes,
  }));
}

function toWhat({ dimensions }: CountsContent, { codes }: PublishedCells, cell: number): string {
  const labels = dimensions.flatMap(({ role, labels: own }, at) => {
    const label = own[codes[at]?.[cell] ?? -1];
    return label === undefined ? [] : [{ label, first: role === 'characteristic' }];
  });
  const ordered = labels.toSorted((a, b) => Number(b.first) - Number(a.first));
  return ordered.map(({ label }) => label).join(', ');
}

/** The places of a figure that its neighbour, a publication, has as well. */
function linkTo(first: Drawn, { grid, drawn }: Shown): readonly Link[] {
  const { question } = grid;
  const common = commonGroups([first.snapshot, drawn.snapshot], question.grouping);
  const mergeOf = common.kind === 'merged' ? common.mergeOf : () => undefined;
  // The figure shows the groups of its own publication.
  const hasGroups = common.kind !== 'none' && (mergeOf(drawn.snapshot)?.size ?? 0) === 0;
  const cells = toPublishedCells(first.content);
  const here = new Set(first.content.dimensions.map(({ id }) => id));
  const { by, ...rest } = question;
  const asked: Question = by !== undefined && here.has(by) ? { ...rest, by } : rest;
  const mine = listPlaces(first.snapshot, first.content, cells, asked, mergeOf(first.snapshot)) ?? [];
  const theirs =
    listPlaces(drawn.snapshot, drawn.content, toPublishedCells(drawn.content), question, undefined) ?? [];
  return linkPlaces(
    mine.map((place) => toPrinted(cells, place)),
    theirs.map((place): Told => toTold(drawn, place, countAt(grid, place))),
    hasGroups,
  );
}

function countAt(
  { rows, columns, cells, question }: ReleasedGrid,
  { row, column }: Place,
): ReleasedCount | undefined {
  const isAll = (one: ReleasedGrid['rows'][number]): boolean =>
    one.role === 'all' ||
    (one.role === 'reference' && question.comparator.kind === 'all-staff') ||
    question.by === undefined;
  const at = rows.findIndex((one) => (row === 'all' ? isAll(one) : one.role === 'member' && one.key === row));
  const head = rows[at];
  switch (column) {
    case KNOWN:
      return head?.known;
    case ANSWERED:
      return head?.answered;
    case EVERYBODY:
      return head?.everybody;
    default:
      return cells[at]?.[columns.findIndex(({ key }) => key === column)]?.count;
  }
}
