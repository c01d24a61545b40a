import type { Artefact } from '../figure/exports/artefact.ts';
import { readClock } from '../io/clock.ts';
import { logLeft } from '../io/libraryChanges.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { LeftNote } from '../workspace/logLine.ts';

/** What left, and the ids of the snapshots it was made from. */
export interface Left extends LeftNote {
  readonly from: readonly string[];
}

/**
 * The log keeps what left by its title and kind, by the ids of what it was made from, and by its digest, so that a file can be told
 * from an altered one. A library that cannot be written to stops nothing.
 */
export async function noteLeft(
  { bytes, codes, way }: Artefact,
  { from, ...left }: Left,
  at = readClock(),
): Promise<void> {
  // A publication holds thousands of figures.
  const named = way === 'publication' ? [] : codes;
  await logLeft([...named, way, ...new Set(from)], left, sha256(bytes), at).catch(() => undefined);
}
