declare const brand: unique symbol;

/** Random id of a snapshot, given at import; never derived from content, so it can leave without confirming a guess. */
export type SnapshotId = string & { readonly [brand]: 'SnapshotId' };
/** Random id of a series: the line of snapshots that describe one thing at several dates. */
export type SeriesId = string & { readonly [brand]: 'SeriesId' };

const pattern = /^[\w.-]{1,64}$/;

function checked(text: string, about: string): string {
  if (!pattern.test(text)) throw new Error(`${about}: not an id: ${text.slice(0, 80)}`);
  return text;
}

/** Brands a text as a snapshot id; throws where it is not 1 to 64 letters, digits, `_`, `.` or `-`. */
export function toSnapshotId(text: string): SnapshotId {
  return checked(text, 'snapshot id') as SnapshotId;
}

/** Brands a text as a series id; throws where it is not 1 to 64 letters, digits, `_`, `.` or `-`. */
export function toSeriesId(text: string): SeriesId {
  return checked(text, 'series id') as SeriesId;
}
