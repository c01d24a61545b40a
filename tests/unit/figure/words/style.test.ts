import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const room = path.resolve(import.meta.dirname, '../../../../src/figure');

/** Every text in quotation marks in the room's files, with its file. */
const texts = listFiles(room).flatMap((file) =>
  textsOf(readFileSync(file, 'utf8')).map((text) => ({ file: path.relative(room, file), text })),
);

const banned: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['an exclamation mark', /[a-z]!/i],
  ['a verdict', /\b(discriminat\w*|best|worst|fair|unfair|bias\w*|guilty|problem\w*)\b/i],
  ['a likelihood where a share is meant', /\b(more|less|twice as) likely\b/i],
  ['a composite that only a quoted standard may print', /\b(BAME|BME)\b/],
  ['a bar to reading', /\b(utili[sz]e|leverage|in order to|please|simply|oops|sorry)\b/i],
  ['American spelling', /\b(color|center|organiz\w+|recogniz\w+|harmoniz\w+)\b/i],
  ['an en dash between numbers', /\d\u2013\d/],
  ['a space before a stop', / [.,;](\s|$)/],
];

describe('the words of the room', () => {
  it('are found at all', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.some(({ text }) => text.includes('No clear change in any group'))).toBe(true);
  });

  it.each(banned)('hold no %s', (_, pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(place) : [place];
  });
}

function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, plain, template]) => (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, 'X'))
    .filter((text) => / /.test(text) && !text.startsWith('../') && !text.startsWith('./'));
}
