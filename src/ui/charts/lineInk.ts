/** The colours of up to four lines, in the order of the Analysis Function palette; a dark theme sets the dark ones anew. */
const LINE_COLOURS = ['#12436d', '#28a197', '#801650', '#f46a25'] as const;

/** Colour and class of one line. */
export interface LineInk {
  readonly colour: string;
  readonly className: string;
}

/** The ink of the nth line; small multiples share the first. */
export function lineInk(at: number): LineInk {
  const place = at % LINE_COLOURS.length;
  return { colour: LINE_COLOURS[place] ?? LINE_COLOURS[0], className: `line-${place}` };
}
