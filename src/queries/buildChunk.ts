/** What is made of a chunk of code: at once where it is here, otherwise once it has come. */
export type Chunk<T> = <R>(make: (here: T) => R) => R | Promise<R>;

/** A chunk that is fetched when something of it is first asked for. */
export function buildChunk<T>(load: () => Promise<T>): Chunk<T> {
  let held: { readonly here: T } | undefined;
  return (make) => {
    if (held !== undefined) return make(held.here);
    return load().then((here) => {
      held = { here };
      return make(here);
    });
  };
}
