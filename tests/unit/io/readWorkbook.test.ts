import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherSheetsOf } from '../../../src/io/otherSheets.ts';
import { readWorkbook } from '../../../src/io/readWorkbook.ts';

describe('a sheet of a workbook', () => {
  it('knows the texts of the other sheets, which may say what it is, and is no part of them', async () => {
    const bytes = readFileSync('fixtures/import/ILLUSTRATIVE_two_sheets.xlsx');
    const [first, second] = (await readWorkbook(new File([bytes], 'two.xlsx'))) ?? [];
    if (first === undefined || second === undefined) throw new Error('not two sheets');
    const file = second.toFile();
    const [other, ...more] = otherSheetsOf(file);
    expect(more).toEqual([]);
    expect(other?.name).toBe(first.name);
    const text = await first.toFile().text();
    expect(other?.texts.length).toBeGreaterThan(0);
    for (const cell of other?.texts ?? []) expect(text).toContain(cell);
    expect(otherSheetsOf(new File([bytes], 'two.csv'))).toEqual([]);
  });
});
