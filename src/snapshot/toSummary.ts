import { toSeriesId, toSnapshotId } from '../kernel/ids.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotJson } from './toSnapshotJson.ts';

/** What a list of snapshots shows of one: everything but its numbers. Measures have no dimensions. */
export function toSummary(snapshot: Snapshot | SnapshotJson): SnapshotSummary {
  const { title, content, provenance, account, reference, supersedes, scope } = snapshot;
  return {
    id: toSnapshotId(snapshot.id),
    series: toSeriesId(snapshot.series),
    title,
    content: content.kind,
    ...(content.kind === 'counts' && content.of !== undefined ? { of: content.of } : {}),
    provenance,
    dimensions: content.kind === 'measures' ? [] : content.dimensions,
    mapping: {
      ...(snapshot.mapping.classification === undefined
        ? {}
        : { classification: snapshot.mapping.classification }),
      ...(snapshot.mapping.ladder === undefined ? {} : { ladder: snapshot.mapping.ladder }),
    },
    account,
    sourceNotes: snapshot.sourceNotes,
    ...(scope === undefined ? {} : { scope }),
    ...(reference === undefined ? {} : { reference }),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}
