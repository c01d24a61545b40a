declare const brand: unique symbol;

/** A count of people or events: finite, 0 or more; whole unless the publisher printed otherwise. */
export type Count = number & { readonly [brand]: 'Count' };
/** A part of a whole, 0 to 1. Percent exists only as text. */
export type Share = number & { readonly [brand]: 'Share' };

/** Brands a number as a count; throws a RangeError where it is negative or not finite. */
export function toCount(n: number): Count {
  if (!Number.isFinite(n) || n < 0) throw new RangeError(`not a count: ${n}`);
  return n as Count;
}

/** Brands a number as a share; throws a RangeError outside 0 to 1. */
export function toShare(n: number): Share {
  if (!Number.isFinite(n) || n < 0 || n > 1) throw new RangeError(`not a share: ${n}`);
  return n as Share;
}
