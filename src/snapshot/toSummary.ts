import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { Snapshot } from './snapshot.ts';

/** What a list of snapshots shows of one: everything but its numbers. Measures have no dimensions. */
export function toSummary(snapshot: Snapshot): SnapshotSummary {
  const { id, series, title, content, provenance, account, reference, supersedes } = snapshot;
  return {
    id,
    series,
    title,
    content: content.kind,
    provenance,
    dimensions: content.kind === 'measures' ? [] : content.dimensions,
    account,
    ...(reference === undefined ? {} : { reference }),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}
