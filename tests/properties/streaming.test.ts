import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ingest, type IngestResult } from '../../src/ingest/ingest.ts';
import { readTable } from '../../src/ingest/reading/readTable.ts';
import type { StreamSizes } from '../../src/ingest/streaming/fileLayout.ts';
import { streamFile } from '../../src/ingest/streaming/streamFile.ts';
import { toCubeCsv } from '../../src/snapshot/toCubeCsv.ts';

const long = process.env['LONG'] === '1';
const SMALL: StreamSizes = { least: 0, head: 1500, tail: 500 };
const NEVER: StreamSizes = { least: Infinity, head: 0, tail: 0 };
const HEADER = ['Staff number', 'Date', 'Department', 'Grade', 'Ethnic group', 'Remark'];

const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Energy, Steel & Co', 'Home Office', 'Swyddfa Tŷ Môn', 'the “Met”'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('say "hi"', 'two\nlines', ' padded ', '', '5" pipe', 'a;b|c\td', '_'),
  },
);
const row = fc.tuple(
  fc.nat(400).map((n) => `E${1000 + n}`),
  fc.constantFrom('2024-03-31', '2025-03-31', '2025-03-31', '31/03/2025', ''),
  text,
  fc.constantFrom('EO', 'HEO', 'SEO', 'G7', 'G7', 'Unknown', 'Zzv'),
  fc.constantFrom('White', 'Asian', 'Black', 'Mixed', 'Prefer not to say', '', 'asian '),
  text,
);
/** What may be wrong with a line; mostly nothing. */
const damage = fc.oneof(
  { weight: 60, arbitrary: fc.constant((line: string) => line) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<(line: string, delimiter: string) => string>(
      () => '',
      (line, delimiter) => line.split(delimiter).slice(0, 4).join(delimiter),
      (line, delimiter) => `${line}${delimiter}extra`,
      (line) => `${line}"`,
      (_, delimiter) => HEADER.join(delimiter),
      () => 'Source: the department',
      (line) => line.replace(/[A-Z]/, '\u00e9'),
      () => '  ',
    ),
  },
);
const file = fc.record({
  rows: fc.array(fc.tuple(row, damage), { minLength: 30, maxLength: 160 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quotes: fc.constantFrom(false, false, true),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'marked', 'windows-1252'),
  title: fc.constantFrom('', '', 'Staff in post, March\n'),
  /** The rows end with a delimiter that the header has not, or begin with a cell that it does not name. */
  header: fc.constantFrom('whole', 'whole', 'whole', 'without an end', 'without the first name'),
  notes: fc.constantFrom('', '', '\nSource: HR system\nNotes: agency staff are left out\n'),
});
type MadeFile = typeof file extends fc.Arbitrary<infer T> ? T : never;

function write({ rows, delimiter, lineEnd, quotes, encoding, title, header, notes }: MadeFile): Blob {
  const end = header === 'without an end' ? delimiter : '';
  const names = header === 'without the first name' ? HEADER.slice(1) : HEADER;
  const lines = rows.map(([cells, spoil]) =>
    spoil(Papa.unparse([cells], { delimiter, quotes }) + end, delimiter),
  );
  const whole = `${title}${[names.join(delimiter), ...lines].join('\n')}\n${notes}`.replaceAll('\n', lineEnd);
  if (encoding === 'windows-1252')
    return new Blob([Uint8Array.from(whole, (letter) => toWindows1252(letter))]);
  return new Blob([encoding === 'marked' ? `\ufeff${whole}` : whole]);
}

function toWindows1252(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (letter === '“') return 0x93;
  if (letter === '”') return 0x94;
  return code < 0x100 ? code : 0x3f;
}

async function run(blob: Blob, streaming: StreamSizes): Promise<unknown[]> {
  let ids = 0;
  const options = {
    importedAt: '2026-04-01T09:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    sha256: '0'.repeat(64),
    streaming,
  };
  const guess = await ingest({ bytes: blob, name: 'made.csv' }, options);
  const provenance = {
    kind: 'illustrative',
    title: 'Made up',
    standsFor: 'tests',
    reference: { kind: 'date', date: '2025-03-31' },
  } as const;
  const labels = guess.pending.flatMap((one) =>
    one.kind === 'label'
      ? [{ column: one.column, label: one.label, meaning: { kind: 'set-aside' } as const }]
      : [],
  );
  const recipe = { ...guess.recipe, labels, duplicateRule: { kind: 'highest-grade' } as const };
  const whole = await ingest({ bytes: blob, name: 'made.csv' }, { ...options, recipe, provenance });
  return [guess, whole].map((result) => toComparable(result));
}

function toComparable({ account, issues, pending, recipe, snapshots, preview }: IngestResult): unknown {
  return {
    account,
    issues,
    pending,
    roles: recipe.columns,
    snapshots: snapshots.map(({ content, mapping, sourceNotes }) => [
      toCubeCsv(content),
      mapping,
      sourceNotes,
    ]),
    notes: preview?.notes,
    rows: preview?.rows,
    labels: preview?.labels,
    tables: preview?.tables,
  };
}

describe('the fast path', () => {
  it('gives what the ordinary reader gives, or hands over', async () => {
    let streamed = 0;
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        const blob = write(made);
        const [fast, slow] = [await run(blob, SMALL), await run(blob, NEVER)];
        expect(fast).toEqual(slow);
        const need = { columns: [1, 2, 3, 4, 5], listed: [], person: 0, date: 1 };
        const source = await streamFile(blob, {
          reading: {},
          chooseNeed: async () => need,
          isAborted: () => false,
          sizes: SMALL,
        });
        if (typeof source !== 'string') streamed += 1;
      }),
      { numRuns: long ? 3000 : 150 },
    );
    // Else the test would say nothing.
    expect(streamed).toBeGreaterThan(long ? 300 : 15);
  });

  it('has PapaParse as its referee: the same rows, cell for cell', async () => {
    let streamed = 0;
    await fc.assert(
      fc.asyncProperty(file, async (made) => {
        const blob = write(made);
        const columns = HEADER.map((_, c) => c);
        const source = await streamFile(blob, {
          reading: {},
          chooseNeed: async () => ({ columns, listed: [] }),
          isAborted: () => false,
          sizes: SMALL,
        });
        if (typeof source === 'string') return;
        streamed += 1;
        const ours: string[] = [];
        const table = await source.rowsFor({ columns, listed: [] });
        table?.eachRow((codes, _, extra, times) => {
          const cells = JSON.stringify([columns.map((c) => table.columns[c]?.value(codes[c] ?? 0)), extra]);
          for (let n = 0; n < times; n += 1) ours.push(cells);
        });
        const raw = await readTable(blob);
        const theirs = raw.rows.map((cells, at) => {
          const more = cells.slice(HEADER.length).filter((cell) => cell.trim() !== '').length;
          const extra = more > 0 ? more : 0 - (raw.missing.get(at) ?? 0);
          return JSON.stringify([columns.map((c) => (cells[c] ?? '').trim()), extra]);
        });
        expect(ours.sort()).toEqual(theirs.sort());
      }),
      { numRuns: long ? 3000 : 200 },
    );
    expect(streamed).toBeGreaterThan(long ? 300 : 20);
  });
});
