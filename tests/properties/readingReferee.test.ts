import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseRows } from '../../src/ingest/reading/parseRows.ts';
import { tokenizeText } from '../../src/ingest/reading/tokenizeText.ts';

const SEED = 20_260_331;
const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    'a',
    '1,234',
    'two\nlines',
    'two\r\nlines',
    'say "hi"',
    '"',
    '""',
    ' x ',
    ';',
    '\t',
    "O'Brien",
  ),
);

describe('our tokenizer and PapaParse', () => {
  it('give the same cells for every well-formed text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true }) + newline;
          const dialect = { delimiter, quote: '"', escape: '"' } as const;
          const usual = new Set(rows.map((row) => row.length));
          const ours = tokenizeText(text, dialect, usual);
          expect(ours.rows).toEqual(rows);
          expect(ours.issues).toEqual([]);
          const theirs = await parseRows(text, dialect, usual);
          expect(theirs.rows).toEqual(ours.rows);
          expect(theirs.lines).toEqual(ours.lines);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('never gives rows out of order or a line twice, whatever the text is', () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r\n', '\r', 'a', ' ', '\\', ';', '""', '1');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('"', '\\' as const),
        fc.constantFrom(new Set<number>(), new Set([2]), new Set([2, 3])),
        (pieces, escape, usual) => {
          const text = pieces.join('');
          const read = tokenizeText(text, { delimiter: ',', quote: '"', escape }, usual);
          expect(read.lines).toHaveLength(read.rows.length);
          for (const [at, line] of read.lines.entries())
            expect(line).toBeGreaterThan(at === 0 ? 0 : (read.lines[at - 1] ?? 0));
          const letters = (some: string): number => some.replace(/[^a1]/g, '').length;
          expect(letters(read.rows.flat().join(''))).toBe(letters(text));
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
