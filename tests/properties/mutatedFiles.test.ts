import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest, type IngestOptions } from '../../src/ingest/ingest.ts';
import { assertAddsUp } from '../../src/kernel/rowAccount.ts';

const folder = 'fixtures/import';
const long = process.env['LONG'] === '1';
/** Each of the two properties tries half of them. */
const FILES = long ? 10_000 : 500;
/** A file of a few kilobytes that takes longer than this hangs; milliseconds. */
const PATIENCE_MS = 10_000;

const seeds = readdirSync(folder)
  .filter((name) => /\.(csv|tsv|txt)$/.test(name))
  .map((name) => new Uint8Array(readFileSync(path.join(folder, name))))
  .filter(({ length }) => length < 20_000);

/** One act of damage on bytes, at a place from 0 to 1. */
type Damage = (bytes: Uint8Array, place: number, byte: number) => Uint8Array;
const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length);
const splice = (bytes: Uint8Array, from: number, drop: number, put: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + drop)]);

const damages: readonly Damage[] = [
  (bytes, place, byte) => splice(bytes, at(bytes, place), 1, [byte]),
  (bytes, place, byte) => splice(bytes, at(bytes, place), 0, [byte]),
  (bytes, place) => splice(bytes, at(bytes, place), 1, []),
  (bytes, place) => bytes.subarray(0, at(bytes, place)),
  (bytes, place) => bytes.subarray(at(bytes, place)),
  (bytes, place) => splice(bytes, at(bytes, place), 0, [0x22]),
  (bytes, place) => splice(bytes, at(bytes, place), 0, [0x0d]),
  (bytes, place) => splice(bytes, at(bytes, place), 0, [0x0a, 0x0a]),
  (bytes, place) => splice(bytes, at(bytes, place), 0, [0x2c, 0x2c, 0x2c]),
  (bytes, place) => splice(bytes, at(bytes, place), 0, [0x00]),
  (bytes, place) => Uint8Array.from([...bytes, ...bytes.subarray(at(bytes, place))]),
  (bytes) => bytes.map((byte) => (byte === 0x2c ? 0x3b : byte)),
  (bytes) => Uint8Array.from([...bytes].flatMap((byte) => [byte, 0])),
];

const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.constantFrom(...damages),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.nat(255),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([seed, acts]) =>
    acts.reduce<Uint8Array>((bytes, [act, place, byte]) => act(bytes, place, byte), seed),
  );

const pieces = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  '"',
  "'",
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\\',
  '=',
  'White',
  'Asian',
  'EO',
  'G7',
  '2025-03-31',
  '1,234',
  '[c]',
  '..',
  '-5',
  '12%',
  'Total',
  'Source: x',
  'Ethnic group',
  'Grade',
  'Headcount',
  '__proto__',
  '\u00e9',
  '\ufeff',
  '\u0000',
  '\u{1f600}',
);
const random = fc.array(pieces, { maxLength: 200 }).map((parts) => new TextEncoder().encode(parts.join('')));

async function importTwice(bytes: Uint8Array): Promise<void> {
  const options: IngestOptions = {
    importedAt: '2026-04-01T09:00:00.000Z',
    newId: () => 'id',
    sha256: '0'.repeat(64),
    // Short as they are, they take the fast path wherever it takes them.
    streaming: { least: 0, head: 400, tail: 200 },
  };
  const before = performance.now();
  const first = await ingest({ bytes, name: 'made.csv' }, options);
  assertAddsUp(first.account);
  const labels = first.pending.flatMap((one) =>
    one.kind === 'label'
      ? [{ column: one.column, label: one.label, meaning: { kind: 'unknown' } as const }]
      : [],
  );
  const provenance = { kind: 'illustrative', title: 'Made up', standsFor: 'tests' } as const;
  const recipe = { ...first.recipe, labels, dayFirst: true, duplicateRule: { kind: 'set-aside' } as const };
  const second = await ingest({ bytes, name: 'made.csv' }, { ...options, recipe, provenance });
  assertAddsUp(second.account);
  expect(second.account.read).toBe(first.account.read);
  const parts = second.snapshots.map(({ account }) => account.used);
  expect(parts.reduce((sum, used) => sum + used, 0)).toBeLessThanOrEqual(second.account.used);
  expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
}

describe('any file', () => {
  it('that was damaged imports or says why: no crash, no hang, and every row has its place', async () => {
    await fc.assert(fc.asyncProperty(mutated, importTwice), { numRuns: FILES / 2 });
  });

  it('of random pieces imports or says why', async () => {
    await fc.assert(fc.asyncProperty(random, importTwice), { numRuns: FILES / 2 });
  });
});
