import type { Solver } from '../../kernel/solver.ts';
import { readLinked, readLinkedNow, type LinkedReading } from './generalReader.ts';
import type { LinkedTable } from './linkedTable.ts';
import { READERS, type Reader, type ZeroRule } from './readerModel.ts';
import type { PublishedCell } from './twoWayReader.ts';

/** One published figure: its value; or the range in which everybody knows it to lie; or neither, where it is hidden. */
export interface LinkedCell {
  readonly id: string;
  readonly value?: number;
  readonly lo?: number;
  readonly hi?: number | null;
  /** True for a cell that is small itself. Where no cell says so, every hidden cell is taken for one. */
  readonly primary?: boolean;
}

/** A figure that is the sum of others, by id. */
export interface LinkedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What one reader can know of the primary cells; `hi` is null where nothing bounds the cell from above. */
export interface ReaderAudit {
  readonly kind: LinkedReading['kind'];
  /** The cells with one possible value only, and those of which nothing could be proved. */
  readonly exact: readonly string[];
  readonly undecided: readonly string[];
  readonly ranges: readonly { readonly id: string; readonly lo: number; readonly hi: number | null }[];
}

/** What each reader can know, and whether the figures may be shown together. */
export interface LinkedAudit {
  readonly readers: Readonly<Record<Reader, ReaderAudit>>;
  /** True where neither `blind` nor `nonzero` can work out a primary cell, and that is proved. */
  readonly mayShow: boolean;
}

/**
 * Audits figures that are to be shown together (tables with a filter, several snapshots, two groupings) for what their
 * sums and differences give away. Throws a RangeError where an equation names a cell that is not there.
 */
export async function auditLinked(
  cells: readonly LinkedCell[],
  equations: readonly LinkedSum[],
  threshold: number,
  zeroRule: ZeroRule,
  solver?: Solver,
): Promise<LinkedAudit> {
  const table = toLinkedTable(cells, equations, threshold, zeroRule);
  const options = { ends: true, ...(solver === undefined ? {} : { solver }) };
  const readings: LinkedReading[] = [];
  for (const reader of READERS) readings.push(await readLinked(table, reader, options));
  return toAudit(readings, cells);
}

/** The same at once, without a solver: what stays undecided may not be shown. */
export function auditLinkedNow(
  cells: readonly LinkedCell[],
  equations: readonly LinkedSum[],
  threshold: number,
  zeroRule: ZeroRule,
): LinkedAudit {
  const table = toLinkedTable(cells, equations, threshold, zeroRule);
  return toAudit(
    READERS.map((reader) => readLinkedNow(table, reader, { ends: true })),
    cells,
  );
}

/** Readings in the order of `READERS`. */
function toAudit(readings: readonly LinkedReading[], cells: readonly LinkedCell[]): LinkedAudit {
  const unread: ReaderAudit = { kind: 'undecided', exact: [], undecided: [], ranges: [] };
  const [blind = unread, nonzero = unread, marked = unread] = readings.map((read) =>
    toReaderAudit(read, cells),
  );
  const mayShow = [blind, nonzero].every(
    (a) => a.kind === 'read' && a.exact.length + a.undecided.length === 0,
  );
  return { readers: { blind, nonzero, marked }, mayShow };
}

function toLinkedTable(
  cells: readonly LinkedCell[],
  equations: readonly LinkedSum[],
  threshold: number,
  zeroRule: ZeroRule,
): LinkedTable {
  const position = new Map(cells.map((cell, k) => [cell.id, k]));
  const at = (id: string): number => {
    const found = position.get(id);
    if (found === undefined) throw new RangeError(`no cell ${id}`);
    return found;
  };
  const published = cells.map(toPublished);
  const isNamed = cells.some((cell) => cell.primary !== undefined);
  const primary = [...cells.keys()].filter((k) =>
    isNamed ? cells[k]?.primary === true : published[k] === '[c]',
  );
  return {
    cells: published,
    equations: equations.map(({ total, parts }) => ({ total: at(total), parts: parts.map(at) })),
    primary,
    rule: { threshold, zeroRule },
  };
}

function toPublished({ value, lo, hi }: LinkedCell): PublishedCell {
  if (value !== undefined) return value;
  return lo === undefined && hi === undefined ? '[c]' : { lo: lo ?? 0, hi: hi ?? null };
}

function toReaderAudit(reading: LinkedReading, cells: readonly LinkedCell[]): ReaderAudit {
  if (reading.kind !== 'read') return { kind: reading.kind, exact: [], undecided: [], ranges: [] };
  const named = reading.cells.map((read) => ({ ...read, id: cells[read.cell]?.id ?? '' }));
  const idsOf = (verdict: string): string[] =>
    named.filter((read) => read.verdict === verdict).map(({ id }) => id);
  const ranges = named.map(({ id, possible }) => ({ id, lo: possible.lo, hi: possible.hi }));
  return { kind: 'read', exact: idsOf('exact'), undecided: idsOf('undecided'), ranges };
}
