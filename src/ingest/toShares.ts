import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
  type PublishedNumber,
  type ShareEntry,
  type SharesContent,
} from '../snapshot/snapshot.ts';
import { TupleIndex } from '../snapshot/tupleIndex.ts';
import type { Draft } from './counting/draft.ts';

/** Closes a draft of published shares. `of` is the header of their column without its sign of per cent. */
export function toShares(draft: Draft, header: string): SharesContent {
  const { dimensions, cells } = draft.cube.close();
  const bases = readBases(
    draft,
    dimensions.map(({ labels }) => labels),
  );
  const entries = Array.from(cells.states, (state, cell): ShareEntry => {
    const codes = cells.codes.map((column) => column[cell] ?? TOTAL_CODE);
    const base = bases(codes);
    return {
      codes,
      share: toPublished(state, cells.counts[cell] ?? 0),
      ...(base === undefined ? {} : { base }),
    };
  });
  const of = header.replace(/\s*[([]?\s*(?:%|per ?cent(?:age)?)\s*[)\]]?\s*$/i, '').trim();
  return { kind: 'shares', dimensions, of: of === '' ? header : of, entries };
}

/** A cell of a closed cube as a published number. */
export function toPublished(state: number, value: number): PublishedNumber {
  if (state === STATE_KNOWN) return { kind: 'known', value };
  return { kind: state === STATE_SUPPRESSED_AT_SOURCE ? 'suppressedAtSource' : 'unknown' };
}

/** The bases stand in a cube of their own, whose labels may be fewer: looked up by the codes of the shares. */
function readBases(
  draft: Draft,
  labels: readonly (readonly string[])[],
): (codes: readonly number[]) => number | undefined {
  const { dimensions, cells } = draft.bases.close();
  const index = new TupleIndex(labels.length);
  const values: number[] = [];
  for (let cell = 0; cell < cells.states.length; cell += 1) {
    const tuple = dimensions.map((dimension, d) => {
      const code = cells.codes[d]?.[cell] ?? TOTAL_CODE;
      return code === TOTAL_CODE
        ? TOTAL_CODE
        : (labels[d]?.indexOf(dimension.labels[code] ?? '') ?? TOTAL_CODE);
    });
    values[index.find(tuple)] = cells.counts[cell] ?? 0;
  }
  return (codes) => values[index.find(codes)];
}
