import type { Artefact } from '../figure/exports/artefact.ts';
import { readClock } from '../io/clock.ts';
import { logLeft } from '../io/libraryChanges.ts';
import { sha256 } from '../kernel/sha256.ts';

/** The log keeps what left by its digest, so that a file can be told from an altered one. A library that cannot be written to stops nothing. */
export async function noteLeft({ bytes }: Artefact, about: readonly string[]): Promise<void> {
  await logLeft(about, sha256(bytes), readClock()).catch(() => undefined);
}
