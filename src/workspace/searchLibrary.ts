import type { ProvenanceKind } from '../kernel/provenance.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import { lastDay } from '../kernel/time.ts';

/** What is looked for in the library; an empty field asks for nothing. */
export interface LibrarySearch {
  readonly text: string;
  readonly kind: ProvenanceKind | '';
  /** Publisher, as written. */
  readonly organisation: string;
  /** Series id. */
  readonly series: string;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly order: LibraryOrder;
}
export type LibraryOrder = 'newest' | 'oldest' | 'title' | 'organisation';

/** Asks for everything. */
export const EVERYTHING: LibrarySearch = {
  text: '',
  kind: '',
  organisation: '',
  series: '',
  from: '',
  to: '',
  order: 'newest',
};

/** The publisher of a snapshot; made-up ones have none. */
export function organisationOf({ provenance }: SnapshotSummary): string {
  return provenance.kind === 'real' ? provenance.sources[0].publisher : '';
}

/** The snapshots that a search asks for, in its order. Text is looked for in titles, publishers, series and the file's name, case ignored. */
export function searchLibrary(
  snapshots: readonly SnapshotSummary[],
  series: readonly Series[],
  search: LibrarySearch,
): readonly SnapshotSummary[] {
  const titles = new Map<string, string>(series.map(({ id, title }) => [id, title]));
  const words = search.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = snapshots.filter((one) => {
    const day = dayOf(one);
    const text = [
      one.title,
      organisationOf(one),
      titles.get(one.series) ?? '',
      one.provenance.record?.fileName ?? '',
      day,
    ]
      .join('\n')
      .toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (search.kind === '' || one.provenance.kind === search.kind) &&
      (search.organisation === '' || organisationOf(one) === search.organisation) &&
      (search.series === '' || one.series === search.series) &&
      (search.from === '' || (day !== '' && day >= search.from)) &&
      (search.to === '' || (day !== '' && day <= search.to))
    );
  });
  return found.sort((a, b) => compareBy(a, b, search.order));
}

function compareBy(a: SnapshotSummary, b: SnapshotSummary, order: LibraryOrder): number {
  const newestFirst = compareTexts(dayOf(b), dayOf(a));
  if (order === 'newest') return newestFirst;
  if (order === 'oldest') return -newestFirst;
  const first =
    order === 'title' ? compareTexts(a.title, b.title) : compareTexts(organisationOf(a), organisationOf(b));
  return first === 0 ? newestFirst : first;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayOf({ reference }: SnapshotSummary): string {
  return reference === undefined ? '' : lastDay(reference);
}
