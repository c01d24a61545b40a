/** The outcome of something that can fail because of the data. A fault of ours throws instead; a fault of the world rejects. */
export type Result<T, E> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'error'; readonly error: E };

/** Wraps a value as the good outcome. */
export function ok<T>(value: T): Result<T, never> {
  return { kind: 'ok', value };
}

/** Wraps what went wrong as the bad outcome. */
export function fail<E>(error: E): Result<never, E> {
  return { kind: 'error', error };
}
