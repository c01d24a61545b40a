import type { SeriesId } from '../../kernel/ids.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import { isOutcomeId } from '../../codebook/outcomes.ts';
import type { Grouping } from '../../kernel/question.ts';
import type { Series } from '../../kernel/series.ts';
import type { DimensionSummary, SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import type { View } from './view.ts';

/** What a view means over a library: the series and snapshot looked at, and what can be chosen instead. */
export interface Scope {
  readonly kind: ProvenanceKind;
  /** Series of this kind, the user's first. */
  readonly series: readonly Series[];
  /** The latest snapshot of each of them. */
  readonly latest: readonly SnapshotSummary[];
  /** Every snapshot of them, oldest first. */
  readonly held: readonly SnapshotSummary[];
  readonly current?: CurrentScope;
  /** The view names a snapshot or series that is not held here. */
  readonly missing: boolean;
}

/** What a screen needs of its data before any other: numbers with units of their own, or a breakdown. */
export type Shown = 'measures' | 'breakdown';

/** The content that a screen shows before any other. */
export function shownOn(path: string): Shown | undefined {
  if (path === '/incidents') return 'measures';
  return path === '/departments' ? 'breakdown' : undefined;
}

/** The series in view with the snapshot chosen. */
export interface CurrentScope {
  readonly series: Series;
  /** Oldest first. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly snapshot: SnapshotSummary;
  /** The snapshot before it, if any. */
  readonly before?: SnapshotSummary;
  readonly breakdown?: DimensionSummary;
  /** The breakdown member chosen, and its place in the list. */
  readonly member?: { readonly label: string; readonly place: number };
  readonly grouping: Grouping;
  readonly denominator: 'known' | 'all';
  /** The publisher's printed whole at the same date, where the series has one. */
  readonly whole?: SnapshotSummary;
  readonly wholeBefore?: SnapshotSummary;
  /** The printed wholes of every date, oldest first. */
  readonly wholes: readonly SnapshotSummary[];
  /** The view it was found for. */
  readonly view: View;
}

/**
 * Finds what a view means; a missing part falls back to the latest snapshot of the first series, and says so. Where the view
 * names no series, one whose content the screen can show comes first.
 */
export function resolveScope(library: Library, view: View, shows?: Shown): Scope {
  const wanted = library.snapshots.find(({ id }) => id === view.snapshot);
  const named = library.series.find(({ id }) => id === (wanted?.series ?? view.series));
  const kind = named?.kind ?? view.kind ?? 'real';
  const series = ofKind(library, kind);
  const fits = (one: Series): boolean =>
    snapshotsOf(library, one.id).some(({ content, dimensions }) =>
      shows === 'breakdown' ? dimensions.some(({ role }) => role === shows) : content === shows,
    );
  const own = named ?? series.find(fits) ?? findUsual(library, series);
  const missing =
    (view.snapshot !== undefined && wanted === undefined) ||
    (view.series !== undefined && named === undefined);
  const latest = series.flatMap((one) => snapshotsOf(library, one.id).slice(-1));
  const ids = new Set(series.map(({ id }) => id));
  const held = library.snapshots.filter((snapshot) => ids.has(snapshot.series));
  if (own === undefined) return { kind, series, missing, latest, held };
  const current = resolveCurrent(library, own, wanted, view);
  return { kind, series, missing, latest, held, ...(current === undefined ? {} : { current }) };
}

/** The user's own workforce before other data of theirs; who lives somewhere is there to compare with, and comes last. */
function findUsual(library: Library, series: readonly Series[]): Series | undefined {
  const [first] = series;
  const holds = (one: Series, test: (snapshot: SnapshotSummary) => boolean): boolean =>
    snapshotsOf(library, one.id).some(test);
  return (
    series.find(
      (one) =>
        one.origin === first?.origin &&
        holds(one, ({ content, of }) => content === 'counts' && of === undefined),
    ) ??
    series.find((one) => holds(one, ({ of }) => of !== 'population')) ??
    first
  );
}

/** Series of a kind that hold something: the user's own before the published example. */
export function ofKind(library: Library, kind: ProvenanceKind): readonly Series[] {
  const held = library.series.filter(
    (series) => series.kind === kind && library.snapshots.some((snapshot) => snapshot.series === series.id),
  );
  return [
    ...held.filter(({ origin }) => origin === 'user').reverse(),
    ...held.filter(({ origin }) => origin === 'catalogue'),
  ];
}

function resolveCurrent(
  library: Library,
  series: Series,
  wanted: SnapshotSummary | undefined,
  view: View,
): CurrentScope | undefined {
  const snapshots = snapshotsOf(library, series.id);
  const snapshot = wanted ?? snapshots.at(-1);
  if (snapshot === undefined) return undefined;
  const before = snapshots[snapshots.indexOf(snapshot) - 1];
  // To whom it happened is asked by the figures of outcomes, not chosen.
  const breakdown = snapshot.dimensions.find(
    ({ role, id }) => role === 'breakdown' && !(snapshot.of === 'outcomes' && isOutcomeId(id)),
  );
  const label = view.part === undefined ? undefined : breakdown?.labels[view.part];
  const whole = wholeOf(library, series, snapshot);
  const wholeBefore = before === undefined ? undefined : wholeOf(library, series, before);
  return {
    series,
    snapshots,
    snapshot,
    grouping: view.groups ?? 'broad',
    denominator: view.base ?? 'known',
    view,
    wholes: series.whole === undefined ? [] : snapshotsOf(library, series.whole),
    ...(before === undefined ? {} : { before }),
    ...(breakdown === undefined ? {} : { breakdown }),
    ...(label === undefined || view.part === undefined ? {} : { member: { label, place: view.part } }),
    ...(whole === undefined ? {} : { whole }),
    ...(wholeBefore === undefined ? {} : { wholeBefore }),
  };
}

function snapshotsOf(library: Library, series: SeriesId): SnapshotSummary[] {
  return library.snapshots.filter((snapshot) => snapshot.series === series);
}

function wholeOf(library: Library, series: Series, at: SnapshotSummary): SnapshotSummary | undefined {
  if (series.whole === undefined) return undefined;
  const day = JSON.stringify(at.reference);
  return snapshotsOf(library, series.whole).find(({ reference }) => JSON.stringify(reference) === day);
}
