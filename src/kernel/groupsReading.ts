/** What the set of a file’s groups cannot decide; classifications and groups by their ids. */
export type GroupsDoubt =
  /** Equally good: they differ in parents or in what they require. */
  | { readonly kind: 'equal'; readonly codes: readonly string[] }
  /** No value tells Chinese apart: it may be in Asian (2011 on) or in Other (2001). */
  | { readonly kind: 'chinese-not-apart' }
  /** Chinese stands beside broad groups: a sixth group, which other years may count in Asian or in Other. */
  | { readonly kind: 'chinese-apart' }
  /** "Other" here takes in groups that have their own line elsewhere. */
  | { readonly kind: 'other-is-wide'; readonly as: string };

/** Why codes are read in one scheme; codes as the file has them. */
export type CodesReason =
  /** These codes exist in no other scheme. */
  | { readonly kind: 'only-here'; readonly codes: readonly string[] }
  /** These other schemes hold all codes too, with the same meanings. */
  | { readonly kind: 'same-meaning-in'; readonly schemes: readonly string[] }
  /** The file holds every code of the scheme. */
  | { readonly kind: 'complete' }
  /** These codes are in no scheme that fits the rest; they wait for a choice. */
  | { readonly kind: 'outside'; readonly codes: readonly string[] }
  /** Read by their first character; the second is local. */
  | { readonly kind: 'local-second-character'; readonly codes: readonly string[] };

/** How the labels of the ethnic group were read, beyond what each of them counts as. */
export interface GroupsReading {
  /** The classification in force; `own` where no label stands for a group of any. */
  readonly classification: string;
  /** Those that have a place for every value of the file, the best first. */
  readonly classifications: readonly string[];
  readonly doubts: readonly GroupsDoubt[];
  /** Absent where no label looks like a code. */
  readonly codes?: CodesReading;
}

/** How codes were read. */
export interface CodesReading {
  /** Absent while it waits for a choice. */
  readonly scheme?: string;
  /** Every scheme that holds at least one of the codes, the best first. */
  readonly schemes: readonly string[];
  readonly reasons: readonly CodesReason[];
}
