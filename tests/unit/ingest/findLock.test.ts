import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../src/ingest/coding/codedTable.ts';
import { findLock } from '../../../src/ingest/findLock.ts';
import type { LabelChoice } from '../../../src/kernel/recipe.ts';

const toTable = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  codeTable({ header, rows, line: (row) => row + 2, missing: new Map() });

const lockOf = (rows: readonly (readonly string[])[], choices: readonly LabelChoice[] = []) =>
  findLock('staff.csv', { notes: [] }, toTable(['Group', 'Share'], rows), choices).lock?.kind;

const choose = (label: string, standard: string): LabelChoice => ({
  column: 'Group',
  label,
  meaning: { kind: 'group', standard },
});

describe('the lock of a known made-up table', () => {
  const worded = [
    ['White British', '85.0%'],
    ['Black or Black British', '5 per cent'],
    ['Asian or Asian British', '8,0'],
    ['Other ethnic group', '0.02'],
  ];

  it('holds whatever the wording and whatever number format each row has', () => {
    expect(lockOf(worded)).toBe('known-table');
    expect(
      lockOf([
        ['Racially motivated crimes', '100k'],
        ['Stop & search', 'c. 50,000'],
      ]),
    ).toBe('known-table');
  });

  it('holds by what labels were resolved to, and is not lost when they are resolved otherwise', () => {
    const coded = ['85', '5', '8', '2'].map((value, n) => [`Group ${n}`, value]);
    const choices = ['white', 'black', 'asian', 'other'].map((one, n) => choose(`Group ${n}`, one));
    expect(lockOf(coded)).toBeUndefined();
    expect(lockOf(coded, choices)).toBe('known-table');
    expect(lockOf(worded, [choose('White British', 'mixed')])).toBe('known-table');
  });

  it('holds for groups across the columns of one row', () => {
    const table = toTable(['White (%)', 'Black (%)', 'Asian (%)', 'Other (%)'], [['85', '5', '8', '2']]);
    expect(findLock('staff.csv', { notes: [] }, table).lock?.kind).toBe('known-table');
  });

  it('leaves ordinary tables alone', () => {
    expect(lockOf(worded.map(([label = '', value = '']) => [label, value.replace('85', '84')]))).toBe(
      undefined,
    );
    expect(lockOf([...worded, ['White Irish', '3%']])).toBeUndefined();
  });
});

describe('the lock of what a file says', () => {
  const table = toTable(
    ['Group', 'Share', 'Data type'],
    [
      ['White', '50', 'Simulated'],
      ['Asian', '30', 'simulated data'],
    ],
  );
  const plain = toTable(['Group', 'Share'], [['White', '50']]);

  it('is found in a column like Status or Source that says it of every row', () => {
    const { lock } = findLock('staff.csv', { notes: [] }, table);
    expect(lock).toEqual({ kind: 'telling-word', found: 'simulated', where: 'column Data type' });
    const mixed = toTable(
      ['Group', 'Share', 'Status'],
      [
        ['White', '50', 'Final'],
        ['Asian', '30', 'Dummy'],
      ],
    );
    expect(findLock('staff.csv', { notes: [] }, mixed).lock).toBeUndefined();
  });

  it('is found in the notes of the workbook, and only asked about where another sheet says it', () => {
    const texts = ['This workbook holds dummy data'];
    const inSheet = (name: string) => findLock('staff.csv', { notes: [], sheets: [{ name, texts }] }, plain);
    expect(inSheet('Notes').lock).toEqual({ kind: 'telling-word', found: 'dummy', where: 'sheet Notes' });
    expect(inSheet('Worked example')).toEqual({ asks: ['dummy'] });
  });

  it('is found in the title of another table of the file', () => {
    expect(findLock('staff.csv', { notes: [], titles: ['Mock figures'] }, plain).lock).toMatchObject({
      found: 'mock figures',
      where: 'title',
    });
  });
});

describe('the lock of the illustrative tables that ship', () => {
  it.each(['senior-roles-example', 'incidents-example'])(
    'holds for %s without its provenance columns and under another name',
    (name) => {
      const text = readFileSync(`public/catalogue/ILLUSTRATIVE_${name}.csv`, 'utf8').replace(/^\ufeff/, '');
      const [header = [], ...rows] = text
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(','));
      const kept = header.flatMap((column, at) => (column.startsWith('provenance') ? [] : [at]));
      const strip = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
      const { lock } = findLock('table.csv', { notes: [] }, toTable(strip(header), rows.map(strip)));
      expect(lock?.kind).toBe('known-table');
    },
  );
});
