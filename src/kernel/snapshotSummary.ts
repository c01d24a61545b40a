import type { SeriesId, SnapshotId } from './ids.ts';
import type { Provenance } from './provenance.ts';
import type { RowAccount } from './rowAccount.ts';
import type { ReferenceTime } from './time.ts';

/** What a list of snapshots shows of one, without its numbers of people. */
export interface SnapshotSummary {
  readonly id: SnapshotId;
  readonly series: SeriesId;
  readonly title: string;
  readonly content: 'counts' | 'shares' | 'measures' | 'returns';
  /** Of counts that are not of a workforce: what they are of. */
  readonly of?: 'outcomes' | 'population';
  readonly reference?: ReferenceTime;
  readonly provenance: Provenance;
  readonly dimensions: readonly DimensionSummary[];
  /** The schemes its labels were read in (ids of the codebook, or `own`). */
  readonly mapping: { readonly classification?: string; readonly ladder?: string };
  readonly account: RowAccount;
  /** Title, note and source rows of the file, as written. */
  readonly sourceNotes: readonly string[];
  readonly scope?: readonly string[];
  readonly supersedes?: SnapshotId;
}

/** A dimension and its labels in the file's own words. */
export interface DimensionSummary {
  readonly id: string;
  readonly role: 'characteristic' | 'grade' | 'breakdown';
  readonly name: string;
  readonly labels: readonly string[];
}
