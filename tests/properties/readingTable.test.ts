import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/ingest/reading/readTable.ts';
import { scoreReading } from '../unit/ingest/reading/pollockScore.ts';
import { POLLUTION_KINDS, pollutedFile, type PollutionKind } from './readingPollution.ts';

const SEED = 20_260_331;
const FILES_PER_KIND = 120;

/** Our own weights: how often each kind was met in the public-sector files that the fixtures are modelled on. */
const WEIGHTS: Readonly<Record<PollutionKind, number>> = {
  none: 40,
  encoding: 20,
  delimiter: 5,
  quote: 1,
  escape: 1,
  sep: 1,
  preamble: 12,
  'multi-row-header': 5,
  notes: 12,
  'blank-rows': 6,
  'several-tables': 3,
  ragged: 5,
  'broken-quote': 2,
  'no-final-newline': 10,
  'line-ends': 10,
  'all-at-once': 5,
};

describe('reading a polluted file', () => {
  it.each(POLLUTION_KINDS)('gives the same table back, or an issue that names the line: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(pollutedFile(kind), async (file) => {
        const read = await readTable(file.bytes);
        const same =
          JSON.stringify([read.header, read.rows]) === JSON.stringify([file.clean.header, file.clean.rows]);
        if (same && file.damaged.length === 0) return;
        const named = read.issues.some((issue) => 'line' in issue && file.damaged.includes(issue.line));
        if (same || named) return;
        expect({ header: read.header, rows: read.rows }).toEqual(file.clean);
      }),
      { seed: SEED, numRuns: FILES_PER_KIND },
    );
  });

  it('scores at least 9.98 simple and 9.90 weighted over all kinds of pollution', async () => {
    let simple = 0;
    let weighted = 0;
    let weights = 0;
    const lines: string[] = [];
    for (const kind of POLLUTION_KINDS) {
      const files = fc.sample(pollutedFile(kind), { seed: SEED + 1, numRuns: FILES_PER_KIND });
      let sum = 0;
      for (const file of files) sum += scoreReading(file.clean, await readTable(file.bytes)).total;
      const mean = sum / files.length;
      lines.push(`${kind} ${mean.toFixed(3)}`);
      simple += mean / POLLUTION_KINDS.length;
      weighted += mean * WEIGHTS[kind];
      weights += WEIGHTS[kind];
    }
    const scores = `simple ${simple.toFixed(3)}, weighted ${(weighted / weights).toFixed(3)}: ${lines.join(', ')}`;
    expect(simple, scores).toBeGreaterThanOrEqual(9.98);
    expect(weighted / weights, scores).toBeGreaterThanOrEqual(9.9);
  });

  it('never throws and never invents rows, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readTable(bytes);
        expect(read.lineNumbers).toHaveLength(read.rows.length);
        expect(read.rows.length > 0 || read.issues.length > 0).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
