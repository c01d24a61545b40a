import { describe, expect, it, vi } from 'vitest';
import { ingest, type IngestOptions, type IngestResult } from '../../../../src/ingest/ingest.ts';
import * as streaming from '../../../../src/ingest/streaming/streamFile.ts';
import { toCubeCsv } from '../../../../src/snapshot/toCubeCsv.ts';

const ROWS = 15_000;
const GROUPS = ['White: British', 'Asian: Indian', 'Black: African', 'Mixed', 'Prefer not to say', ''];

/** Several pieces of the fast path's reader: columns of few values, of very many, quoted, with other letters, and rows that are odd. */
function writeFile(delimiter: string, lineEnd: string): Blob {
  const lines = [['Staff number', 'Date', 'Department', 'Grade', 'Ethnic group', 'Post', 'Remark']];
  for (let n = 0; n < ROWS; n += 1) {
    const place = (n * 7919) % ROWS;
    lines.push([
      `E${100_000 + (n % 5000 === 4999 ? 1 : n)}`,
      n % 3 === 0 ? '2024-03-31' : '2025-03-31',
      n % 2 === 0 ? `"Steel${delimiter} Coal & Co"` : `Adran Tŷ ${n % 40}`,
      ['EO', 'HEO', 'SEO', 'G7'][place % 4] ?? '',
      GROUPS[place % 6] ?? '',
      `Post number ${place} of the whole`,
      n % 97 === 0 ? '"said ""no"""' : n % 101 === 0 ? `"two${lineEnd}lines"` : 'x'.repeat(n % 13),
    ]);
    if (n % 4001 === 4000) lines.push(['E1', '2024-03-31', 'Short']);
  }
  return new Blob([lines.map((cells) => cells.join(delimiter) + lineEnd).join('')]);
}

async function run(file: Blob, least: number): Promise<unknown> {
  let ids = 0;
  const options: IngestOptions = {
    importedAt: '2026-04-01T09:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    sha256: '0'.repeat(64),
    streaming: { least, head: 66_000, tail: 24_000 },
  };
  const guess = await ingest({ bytes: file, name: 'long.csv' }, options);
  const columns = guess.recipe.columns.map(({ header, role }) => ({
    header,
    role: ['Post', 'Remark'].includes(header) ? ({ kind: 'leave-out' } as const) : role,
  }));
  const whole = await ingest(
    { bytes: file, name: 'long.csv' },
    {
      ...options,
      recipe: { ...guess.recipe, columns, duplicateRule: { kind: 'highest-grade' } },
      provenance: {
        kind: 'illustrative',
        title: 'Made up',
        standsFor: 'tests',
        reference: { kind: 'date', date: '2025-03-31' },
      },
    },
  );
  return [guess, whole].map(toComparable);
}

function toComparable({ account, issues, pending, snapshots, setAside }: IngestResult): unknown {
  return { account, issues, pending, setAside, cubes: snapshots.map(({ content }) => toCubeCsv(content)) };
}

describe('a file of several pieces', () => {
  it.each([
    [',', '\n'],
    [';', '\r\n'],
  ])(
    'gives byte by byte what the ordinary reader gives (%j, %j)',
    async (delimiter, lineEnd) => {
      const file = writeFile(delimiter, lineEnd);
      expect(file.size).toBeGreaterThan(1 << 20);
      const stream = vi.spyOn(streaming, 'streamFile');
      const fast = await run(file, 0);
      for (const { value } of stream.mock.results) expect(await value).toMatchObject({ outline: {} });
      const slow = await run(file, Infinity);
      expect(fast).toEqual(slow);
      expect(fast).toMatchObject([{}, { account: { read: ROWS + 3 }, cubes: [{}, {}] }]);
    },
    30_000,
  );
});
