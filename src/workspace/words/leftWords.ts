import type { FileWayId } from '../../figure/exits.ts';
import { toSentenceCase } from '../../figure/words/listWords.ts';
import type { LogLine } from '../logLine.ts';

/** What left by each way out, and as which kind of file. */
const ways: Readonly<Record<FileWayId, readonly [what: string, file: string]>> = {
  png: ['Figure', 'PNG picture'],
  'png-2x': ['Figure', 'PNG picture, double size'],
  svg: ['Figure', 'SVG picture'],
  csv: ['Figure', 'CSV table'],
  package: ['Figure', 'ZIP of its table'],
  docx: ['Figure', 'DOCX document'],
  'copy-picture': ['Figure', 'copied picture'],
  'paper-docx': ['Paper', 'DOCX document'],
  'paper-html': ['Paper', 'HTML page'],
  publication: ['Publication', 'HTML page'],
  'feedback-docx': ['Feedback sheets', 'ZIP of DOCX documents'],
  'feedback-html': ['Feedback sheets', 'ZIP of HTML pages'],
};

const CODE = /^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/;

const kindWords = { real: 'Real data: ', illustrative: 'Illustrative: ' };

/** A paper of many figures is found again by the first of their codes. */
const MOST_CODES = 3;
/** A publication of a whole series is not read out date by date. */
const MOST_SOURCES = 4;

/**
 * What left, in words: kind, title, kind of file, source with its date, figure codes. `names` are what the line's other ids are called
 * now: all there is to go by in a line that was written before titles were noted. One without a name is in the catalogue; what is
 * deleted for good goes from the line itself.
 */
export function leftWords(
  { about, left }: LogLine,
  names: ReadonlyMap<string, string>,
): { what: string; about: string } {
  const way = about.find(isWay);
  const [what, file] = way === undefined ? ['Figure or paper', 'file'] : ways[way];
  const codes = about.filter((id) => CODE.test(id));
  const from = left?.sources ?? about.flatMap((id) => names.get(id) ?? []);
  const title = left === undefined ? file : `${left.title}, ${file}`;
  return {
    what: `${what} taken out`,
    about: [
      `${left === undefined ? '' : kindWords[left.kind]}${toSentenceCase(title)}`,
      ...(from.length === 0 ? [] : [`from ${firstOf(from, MOST_SOURCES)}`]),
      ...(codes.length === 0 ? [] : [`figure ${firstOf(codes, MOST_CODES)}`]),
    ].join('; '),
  };
}

/** One name fewer would only be replaced by its count. */
export function firstOf(all: readonly string[], most: number): string {
  const names = [...new Set(all)];
  const rest = names.length - most;
  return rest <= 1 ? names.join('; ') : `${names.slice(0, most).join('; ')}; and ${rest} more`;
}

function isWay(id: string): id is FileWayId {
  return Object.hasOwn(ways, id);
}
