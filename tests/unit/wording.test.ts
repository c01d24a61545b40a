import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** Rooms whose texts reach a reader; the standards quoted in the codebook keep their own words. */
const rooms = [
  'app',
  'ui',
  'figure',
  'queries',
  'codebook/methods',
  'codebook/presets',
  'codebook/comparators',
];

interface Told {
  readonly file: string;
  readonly text: string;
}

const texts: readonly Told[] = rooms.flatMap((room) =>
  listFiles(path.join(source, room)).flatMap((file) =>
    textsOf(readFileSync(file, 'utf8'), file.endsWith('.tsx')).map((text) => ({
      file: path.relative(source, file),
      text,
    })),
  ),
);

const banned: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['an exclamation mark', /[a-z]!(\s|$)/i],
  ['a verdict', /\b(best|worst|unfair|bias\w*|guilty)\b/i],
  ['a likelihood called more or less', /\b(more|less) likely\b/i],
  ['a term that only a quoted standard may print', /^(?!NHS England, ).*\b(BAME|BME)\b(?!\))/],
  ['a bar to reading', /\b(utili[sz]e|leverage|in order to|please|simply|oops|sorry)\b/i],
  ['American spelling', /\b(colors?|centers?|organiz\w+|recogniz\w+|harmoniz\w+|analyz\w+)\b/i],
  ['an en dash between numbers', /\d\u2013\d/],
  ['"attacker" for a careful reader', /\battacker\b/i],
];

describe('the words of every screen', () => {
  it('are found at all', () => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(new Set(texts.map(({ file }) => file.split('/')[0])).size).toBe(5);
  });

  it.each(banned)('hold no %s', (_, pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  it('begin headings in sentence case', () => {
    const headings = texts.filter(
      ({ text }) => !text.startsWith('January') && /^[A-Z][a-z]+( [A-Z][a-z]+){2,}$/.test(text),
    );
    const names =
      /^(Office for National|Civil Service|Science and|Government Science|England and|Senior Civil)/;
    expect(headings.filter(({ text }) => !names.test(text))).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(place);
    return /\.tsx?$/.test(entry.name) ? [place] : [];
  });
}

/** Texts in quotation marks that have a space in them, and in JSX what stands between the tags. */
function textsOf(code: string, jsx: boolean): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const quoted = [...bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, single, double, template]) =>
      (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}/g, 'X').replace(/\\u[0-9a-f]{4}/g, '\u2019'),
  );
  const between = jsx ? [...bare.matchAll(/>([^<>{}]+)</g)].map(([, text]) => (text ?? '').trim()) : [];
  return [...quoted, ...between].filter((text) => / /.test(text) && !/^\.{0,2}\//.test(text));
}
