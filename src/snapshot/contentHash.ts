import { canonicalJson } from '../kernel/canonicalJson.ts';
import { sha256 } from '../kernel/sha256.ts';
import type { Snapshot } from './snapshot.ts';
import { toCubeCsv } from './toCubeCsv.ts';
import { toSnapshotJson } from './toSnapshotJson.ts';

/**
 * SHA-256 of what a snapshot says: its numbers, labels, meanings and date, and nothing of when or how it came. Two imports of
 * the same content agree whatever the order of the rows. Never leaves the workspace: it would confirm a guess of hidden counts.
 */
export function contentHash(snapshot: Snapshot): string {
  const { content, mapping, reference } = toSnapshotJson(snapshot);
  return sha256(canonicalJson({ content, mapping, reference, cells: toCubeCsv(snapshot.content) }));
}
