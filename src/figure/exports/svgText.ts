import { toXmlCharacters } from '../writtenTexts.ts';

/** One attribute's value; `undefined` leaves the attribute out. */
type Value = string | number | undefined;

/** One element as SVG source; children are source already. Numbers keep at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${toXml(toText(value))}"`]))
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text as XML source; characters that XML 1.0 does not know become a question mark in a box. */
export function toXml(text: string): string {
  return toXmlCharacters(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** How a run of text is set. */
export interface TextStyle {
  readonly sizePx: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly linePx?: number;
  readonly spacing?: string | undefined;
}

/** Lines of text, the first with its foot at `y`. */
export function textLines(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  const { sizePx, fill, weight, anchor, linePx = sizePx * 1.3, spacing } = style;
  return lines
    .map((line, at) =>
      element(
        'text',
        {
          x,
          y: y + at * linePx,
          'font-size': sizePx,
          'font-weight': weight,
          'text-anchor': anchor === 'start' ? undefined : anchor,
          'letter-spacing': spacing,
          fill,
        },
        toXml(line),
      ),
    )
    .join('');
}

/** A part of a picture moved to its place. */
export function placed(x: number, y: number, source: string): string {
  return source === '' ? '' : element('g', { transform: `translate(${toText(x)} ${toText(y)})` }, source);
}

function toText(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
}
