import { canonicalJson } from '../kernel/canonicalJson.ts';
import { sha256 } from '../kernel/sha256.ts';
import { contentHash } from '../snapshot/contentHash.ts';
import type { CubeCells, Snapshot } from '../snapshot/snapshot.ts';
import { toSnapshotJson } from '../snapshot/toSnapshotJson.ts';
import { toSummary } from '../snapshot/toSummary.ts';
import type { StoredSnapshot, StoredSummary } from './records.ts';

/**
 * SHA-256 of every part of a snapshot: ids, provenance, mapping, account, notes, and its cells as they stand in memory (which is
 * ten times as quick as writing them out). Equal seals: equal to the last bit.
 */
export function sealSnapshot(snapshot: Snapshot): string {
  const { content } = snapshot;
  const cells = content.kind === 'counts' ? sha256(toBytes(content.cells)) : content;
  return sha256(canonicalJson({ head: toSnapshotJson(snapshot), cells }));
}

/** A snapshot with its hashes, as it is stored. */
export function toStored(snapshot: Snapshot): StoredSnapshot {
  const { id, series } = snapshot;
  return { id, series, snapshot, contentHash: contentHash(snapshot), seal: sealSnapshot(snapshot) };
}

/** What the list keeps of a stored snapshot. */
export function toStoredSummary({
  id,
  series,
  snapshot,
  contentHash: hash,
  seal,
}: StoredSnapshot): StoredSummary {
  return { id, series, summary: toSummary(snapshot), contentHash: hash, seal };
}

/** Whether a stored snapshot is what was stored; a body of another shape, from a damaged database, is not. */
export function isSound(stored: StoredSnapshot, seal: string = stored.seal): boolean {
  try {
    const { snapshot } = stored;
    return snapshot.id === stored.id && snapshot.series === stored.series && sealSnapshot(snapshot) === seal;
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError || cause instanceof Error) return false;
    throw cause;
  }
}

/** The cells one after the other: counts, codes dimension by dimension, states; each array as little-endian bytes. */
function toBytes({ counts, codes, states }: CubeCells): Uint8Array {
  const arrays = [counts, ...codes, states];
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
