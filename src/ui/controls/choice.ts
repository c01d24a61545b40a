/** One entry of a list to choose from; entries with the same group stand together. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly text: string;
  readonly group?: string;
  readonly disabled?: boolean;
}
