import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildFlatDimension,
  buildLattice,
  listLatticeEquations,
  sumOverLattice,
} from '../../src/disclosure/suppression/lattice.ts';
import { planCells } from '../../src/disclosure/suppression/planCells.ts';
import { protectCounts } from '../../src/disclosure/suppression/protectCounts.ts';
import type { ZeroRule } from '../../src/disclosure/suppression/readerModel.ts';

const attacker = path.resolve('../shared/tools/attacker.py');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasGlpk = spawnSync('glpsol', ['--version']).status === 0;
const missing =
  existsSync(attacker) && hasPython ? '' : ' (skipped: python3 or ../shared/tools is not there)';
const missingForDeep =
  missing === '' && hasGlpk ? '' : ' (skipped: python3, glpsol or ../shared/tools is not there)';
const seed = 20_261_122;

interface Attacked {
  readonly id: string;
  readonly model: string;
  readonly exact: readonly unknown[];
  readonly primary_shown: number;
  readonly truth_outside: number;
  readonly inconsistent?: boolean;
}

/** Runs the reference attacker over tables in one go. */
function attack(tables: readonly object[], model: string): Attacked[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'disclosure-'));
  try {
    const file = path.join(folder, 'tables.json');
    writeFileSync(file, JSON.stringify({ tables }));
    return JSON.parse(toOutput(['--model', model, '--json', file]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The attacker ends with status 1 where it found a breach; its report is what counts. */
function toOutput(options: readonly string[]): string {
  const run = spawnSync('python3', [attacker, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  return run.stdout;
}

const aCount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 300 }) },
);

function aTable(rows: number, columns: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(aCount, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
}

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns]) => aTable(rows, columns));

function expectNoBreach(found: readonly Attacked[]): void {
  for (const { id, model, exact, inconsistent, primary_shown, truth_outside } of found) {
    expect({ id, model, exact, inconsistent, primary_shown, truth_outside }).toEqual({
      id,
      model,
      exact: [],
      inconsistent: undefined,
      primary_shown: 0,
      truth_outside: 0,
    });
  }
}

describe('the reference attacker', () => {
  it('is itself in order', { skip: missing !== '' }, () => {
    expect(execFileSync('python3', [attacker, '--self-test'], { encoding: 'utf8' })).toContain('passed');
  });

  it.skipIf(missing !== '')(`recovers no count of a protected two-way table${missing}`, () => {
    const cases = fc.sample(fc.tuple(anyTable, fc.constantFrom<ZeroRule>('published', 'primary')), {
      numRuns: 150,
      seed,
    });
    const tables = cases.map(([counts, zeroRule], k) => {
      const { published, audit } = protectCounts(counts, { threshold: 5, zeroRule });
      return {
        id: `${k}`,
        published,
        primary: audit.primary,
        threshold: 5,
        zero_rule: zeroRule,
        strict: !audit.fellBack,
      };
    });
    expectNoBreach(attack(tables, 'blind'));
    expectNoBreach(attack(tables, 'nonzero'));
    expectNoBreach(
      attack(
        tables.filter(({ strict }) => strict),
        'marked',
      ),
    );
  });

  it.skipIf(missingForDeep !== '')(
    `recovers no count of a protected three-way table${missingForDeep}`,
    async () => {
      const cases = fc.sample(fc.array(aTable(3, 3), { minLength: 2, maxLength: 3 }), { numRuns: 6, seed });
      const tables: object[] = [];
      for (const [k, counts] of cases.entries()) {
        const sizes = [counts.length, 3, 3];
        const lattice = buildLattice(sizes.map(buildFlatDimension));
        const values = sumOverLattice(lattice, ([d = 0, r = 0, c = 0]) => counts[d]?.[r]?.[c] ?? 0);
        const plan = await planCells({ lattice, values }, { threshold: 5, zeroRule: 'published' });
        if (plan.kind !== 'planned' || plan.outcome === 'withheld') continue;
        const hidden = new Set([...plan.primary, ...plan.secondary]);
        const published = Array.from({ length: counts.length + 1 }, (_, d) =>
          Array.from({ length: 4 }, (_r, r) =>
            Array.from({ length: 4 }, (_c, c) => {
              const cell = 16 * d + 4 * r + c;
              return hidden.has(cell) ? '[c]' : (values[cell] ?? 0);
            }),
          ),
        );
        const primary = plan.primary.map((cell) => [
          Math.floor(cell / 16),
          Math.floor(cell / 4) % 4,
          cell % 4,
        ]);
        tables.push({ id: `${k}`, published, primary, threshold: 5, zero_rule: 'published' });
      }
      expect(tables.length).toBe(cases.length);
      expectNoBreach(attack(tables, 'blind'));
      expectNoBreach(attack(tables, 'nonzero'));
    },
  );

  /** 5 groups inside 3 broad ones inside all; and "all other groups combined" beside the first broad one. */
  const groupings = {
    size: 10,
    sums: [
      { total: 5, parts: [0, 1] },
      { total: 6, parts: [2, 3] },
      { total: 7, parts: [4] },
      { total: 9, parts: [5, 6, 7] },
      { total: 8, parts: [6, 7] },
      { total: 9, parts: [5, 8] },
    ],
  };

  it.skipIf(missingForDeep !== '')(
    `recovers no count of protected groups shown in several groupings${missingForDeep}`,
    async () => {
      const cases = fc.sample(aTable(3, 5), { numRuns: 8, seed });
      const tables: object[] = [];
      for (const [k, counts] of cases.entries()) {
        const lattice = buildLattice([buildFlatDimension(3), groupings]);
        const values = sumOverLattice(lattice, ([r = 0, c = 0]) => counts[r]?.[c] ?? 0);
        const plan = await planCells({ lattice, values }, { threshold: 5, zeroRule: 'published' });
        if (plan.kind !== 'planned' || plan.outcome === 'withheld') continue;
        const primary = new Set(plan.primary);
        const hidden = new Set([...plan.primary, ...plan.secondary]);
        const cells = [...values].map((value, cell) =>
          hidden.has(cell) ? { id: `${cell}`, primary: primary.has(cell) } : { id: `${cell}`, value },
        );
        const equations = listLatticeEquations(lattice).map(({ total, parts }) => ({
          total: `${total}`,
          parts: parts.map(String),
        }));
        tables.push({ id: `${k}`, cells, equations, threshold: 5, zero_rule: 'published' });
      }
      expect(tables.length).toBe(cases.length);
      expectNoBreach(attack(tables, 'blind'));
      expectNoBreach(attack(tables, 'nonzero'));
    },
  );
});
