/** The ladders of the codebook; `own` is one that the importer built. Medical and dental staff stand apart from Agenda for Change. */
export type LadderId =
  'civil-service' | 'agenda-for-change' | 'medical-and-dental' | 'police' | 'police-staff' | 'own';

/** The clusters of the race disparity ratio. */
export type Cluster = 'lower' | 'middle' | 'upper';

/**
 * A rung, or a group of rungs where a file says no more. `order` ascends with seniority; a group's lies among its rungs. `group` is
 * the id of the group of a rung, and a group's own id. `stream` keeps clinical and non-clinical staff apart.
 */
export interface Grade {
  readonly id: string;
  readonly display: string;
  readonly ladder: LadderId;
  readonly level: 'rung' | 'group';
  readonly order: number;
  readonly group: string;
  readonly cluster?: Cluster;
  readonly stream?: 'clinical' | 'non-clinical';
}

/** A ladder of the codebook. Where `ranked` is false its rungs are kinds of post, not steps. Rungs and groups junior first. */
export interface StandardLadder {
  readonly kind: 'standard';
  readonly id: Exclude<LadderId, 'own'>;
  readonly name: string;
  readonly source: string;
  readonly ranked: boolean;
  readonly rungs: readonly Grade[];
  readonly groups: readonly Grade[];
  /** What files call each rung, then each group: its words and further ones. */
  readonly labels: readonly (readonly [id: string, display: string, others: readonly string[]])[];
}

/** A ladder that the importer built by putting the file's own labels in order; `order` ascends with seniority. */
export interface OwnLadder {
  readonly kind: 'own';
  readonly rungs: readonly { readonly label: string; readonly order: number; readonly group?: string }[];
}
