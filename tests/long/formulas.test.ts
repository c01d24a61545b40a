import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_seniorRoles } from '../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { changeOfShares } from '../../fixtures/released/civilService.ts';
import type { ReleasedTable } from '../../src/disclosure/releasedTable.ts';
import { makeCsv } from '../../src/figure/exports/makeCsv.ts';
import { convertByOffice, findLibreOffice } from '../tools/libreOffice.ts';
import { readXml } from '../tools/readers/readXml.ts';
import { toSource } from '../unit/figure/exports/exportSources.ts';

const names = [
  '=HYPERLINK("https://example.org","x")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'a;=1+1',
];

/** The cells of a CSV as LibreOffice reads it. */
async function openInCalc(table: ReleasedTable): Promise<readonly Element[]> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'csv-')), 'figure.csv');
  writeFileSync(file, makeCsv(toSource(table)).bytes);
  const text = readFileSync(await convertByOffice(file, 'fods'), 'utf8');
  return [...readXml(text).getElementsByTagName('table:table-cell')];
}

describe.runIf(findLibreOffice() !== undefined)('a CSV opened in LibreOffice (where it is installed)', () => {
  it('runs no formula, whatever a group is called', async () => {
    for (let first = 0; first < names.length; first += 4) {
      const table = {
        ...ILLUSTRATIVE_seniorRoles,
        columns: ILLUSTRATIVE_seniorRoles.columns.map((column, at) => ({
          ...column,
          label: names[first + at] ?? 'plain',
        })),
      };
      const cells = await openInCalc(table);
      expect(cells.length).toBeGreaterThan(10);
      expect(cells.filter((cell) => cell.hasAttribute('table:formula'))).toEqual([]);
      const labels = cells.map((cell) => cell.textContent ?? '');
      for (const name of names.slice(first, first + 4))
        expect(
          labels.some((text) => text.replace(/\s/g, '').includes(name.replace(/[\s]/g, '').slice(-4))),
        ).toBe(true);
    }
  });

  it('has negative numbers as numbers', async () => {
    const cells = await openInCalc(changeOfShares);
    const negative = cells.filter((cell) => Number(cell.getAttribute('office:value')) < 0);
    expect(negative.length).toBeGreaterThan(0);
    for (const cell of negative) expect(cell.getAttribute('office:value-type')).toBe('float');
  });
});
