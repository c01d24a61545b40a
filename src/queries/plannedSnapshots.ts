import type { ReferenceTime } from '../kernel/time.ts';
import {
  type CountsContent,
  type Snapshot,
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
} from '../snapshot/snapshot.ts';

/** A snapshot about to be saved, with its numbers as they are: for the analyst only. */
export interface PlannedSnapshot {
  readonly id: string;
  readonly reference?: ReferenceTime;
  readonly rows: number;
  readonly size:
    /** People in the cells that are no totals, the cells that the publisher hid, and those for which no number is held. */
    | {
        readonly kind: 'counts';
        readonly people: number;
        readonly hiddenCells: number;
        readonly notAvailable: number;
      }
    | { readonly kind: 'shares'; readonly shares: number; readonly based: number }
    | { readonly kind: 'measures'; readonly measures: number }
    | { readonly kind: 'returns'; readonly departments: number };
}

/** What saving would keep, in the order of the dates. */
export function toPlannedSnapshots(snapshots: readonly Snapshot[]): readonly PlannedSnapshot[] {
  return snapshots.map((snapshot) => ({
    id: snapshot.id,
    rows: snapshot.account.used,
    size: toSize(snapshot.content),
    ...(snapshot.reference === undefined ? {} : { reference: snapshot.reference }),
  }));
}

function toSize(content: Snapshot['content']): PlannedSnapshot['size'] {
  if (content.kind === 'shares') {
    const based = content.entries.filter(({ base }) => base !== undefined).length;
    return { kind: 'shares', shares: content.entries.length, based };
  }
  if (content.kind === 'measures') return { kind: 'measures', measures: content.measures.length };
  if (content.kind === 'returns')
    return { kind: 'returns', departments: content.dimensions[0]?.labels.length ?? 0 };
  return { kind: 'counts', ...countCells(content) };
}

function countCells({ cells }: CountsContent): { people: number; hiddenCells: number; notAvailable: number } {
  let [people, hiddenCells, notAvailable] = [0, 0, 0];
  for (const [cell, state] of cells.states.entries()) {
    if (cells.codes.some((codes) => codes[cell] === TOTAL_CODE)) continue;
    if (state === STATE_KNOWN) people += cells.counts[cell] ?? 0;
    else if (state === STATE_SUPPRESSED_AT_SOURCE) hiddenCells += 1;
    else notAvailable += 1;
  }
  return { people, hiddenCells, notAvailable };
}
