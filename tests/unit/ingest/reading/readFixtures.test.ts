import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/reading/readTable.ts';
import { scoreReading } from './pollockScore.ts';

interface CleanFixture {
  readonly file: string;
  /** Written before the reader had seen it: 16 files scored 9.94 on their first run, 18 more 9.71, 25 more 8.79. */
  readonly heldOut: boolean;
  readonly header: string[];
  readonly rows: string[][];
  readonly notes?: number;
  readonly tables?: number;
}

const folder = path.resolve('fixtures/reading');
const fixtures: CleanFixture[] = JSON.parse(fs.readFileSync(path.join(folder, 'clean.json'), 'utf8'));

describe('messy public-sector files', () => {
  it.each(fixtures.map((fixture) => [fixture.file, fixture] as const))(
    'reads as its clean table: %s',
    async (file, clean) => {
      const read = await readTable(new Uint8Array(fs.readFileSync(path.join(folder, file))));
      expect({ header: read.header, rows: read.rows }).toEqual({ header: clean.header, rows: clean.rows });
      expect(scoreReading(clean, read).total).toBe(10);
      expect(read.notes).toHaveLength(clean.notes ?? read.notes.length);
      expect(read.tables).toHaveLength(clean.tables ?? 1);
      expect(read.lineNumbers).toHaveLength(clean.rows.length);
    },
  );
});
