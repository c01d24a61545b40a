import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/reading/readTable.ts';

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

describe('readTable on what is no table', () => {
  it('says that an empty file is empty, and so one of blank lines', async () => {
    expect((await readTable(new Uint8Array(0))).issues).toEqual([{ code: 'file-empty' }]);
    expect((await readTable(toBytes(' \r\n\r\n'))).issues).toEqual([{ code: 'file-empty' }]);
  });

  it.each([
    ['xlsx', 'PK\u0003\u0004....[Content_Types].xml'],
    ['zip', 'PK\u0003\u0004....readme.txt'],
    ['pdf', '%PDF-1.7'],
  ])('names a %s file', async (found, text) => {
    expect((await readTable(toBytes(text))).issues).toEqual([{ code: 'file-binary', found }]);
  });

  it('names a png, and bytes that are no text', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect((await readTable(png)).issues).toEqual([{ code: 'file-binary', found: 'png' }]);
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251);
    expect((await readTable(noise)).issues).toEqual([{ code: 'file-binary', found: 'control bytes' }]);
  });

  it('names a web page and a JSON file', async () => {
    expect((await readTable(toBytes('<!DOCTYPE html><html>'))).issues).toEqual([
      { code: 'file-unreadable', found: 'html' },
    ]);
    expect((await readTable(toBytes('[{"a": 1}]'))).issues).toEqual([
      { code: 'file-unreadable', found: 'json' },
    ]);
  });

  it('keeps the header of a file without rows', async () => {
    const read = await readTable(toBytes('Grade,Group,Headcount\r\n'));
    expect(read.header).toEqual(['Grade', 'Group', 'Headcount']);
    expect(read.rows).toEqual([]);
    expect(read.issues).toEqual([{ code: 'no-rows', found: 'Grade, Group, Headcount' }]);
  });

  it('refuses 200 MB on one line at once, from bytes and from a blob', async () => {
    const bytes = new Uint8Array(200_000_000).fill(0x61);
    const issue = { code: 'line-too-long', line: 1, found: 200_000_000 };
    const start = performance.now();
    expect((await readTable(bytes)).issues).toEqual([issue]);
    expect((await readTable(new Blob([bytes]))).issues).toEqual([issue]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('leaves out one line that is too long, and says which', async () => {
    const text = `a,b\n1,2\n${'x'.repeat(1_200_000)},3\n4,5\n`;
    const read = await readTable(toBytes(text));
    expect(read.rows).toEqual([
      ['1', '2'],
      ['4', '5'],
    ]);
    expect(read.issues).toEqual([{ code: 'line-too-long', line: 3, found: 1_200_002 }]);
    expect(read.lineNumbers).toEqual([2, 4]);
  });
});

describe('readTable and what a person fixes', () => {
  it('reads in the encoding asked for, and refuses one that does not exist', async () => {
    const bytes = Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0xe9, 0x2c, 0x31, 0x0a);
    expect((await readTable(bytes)).rows).toEqual([['é', '1']]);
    expect((await readTable(bytes, { encoding: 'iso-8859-5' })).rows).toEqual([['щ', '1']]);
    const strict = await readTable(bytes, { encoding: 'utf-8' });
    expect(strict.issues).toEqual([{ code: 'undecodable-byte', line: 2, found: '\ufffd' }]);
    expect((await readTable(bytes, { encoding: 'klingon' })).issues).toEqual([
      { code: 'file-unreadable', found: 'klingon' },
    ]);
  });

  it('reads windows-1252 with its typographic letters', async () => {
    const read = await readTable(Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0x80, 0x96, 0x92, 0x2c, 0x31, 0x0a));
    expect(read.rows).toEqual([['€–’', '1']]);
    expect(read.dialect.encoding).toBe('windows-1252');
  });

  it('uses the delimiter, the quote and the header line asked for', async () => {
    const text = 'note;x\nGrade;Heads\nAA,1;2\nEO;3\n';
    expect((await readTable(toBytes(text), { dialect: { delimiter: ',' } })).dialect.delimiter).toBe(',');
    const read = await readTable(toBytes(text), { headerRow: 2 });
    expect(read.header).toEqual(['Grade', 'Heads']);
    expect(read.rows).toEqual([
      ['AA,1', '2'],
      ['EO', '3'],
    ]);
    expect(read.headerLines).toEqual({ first: 2, last: 2 });
    const bare = await readTable(toBytes('a,1\nb,2\n'), { headerRow: 0 });
    expect([bare.header, bare.rows.length]).toEqual([[], 2]);
  });

  it('gives the table asked for, with its title, and names the others', async () => {
    const text =
      'Table 1: sex\nSex,Heads\nMen,4\nWomen,5\n\nTable 2: grade\nGrade,Heads,FTE\nAA,1,1.0\nEO,2,1.5\n';
    const first = await readTable(toBytes(text));
    expect(first.header).toEqual(['Sex', 'Heads']);
    expect(codes(first.issues)).toEqual(['several-tables']);
    expect(first.tables).toEqual([
      { title: 'Table 1: sex', headerLines: { first: 2, last: 2 }, rowCount: 2 },
      { title: 'Table 2: grade', headerLines: { first: 7, last: 7 }, rowCount: 2 },
    ]);
    const second = await readTable(toBytes(text), { table: 1 });
    expect(second.rows).toEqual([
      ['AA', '1', '1.0'],
      ['EO', '2', '1.5'],
    ]);
    expect(second.notes).toEqual(['Table 2: grade']);
    expect(codes((await readTable(toBytes(text), { table: 5 })).issues)).toContain('no-such-table');
  });
});

describe('readTable and ragged rows, names and quotes', () => {
  it('pads short rows, keeps long ones and says so', async () => {
    const read = await readTable(toBytes('a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,1,1\n'));
    expect(read.rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', ''],
      ['6', '7', '8', '9'],
      ['1', '1', '1'],
    ]);
    expect(read.issues).toEqual([
      { code: 'short-row', line: 3, found: 2, expected: 3 },
      { code: 'long-row', line: 4, found: 4, expected: 3 },
    ]);
  });

  it('caps issues and says how many there were', async () => {
    const read = await readTable(toBytes(`a,b,c\n${'1,2,3\n'.repeat(400)}${'1,2\n'.repeat(150)}`));
    expect(read.rows).toHaveLength(550);
    expect(read.issues).toHaveLength(101);
    expect(read.issues.at(-1)).toEqual({ code: 'issues-capped', found: 150, shown: 100 });
  });

  it('loses no column to its name', async () => {
    const read = await readTable(toBytes('__proto__,toString,n,n\nx,y,1,2\n'));
    expect(read.header).toEqual(['__proto__', 'toString', 'n', 'n']);
    expect(read.rows).toEqual([['x', 'y', '1', '2']]);
    expect(read.issues).toEqual([{ code: 'header-duplicated', line: 1, column: 4, found: 'n' }]);
  });

  it('does not let an unclosed quote swallow the file', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `unit ${at},"Smith, J",${at}`);
    rows[100] = 'unit 100,"Smith, J,100';
    const read = await readTable(toBytes(`Unit,Lead,Staff\n${rows.join('\n')}\n`));
    expect(read.rows).toHaveLength(500);
    expect(read.rows[100]).toEqual(['unit 100', 'Smith, J', '100']);
    expect(read.issues).toEqual([
      { code: 'quote-repaired', line: 102, column: 2, found: 'unit 100,"Smith, J,100' },
    ]);
  });

  it('says where a quote is broken that no single reading mends', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `"u${at}","v",${at}`);
    rows[20] = '"u20","v, 20, and, more, of it';
    const read = await readTable(toBytes(`Unit,Lead,Staff\n${rows.join('\n')}\n`));
    expect(read.rows).toHaveLength(50);
    expect(read.issues.every((issue) => 'line' in issue && issue.line === 22)).toBe(true);
    expect(codes(read.issues)).toContain('quote-repaired');
  });
});
