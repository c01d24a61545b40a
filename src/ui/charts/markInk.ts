import type { ProvenanceKind } from '../../kernel/provenance.ts';

/*
 * The light values stand in the drawing itself, because a picture of the chart leaves without the style sheet; the classes
 * let a dark theme and forced colours take over on screen. The first colour of the Analysis Function palette is the mark,
 * its dark pink is kept for the comparator.
 */

/** Ink of one part of a chart. */
export interface Ink {
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly className: string;
}

/** The colours of a drawing that leaves. */
export const INK = '#12181f';
export const AXIS_INK = '#55606e';
export const HAIR = '#d8dde4';
export const MARK = '#12436d';
export const COMPARATOR = '#801650';

/** Real marks are solid, illustrative ones hatched with an outline; `hatch` is the id of the chart's own pattern. */
export function markInk(kind: ProvenanceKind, hatch: string): Ink {
  return kind === 'real'
    ? { fill: MARK, className: 'mark-solid' }
    : { fill: `url(#${hatch})`, stroke: MARK, strokeWidth: 1.5, className: 'mark-outline' };
}

/** The comparator line is dark pink; hatched in an illustrative figure like everything else. */
export function referenceInk(kind: ProvenanceKind, hatch: string): Ink {
  return kind === 'real'
    ? { fill: COMPARATOR, className: 'mark-reference' }
    : { fill: `url(#${hatch}-r)`, stroke: COMPARATOR, strokeWidth: 1, className: 'reference-outline' };
}
