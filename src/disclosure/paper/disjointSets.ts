/** Names that are joined into sets; each set has one name that stands for it. */
export class DisjointSets {
  readonly #standing = new Map<string, string>();

  /** The name that stands for the set of this one. */
  find(name: string): string {
    let root = name;
    for (let next = this.#standing.get(root); next !== undefined; next = this.#standing.get(root))
      root = next;
    if (root !== name) this.#standing.set(name, root);
    return root;
  }

  /** Makes one set of the sets of two names. */
  join(a: string, b: string): void {
    const [root, other] = [this.find(a), this.find(b)];
    if (root !== other) this.#standing.set(other, root);
  }
}
