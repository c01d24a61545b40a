import type { ProvenanceKind } from '../../kernel/provenance.ts';
import { element } from './svgText.ts';

/** The light palette of the screen, for pictures that leave without its style sheet. */
export const ink = {
  text: '#12181f',
  second: '#434c58',
  third: '#55606e',
  hair: '#d8dde4',
  wash: '#f4f6f8',
  paper: '#ffffff',
  mark: '#12436d',
  real: '#12436d',
  realWash: '#e7eef5',
  realInk: '#0d2f4d',
  madeUp: '#5c3d00',
  madeUpLight: '#fff4cf',
  madeUpDark: '#ffe6a1',
  madeUpEdge: '#b37400',
  madeUpInk: '#3d2900',
  madeUpBlock: '#1c1300',
  madeUpOnBlock: '#ffe08a',
  below: '#f6d9c0',
  above: '#cfe2ef',
} as const;

/** The family that the picture names, and carries along where it can. */
export const FAMILY = 'Source Sans 3 Variable';

/** Ids of the patterns that a picture defines; the code keeps two pictures on one page apart. */
export function patternIds(code: string) {
  const own = code.replace(/\W/g, '');
  return {
    band: `band-${own}`,
    sign: `sign-${own}`,
    mark: `mark-${own}`,
    below: `below-${own}`,
    above: `above-${own}`,
    word: `word-${own}`,
  } as const;
}

/** The hatches of an illustrative picture: band, small sign in it, marks, shaded cells. A real one has none. */
export function hatches(kind: ProvenanceKind, code: string): string {
  if (kind === 'real') return '';
  const ids = patternIds(code);
  return [
    hatch(ids.band, 14.14, 7.07, ink.madeUpLight, ink.madeUpDark),
    hatch(ids.sign, 4, 2, ink.madeUpBlock, ink.madeUpOnBlock),
    hatch(ids.mark, 7, 3, ink.paper, ink.mark),
    hatch(ids.below, 8, 5, ink.paper, ink.below),
    hatch(ids.above, 8, 5, ink.paper, ink.above),
  ].join('');
}

function hatch(id: string, stepPx: number, linePx: number, ground: string, line: string): string {
  return element(
    'pattern',
    {
      id,
      width: stepPx,
      height: stepPx,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { width: stepPx, height: stepPx, fill: ground }),
    element('rect', { width: linePx, height: stepPx, fill: line }),
  );
}

/** Ink of a mark that we draw ourselves: solid where real, hatched with an outline where made up. */
export function markInk(kind: ProvenanceKind, code: string): Readonly<Record<string, string | number>> {
  return kind === 'real'
    ? { fill: ink.mark }
    : { fill: `url(#${patternIds(code).mark})`, stroke: ink.mark, 'stroke-width': 1.5 };
}

/** Ground of a shaded matrix cell; hatched where made up. */
export function shadeFill(shade: 'below' | 'above', kind: ProvenanceKind, code: string): string {
  return kind === 'real' ? ink[shade] : `url(#${patternIds(code)[shade]})`;
}
