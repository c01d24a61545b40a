import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { countWords } from '../../figure/words/listWords.ts';
import type { ImportPreview } from '../../kernel/importPreview.ts';
import { quotesWords } from './quotesChoices.ts';
import type { Choice } from '../../ui/controls/choice.ts';

const encodings: { readonly [label: string]: string } = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac OS Roman',
};

const delimiters: { readonly [delimiter: string]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ' ': 'spaces',
  ':': 'colons',
  '': 'nothing: one column',
};

/** The encodings that can be asked for; the one in use is among them. */
export function toEncodingChoices(inUse: string): readonly Choice[] {
  const labels = [...new Set([...Object.keys(encodings), inUse])];
  return labels.map((value) => ({ value, text: encodings[value] ?? value }));
}

/** The delimiters that can be asked for; the one in use is among them. */
export function toDelimiterChoices(inUse: string): readonly Choice[] {
  const signs = [...new Set([',', ';', '\t', '|', inUse])];
  return signs.map((value) => ({ value, text: delimiters[value] ?? `the sign ${value}` }));
}

/** How a file was read, as sentences: `14,211 rows. Read as Windows-1252, separated by semicolons, header on line 3; ...`. */
export function readingWords({ rows, dialect, notes }: ImportPreview): string {
  const parts = [`${toNumberText(rows)} ${rows === 1 ? 'row' : 'rows'} of data.`];
  if (dialect === undefined) return parts.join(' ');
  const { encoding, delimiter, quote, escape, headerLines } = dialect;
  const read = [
    `Read as ${encodings[encoding] ?? encoding}`,
    `separated by ${delimiters[delimiter] ?? delimiter}`,
    quotesWords(quote, escape),
    headerText(headerLines),
  ]
    .filter((text) => text !== '')
    .join(', ');
  const kept =
    notes.length === 0
      ? ''
      : `; ${countWords(notes.length, 'line')} above or under the table kept as source ${notes.length === 1 ? 'note' : 'notes'}`;
  return [...parts, `${read}${kept}.`].join(' ');
}

function headerText(lines: { readonly first: number; readonly last: number } | undefined): string {
  if (lines === undefined) return 'without a header';
  return lines.first === lines.last
    ? `header on line ${toNumberText(lines.last)}`
    : `header on lines ${toNumberText(lines.first)} to ${toNumberText(lines.last)}`;
}
