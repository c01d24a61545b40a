import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { relativeLikelihood } from '../../../../src/metrics/statistics/relativeLikelihood.ts';

const file = path.resolve('../shared/data/real/stop-search-la-relative-risk-Black-vs-White.csv');
const isThere = existsSync(file);

/** The file quotes only the one name with a comma in it. */
function readRecords(): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? []).map((cell) => cell.replaceAll('"', '')));
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

describe.skipIf(!isThere)(
  'the published stop and search ratios (skipped where ../shared is not there)',
  () => {
    it('are reproduced to five digits wherever the counts allow a ratio; the other areas are named', () => {
      const named: string[] = [];
      let compared = 0;
      for (const record of readRecords()) {
        const number = (column: string): number => Number(record[column]);
        // Stops are events: where there are more of them than people, no share of people exists.
        const counts = {
          a: number('Black_stopped'),
          n1: number('Black_population'),
          b: number('White_stopped'),
          n2: number('White_population'),
        };
        if (counts.a > counts.n1 || counts.a === 0) {
          named.push(
            `${record['la'] ?? ''}: ${counts.a === 0 ? 'nobody stopped' : 'more stops than people'}`,
          );
          continue;
        }
        const result = relativeLikelihood(counts);
        if (result.status !== 'ok') throw new Error(`${record['la'] ?? ''}: ${result.status}`);
        compared += 1;
        for (const [found, column] of [
          [result.ratio, 'rr'],
          [result.lower, 'rr_ci_low'],
          [result.upper, 'rr_ci_upp'],
        ] as const) {
          expect(found.toPrecision(5), `${record['la'] ?? ''} ${column}`).toBe(number(column).toPrecision(5));
        }
      }
      expect(compared).toBe(302);
      expect(named).toHaveLength(25);
      expect(named).toContain('City of London: more stops than people');
      expect(named).toContain('West Devon: nobody stopped');
    });
  },
);
