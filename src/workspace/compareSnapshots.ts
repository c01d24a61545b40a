import { fail, ok, type Result } from '../kernel/result.ts';
import type { ProvenanceIssue } from '../kernel/provenanceIssue.ts';
import {
  type CountsContent,
  type Dimension,
  type Snapshot,
  STATE_KNOWN,
  TOTAL_CODE,
} from '../snapshot/snapshot.ts';
import { compareHeadlines, type HeadlineComparison } from './compareHeadlines.ts';

/** Two snapshots side by side; unprotected, for the analyst only. */
export interface SnapshotComparison {
  /** People in the known cells that are no totals, before and after; absent where one holds no counts. */
  readonly people?: { readonly before: number; readonly after: number };
  /** The headline rates; absent where one holds no counted staff by a characteristic. */
  readonly headlines?: HeadlineComparison;
  readonly dimensions: readonly DimensionComparison[];
  /** Dimensions that only one of them has, by name. */
  readonly newDimensions: readonly string[];
  readonly goneDimensions: readonly string[];
  readonly sameContent: boolean;
}

/** The labels of one dimension that both have. */
export interface DimensionComparison {
  readonly id: string;
  readonly name: string;
  readonly role: Dimension['role'];
  readonly both: number;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** People by label that both have, where they moved by more than a fifth; largest move first, at most 20. */
  readonly moved: readonly { readonly label: string; readonly before: number; readonly after: number }[];
}

const LARGE_MOVE = 0.2;
const MOST_MOVES = 20;

/** Compares two snapshots of one kind; real with made-up is refused. */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  sameContent: boolean,
): Result<SnapshotComparison, ProvenanceIssue> {
  if (before.provenance.kind !== after.provenance.kind) return fail({ code: 'kinds-mixed' });
  const [left, right] = [before.content, after.content];
  const [old, fresh] = [left, right].map((content) =>
    content.kind === 'measures' ? [] : content.dimensions,
  );
  const newDimensions = (fresh ?? []).filter(({ id }) => !old?.some((one) => one.id === id));
  const goneDimensions = (old ?? []).filter(({ id }) => !fresh?.some((one) => one.id === id));
  const people =
    left.kind === 'counts' && right.kind === 'counts'
      ? { before: sumPeople(left), after: sumPeople(right) }
      : undefined;
  const headlines = compareHeadlines(before, after);
  return ok({
    ...(people === undefined ? {} : { people }),
    ...(headlines === undefined ? {} : { headlines }),
    dimensions: (fresh ?? []).flatMap(({ id, name, role, labels }) => {
      const own = old?.find((one) => one.id === id);
      if (own === undefined) return [];
      const both = labels.filter((label) => own.labels.includes(label));
      const added = labels.filter((label) => !own.labels.includes(label));
      const gone = own.labels.filter((label) => !labels.includes(label));
      return [{ id, name, role, both: both.length, added, gone, moved: findMoves(left, right, id, both) }];
    }),
    newDimensions: newDimensions.map(({ name }) => name),
    goneDimensions: goneDimensions.map(({ name }) => name),
    sameContent,
  });
}

function findMoves(
  left: Snapshot['content'],
  right: Snapshot['content'],
  dimension: string,
  labels: readonly string[],
) {
  if (left.kind !== 'counts' || right.kind !== 'counts') return [];
  const [before, after] = [sumByLabel(left, dimension), sumByLabel(right, dimension)];
  return labels
    .map((label) => ({ label, before: before.get(label) ?? 0, after: after.get(label) ?? 0 }))
    .filter((one) => Math.abs(one.after - one.before) > LARGE_MOVE * one.before)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, MOST_MOVES);
}

function sumPeople(content: CountsContent): number {
  let sum = 0;
  forEachCell(content, (count) => {
    sum += count;
  });
  return sum;
}

function sumByLabel(content: CountsContent, dimension: string): ReadonlyMap<string, number> {
  const place = content.dimensions.findIndex(({ id }) => id === dimension);
  const labels = content.dimensions[place]?.labels ?? [];
  const sums = new Map<string, number>();
  forEachCell(content, (count, cell) => {
    const label = labels[content.cells.codes[place]?.[cell] ?? -1];
    if (label !== undefined) sums.set(label, (sums.get(label) ?? 0) + count);
  });
  return sums;
}

function forEachCell({ cells }: CountsContent, each: (count: number, cell: number) => void): void {
  for (const [cell, state] of cells.states.entries()) {
    if (state !== STATE_KNOWN || cells.codes.some((codes) => codes[cell] === TOTAL_CODE)) continue;
    each(cells.counts[cell] ?? 0, cell);
  }
}
