/**
 * How wide a text is at most in the font of the page, in pixels: by classes of letters, a little generous. Measuring in
 * the document would give another answer before the font is there, and none in a test.
 */
export function textWidthPx(text: string, sizePx: number, weight: 'normal' | 'bold' = 'normal'): number {
  let units = 0;
  for (const letter of text) units += widthOf(letter);
  return units * sizePx * (weight === 'bold' ? 1.07 : 1);
}

function widthOf(letter: string): number {
  if (" .,:;'|!iljI()[]".includes(letter)) return 0.29;
  if ('mwMW%@'.includes(letter)) return 0.84;
  if (/[A-Z]/.test(letter)) return 0.61;
  if (/[a-z0-9]/.test(letter)) return 0.51;
  return letter.charCodeAt(0) < 0x250 ? 0.5 : 0.75;
}

/** Breaks a label into lines of at most `widthPx`; a word that alone is wider is cut. */
export function wrapText(text: string, sizePx: number, widthPx: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cutWord(part, sizePx, widthPx))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidthPx(longer, sizePx) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cutWord(word: string, sizePx: number, widthPx: number): string[] {
  if (textWidthPx(word, sizePx) <= widthPx) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidthPx(`${part}${letter}-`, sizePx) > widthPx) {
      parts.push(`${part}-`);
      part = letter;
    } else part += letter;
  }
  return [...parts, part];
}
