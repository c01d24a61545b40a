import { sha256 } from '../kernel/sha256.ts';
import { readCatalogueCopy } from './catalogueCopy.ts';

/** Cells of the catalogue kept under their hash, checked against it again; undefined where none are kept or they do not hold. */
export async function readCells(hash: string): Promise<Uint8Array | undefined> {
  const bytes = await readCatalogueCopy(hash);
  return bytes !== undefined && sha256(bytes) === hash ? bytes : undefined;
}
