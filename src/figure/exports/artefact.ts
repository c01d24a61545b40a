import type { FileWayId } from '../exits.ts';

declare const made: unique symbol;

/** A file on its way out. Only a way that the registry lists can make one, and only these can be saved. */
export interface Artefact {
  readonly [made]: true;
  /** The way in the registry. */
  readonly way: FileWayId;
  /** Of the file; begins with `ILLUSTRATIVE_` where it is made up. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Codes of the figures in it. */
  readonly codes: readonly string[];
}

/** Brands a file as made by a registered way. */
export function toArtefact(file: Omit<Artefact, typeof made>): Artefact {
  return file as Artefact;
}
