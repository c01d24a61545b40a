import type { SeriesId, SnapshotId } from './ids.ts';
import type { Provenance } from './provenance.ts';
import type { RowAccount } from './rowAccount.ts';
import type { ReferenceTime } from './time.ts';

/** What a list of snapshots shows of one, without its numbers of people. */
export interface SnapshotSummary {
  readonly id: SnapshotId;
  readonly series: SeriesId;
  readonly title: string;
  readonly content: 'counts' | 'shares' | 'measures';
  readonly reference?: ReferenceTime;
  readonly provenance: Provenance;
  readonly dimensions: readonly DimensionSummary[];
  readonly account: RowAccount;
  readonly supersedes?: SnapshotId;
}

/** A dimension and its labels in the file's own words. */
export interface DimensionSummary {
  readonly id: string;
  readonly role: 'characteristic' | 'grade' | 'breakdown';
  readonly name: string;
  readonly labels: readonly string[];
}
