import { type CountsContent, TOTAL_CODE } from '../../snapshot/snapshot.ts';

const stripped = new WeakMap<CountsContent, CountsContent>();

/** The same content without the totals that the publisher printed; made once per content. */
export function withoutPrintedTotals(content: CountsContent): CountsContent {
  const held = stripped.get(content);
  if (held !== undefined) return held;
  const { codes, counts, states } = content.cells;
  const kept = [...counts.keys()].filter((cell) => codes.every((of) => of[cell] !== TOTAL_CODE));
  const made =
    kept.length === counts.length
      ? content
      : {
          ...content,
          cells: {
            codes: codes.map((of) => Uint16Array.from(kept, (cell) => of[cell] ?? TOTAL_CODE)),
            counts: Float64Array.from(kept, (cell) => counts[cell] ?? 0),
            states: Uint8Array.from(kept, (cell) => states[cell] ?? 0),
          },
        };
  stripped.set(content, made);
  return made;
}
