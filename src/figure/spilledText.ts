import { defusedPassage } from './defused.ts';
import type { Figure } from './figure.ts';
import { toHtml } from './htmlText.ts';
import { UNPROTECTED_WORDS } from './words/policyWords.ts';

/** What words taken out of a part of a page have to carry: its kind, as a heading begins with it, and its source line. */
export type MarkOfPart = Pick<Figure, 'leaves' | 'prefix' | 'sourceLine'>;

/**
 * A selection that reaches over the edge of figures: the kind, the words selected, the source line of each part it touches; with an
 * unprotected one among them only the words that say so.
 */
export function toSpilledText(
  selected: string,
  parts: readonly MarkOfPart[],
): { readonly plain: string; readonly html: string } {
  if (parts.some(({ leaves }) => leaves === 'screen-only'))
    return { plain: UNPROTECTED_WORDS, html: `<p>${UNPROTECTED_WORDS}</p>` };
  const kinds = [...new Set(parts.map(({ prefix }) => prefix))].join('');
  // A selection that begins with a heading brings its kind along.
  const words = selected.startsWith(kinds) ? selected.slice(kinds.length) : selected;
  const lines = [`${kinds}${defusedPassage(words)}`, ...parts.map(({ sourceLine }) => sourceLine)].join('\n');
  const html = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${toHtml(line)}</p>`)
    .join('');
  return { plain: lines, html };
}
