import type { LineEnd } from './dialect.ts';

/** Where every line of a text begins and ends (without its line end), and which kinds of line end occur. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Per line, what ends it; `none` at the end of the file. */
  readonly terminators: readonly LineEnd[];
}

/** Finds every line: LF, CRLF and CR all end one, whatever the rest of the file does. */
export function buildLineIndex(text: string): LineIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  const terminators: LineEnd[] = [];
  const pattern = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    starts.push(start);
    ends.push(found.index);
    terminators.push(found[0] === '\n' ? '\n' : found[0] === '\r' ? '\r' : '\r\n');
    start = pattern.lastIndex;
  }
  if (start < text.length) {
    starts.push(start);
    ends.push(text.length);
    terminators.push('none');
  }
  return { starts, ends, terminators };
}

/** The kinds of line end that occur anywhere in the text, inside quotes too. */
export function findLineEnds(text: string): LineEnd {
  const lf = /(?<!\r)\n/.test(text);
  const crlf = text.includes('\r\n');
  const cr = /\r(?!\n)/.test(text);
  if (Number(lf) + Number(crlf) + Number(cr) > 1) return 'mixed';
  if (lf) return '\n';
  if (crlf) return '\r\n';
  return cr ? '\r' : 'none';
}
