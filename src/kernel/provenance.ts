import type { SnapshotId } from './ids.ts';
import type { IsoDate, IsoInstant, ReferenceTime } from './time.ts';

/** How much official assurance a real source carries, weakest first. */
export type Standing = 'management-information' | 'official-statistics' | 'accredited-official-statistics';
/** Government handling of the source, least strict first. */
export type Handling = 'none' | 'official' | 'official-sensitive';
/** The two kinds of data that never meet. */
export type ProvenanceKind = 'illustrative' | 'real';

interface ClaimCommon {
  readonly title: string;
  readonly licence?: string;
  readonly caveats?: readonly string[];
  readonly handling?: Handling;
  /** Provisional figures carry `[p]`. */
  readonly finality?: 'final' | 'provisional';
  readonly notForReleaseBefore?: IsoDate;
}

/** What a person says of made-up data: what it stands for, never a real publisher. */
export interface IllustrativeClaim extends ClaimCommon {
  readonly kind: 'illustrative';
  readonly standsFor: string;
  /** "Styled after", at most. */
  readonly styledAfter?: string;
  readonly reference?: ReferenceTime;
}

/** What a person says of real data: all but the address is required; the two official standings need that too. */
export interface RealClaim extends ClaimCommon {
  readonly kind: 'real';
  readonly publisher: string;
  readonly reference: ReferenceTime;
  /** Who answers for it. */
  readonly owner: string;
  readonly standing: Standing;
  readonly address?: string;
}

/** What the importing person says; the app adds the rest. */
export type ProvenanceClaim = IllustrativeClaim | RealClaim;

/** Where one made-up set comes from. */
export interface IllustrativeSource {
  readonly title: string;
  readonly standsFor: string;
  readonly styledAfter?: string;
  readonly reference?: ReferenceTime;
}

/** Where one real set comes from. */
export interface RealSource {
  readonly publisher: string;
  readonly title: string;
  readonly reference: ReferenceTime;
  readonly owner: string;
  readonly standing: Standing;
  readonly address?: string;
}

/** One operation that made a set from others. */
export interface LineageStep {
  readonly operation: 'imported' | 'remapped' | 'joined' | 'corrected' | 'trimmed';
  readonly from: readonly SnapshotId[];
  /** What was done, in words; holds no number of the data. */
  readonly note?: string;
}

/** What the app noted at import. Stays inside the workspace: hashes and row counts confirm guesses. */
export interface ImportRecord {
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: IsoInstant;
  /** Fingerprint of the header the recipe was made for. */
  readonly recipeFingerprint: string;
  readonly rowsRead: number;
  readonly rowsSetAside: number;
}

/** A change of kind by a person, kept for good ("first entered as illustrative"). */
export interface KindCorrection {
  readonly from: ProvenanceKind;
  readonly at: IsoInstant;
  readonly reason: string;
  readonly name?: string;
}

/** Why an import can only be illustrative: follows the values. */
export type IllustrativeLock =
  | { readonly kind: 'telling-word'; readonly found: string; readonly where: string }
  | { readonly kind: 'known-table'; readonly table: string }
  /** The table of an illustrative set that the library held when this one was saved; `title` is that of the set. */
  | { readonly kind: 'held-table'; readonly title: string };

interface ProvenanceCommon {
  readonly licence?: string;
  readonly caveats: readonly string[];
  readonly handling: Handling;
  readonly finality: 'final' | 'provisional';
  readonly notForReleaseBefore?: IsoDate;
  readonly lineage: readonly LineageStep[];
  /** Absent on joined provenance and on what leaves. */
  readonly record?: ImportRecord;
  readonly correction?: KindCorrection;
  readonly lock?: IllustrativeLock;
}

/** The record every snapshot has exactly one of, and every derived value inherits. */
export type Provenance =
  | (ProvenanceCommon & {
      readonly kind: 'illustrative';
      readonly sources: readonly [IllustrativeSource, ...IllustrativeSource[]];
    })
  | (ProvenanceCommon & {
      readonly kind: 'real';
      /** The weakest standing of the sources. */
      readonly standing: Standing;
      readonly sources: readonly [RealSource, ...RealSource[]];
    });
