import { COMPARATOR, MARK } from './markInk.ts';

/** The hatched ink of an illustrative chart: for the marks, and for the comparator line. Ids are the chart's own. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#fff" className="hatch-ground" />
        <rect width="3" height="7" fill={MARK} className="hatch-ink" />
      </pattern>
      <pattern
        id={`${id}-r`}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="4" height="4" fill="#fff" className="hatch-ground" />
        <rect width="2" height="4" fill={COMPARATOR} className="mark-reference" />
      </pattern>
    </defs>
  );
}
