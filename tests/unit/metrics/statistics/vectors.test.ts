import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { binomialTest } from '../../../../src/metrics/statistics/binomialTest.ts';
import { byarRate } from '../../../../src/metrics/statistics/byarRate.ts';
import { differenceOfShares } from '../../../../src/metrics/statistics/differenceOfShares.ts';
import { disparityRatio } from '../../../../src/metrics/statistics/disparityRatio.ts';
import { relativeLikelihood } from '../../../../src/metrics/statistics/relativeLikelihood.ts';
import { representationIndex } from '../../../../src/metrics/statistics/representationIndex.ts';
import { twoProportionTest } from '../../../../src/metrics/statistics/twoProportionTest.ts';
import { wilson } from '../../../../src/metrics/statistics/wilson.ts';
import { expectFields, type Tolerance } from './expectFields.ts';

const folder = path.resolve('../shared/vectors');
const isThere = existsSync(folder);

interface Case {
  readonly in: Readonly<Record<string, number>>;
  readonly out: Readonly<Record<string, unknown>>;
}

function readCases(file: string): readonly Case[] {
  if (!isThere) return [];
  const parsed: { cases: readonly Case[] } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return parsed.cases;
}

/** Reads one input field that the file must have. */
function pick(from: Case['in'], field: string): number {
  const value = from[field];
  if (value === undefined) throw new Error(`the vector has no ${field}`);
  return value;
}

/* Tolerances of the files' notes; a field without an entry has the general one. */
const KOOPMAN: Tolerance = { relative: 1e-6, absolute: 0 };
const P_VALUE: Tolerance = { relative: 1e-9, absolute: 1e-15 };
const FISHER: Tolerance = { relative: 1e-8, absolute: 1e-15 };
const NEWCOMBE: Tolerance = { relative: 0, absolute: 1e-10 };
const WILSON: Tolerance = { relative: 0, absolute: 1e-12 };

const files: readonly {
  readonly file: string;
  readonly run: (from: Case['in']) => object;
  readonly tolerances: Readonly<Record<string, Tolerance>>;
  readonly isUndefined?: (out: Case['out']) => boolean;
}[] = [
  {
    file: 'wilson.json',
    run: (v) => wilson({ x: pick(v, 'x'), n: pick(v, 'n'), confidence: pick(v, 'confidence') }),
    tolerances: { value: WILSON, lower: WILSON, upper: WILSON },
  },
  {
    file: 'rate-byar.json',
    run: (v) =>
      byarRate({
        count: pick(v, 'count'),
        population: pick(v, 'population'),
        multiplier: pick(v, 'multiplier'),
        confidence: pick(v, 'confidence'),
      }),
    tolerances: {},
  },
  {
    file: 'relative-likelihood.json',
    run: (v) =>
      relativeLikelihood({
        a: pick(v, 'a'),
        n1: pick(v, 'n1'),
        b: pick(v, 'b'),
        n2: pick(v, 'n2'),
        confidence: pick(v, 'confidence'),
      }),
    tolerances: { koopman_lower: KOOPMAN, koopman_upper: KOOPMAN },
  },
  {
    file: 'difference-newcombe.json',
    run: (v) =>
      differenceOfShares({
        x1: pick(v, 'x1'),
        n1: pick(v, 'n1'),
        x2: pick(v, 'x2'),
        n2: pick(v, 'n2'),
        confidence: pick(v, 'confidence'),
      }),
    tolerances: { diff: NEWCOMBE, lower: NEWCOMBE, upper: NEWCOMBE },
  },
  {
    file: 'disparity-ratio.json',
    run: (v) =>
      disparityRatio({
        events1: pick(v, 'events1'),
        population1: pick(v, 'population1'),
        events2: pick(v, 'events2'),
        population2: pick(v, 'population2'),
        multiplier: pick(v, 'multiplier'),
        confidence: pick(v, 'confidence'),
      }),
    tolerances: { p_exact: P_VALUE },
  },
  {
    file: 'representation-index.json',
    run: (v) =>
      representationIndex({
        x: pick(v, 'x'),
        n: pick(v, 'n'),
        reference_x: pick(v, 'reference_x'),
        reference_n: pick(v, 'reference_n'),
        confidence: pick(v, 'confidence'),
      }),
    tolerances: {},
  },
  {
    file: 'two-proportion-test.json',
    run: (v) => twoProportionTest({ a: pick(v, 'a'), n1: pick(v, 'n1'), b: pick(v, 'b'), n2: pick(v, 'n2') }),
    tolerances: { p: P_VALUE, p_yates: P_VALUE, p_fisher: FISHER },
    isUndefined: (out) => out['chi2'] === null,
  },
  {
    file: 'one-sample-binomial.json',
    run: (v) => binomialTest({ x: pick(v, 'x'), n: pick(v, 'n'), p0: pick(v, 'p0') }),
    tolerances: { p_exact: P_VALUE },
  },
];

describe.skipIf(!isThere)('the shared reference numbers (skipped where ../shared is not there)', () => {
  for (const { file, run, tolerances, isUndefined } of files) {
    const cases = readCases(file);
    it(`reproduces each of the ${String(cases.length)} cases of ${file} within its tolerance`, () => {
      expect(cases.length).toBeGreaterThan(8);
      for (const { in: from, out } of cases) {
        const status = isUndefined?.(out) === true ? { status: 'undefined' } : {};
        expectFields(run(from), { ...status, ...out }, tolerances);
      }
    });
  }
});
