import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../src/ingest/reading/findTables.ts';

const SEED = 20_260_331;
const cell = fc.constantFrom(
  '',
  '',
  'White',
  'Grade',
  '12',
  '[c]',
  '2021-03-31',
  'E06000001',
  'Source: the office',
  ' a',
);
const sheet = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 30 });

describe('finding the tables of a file', () => {
  it('puts every row that is not blank into exactly one place of one table', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const { tables, loose } = findTables(rows);
        const placed = [...loose];
        for (const { titles, header, body, notes } of tables) {
          placed.push(...titles, ...header, ...notes);
          for (const { from, to } of body) for (let at = from; at < to; at += 1) placed.push(at);
        }
        const isFilled = (at: number): boolean => rows[at]?.some((one) => one.trim() !== '') ?? false;
        const expected = rows.map((_, at) => at).filter(isFilled);
        expect(placed.filter(isFilled).sort((a, b) => a - b)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
