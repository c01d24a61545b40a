import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertAddsUp } from '../../src/kernel/rowAccount.ts';
import { contentHash } from '../../src/snapshot/contentHash.ts';
import { parseSnapshotJson } from '../../src/snapshot/parseSnapshotJson.ts';
import { toCubeCsv } from '../../src/snapshot/toCubeCsv.ts';
import { toSnapshotJson } from '../../src/snapshot/toSnapshotJson.ts';
import type { Recipe } from '../../src/kernel/recipe.ts';
import type { IngestResult } from '../../src/ingest/ingest.ts';
import { ingestText, madeUp } from '../unit/ingest/realFile.ts';

const ethnicity = fc.constantFrom(
  'White',
  'Asian',
  'Black',
  'Mixed',
  'Undeclared',
  'Unknown',
  '',
  'Total',
  'Qqx',
  'asian ',
);
const grade = fc.constantFrom('EO', 'HEO', 'SCS 1', 'Unknown', '', 'All grades', 'Zzv');
const site = fc.constantFrom('North', 'South', '', '"a, b"', '(total)', '\\x', '__proto__');
const number = fc.constantFrom('0', '3', '5', '1,234', '[c]', '', '..', '-4', 'many', '12%', '7.5');
const status = fc.constantFrom('In post', 'Leaver', '');
const person = fc.constantFrom('1', '2', '3', '4', '');
const date = fc.constantFrom('2025', '2026-03-31', '31/03/2026', 'never', '');

/** A cell as CSV; damage may be done to whole lines afterwards. */
const quote = (cell: string): string => (/^"|[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const rows = fc.array(fc.tuple(person, status, date, ethnicity, grade, site, number), {
  minLength: 1,
  maxLength: 25,
});
const damage = fc.array(
  fc.tuple(fc.nat(30), fc.constantFrom('', ',,,,,,,extra', '"', ';', '\t', 'Notes: nothing', 'a')),
  { maxLength: 3 },
);
const roles: Recipe['columns'][number]['role'][] = [
  { kind: 'person' },
  { kind: 'keep-only', values: ['In post'] },
  { kind: 'date' },
  { kind: 'characteristic', characteristic: 'ethnicity' },
  { kind: 'grade' },
  { kind: 'breakdown' },
  { kind: 'measure', measure: 'count' },
];
const headers = ['Ref', 'Status', 'Date', 'Ethnicity', 'Grade', 'Site', 'Headcount'];

function toRecipe(shape: 'people' | 'headcounts' | 'shares' | 'incidents', settled: boolean): Recipe {
  return {
    version: 1,
    reading: settled ? { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', headerRow: 1 } : {},
    shape,
    // An incident has one breakdown.
    columns: headers.map((header, c) => ({
      header,
      role: (shape === 'incidents' && header === 'Grade' ? undefined : roles[c]) ?? { kind: 'leave-out' },
    })),
    labels: settled
      ? [
          { column: 'Ethnicity', label: 'Qqx', meaning: { kind: 'own-group', broad: 'none' } },
          { column: 'Grade', label: 'Zzv', meaning: { kind: 'set-aside' } },
        ]
      : [],
    ...(settled ? { dayFirst: true, duplicateRule: { kind: 'highest-grade' } } : {}),
    reference: { kind: 'date', date: '2026-03-31' },
    wording: 'people',
  };
}

function toText(table: readonly (readonly string[])[]): string {
  return [headers, ...table].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

/** The account adds up, knows every row, and nothing was made while something waits. */
function expectSound(result: IngestResult): void {
  assertAddsUp(result.account);
  expect(result.account.read).toBe(result.preview?.rows ?? 0);
  expect(result.pending.length > 0 && result.snapshots.length > 0).toBe(false);
  for (const snapshot of result.snapshots) {
    assertAddsUp(snapshot.account);
    expect(snapshot.account.waiting).toBe(0);
  }
}

const shapes = ['people', 'headcounts', 'shares', 'incidents'] as const;

describe('ingest', () => {
  it('accounts for every row of any table, however damaged, with any recipe or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        damage,
        fc.constantFrom(...shapes),
        fc.boolean(),
        async (table, hits, shape, own) => {
          const lines = toText(table).split('\n');
          for (const [at, text] of hits) lines[at % lines.length] += text;
          const recipe = own ? { recipe: toRecipe(shape, false) } : {};
          expectSound(await ingestText(lines.join('\n'), { ...recipe, provenance: madeUp }));
        },
      ),
    );
  });

  it('reads any bytes at all without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expectSound(await ingestText(bytes, { provenance: madeUp }));
      }),
    );
  });

  it('gives the same content whatever the order of the rows and whatever the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...shapes),
        fc.infiniteStream(fc.nat()),
        async (table, shape, dice) => {
          const order = table.map((row) => ({ row, at: Number(dice.next().value) }));
          const shuffled = order.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
          const options = { recipe: toRecipe(shape, true), provenance: madeUp };
          const one = await ingestText(toText(table), options);
          const other = await ingestText(new Blob([toText(shuffled)]), options);
          // A label that stands once over its rows, a merged cell, is told by their order.
          fc.pre(![one, other].some(({ issues }) => issues.some(({ code }) => code === 'labels-carried')));
          expect(other.snapshots.map(contentHash)).toEqual(one.snapshots.map(contentHash));
          const { reasons: _, ...account } = one.account;
          expect(other.account).toMatchObject(account);
        },
      ),
    );
  });

  it('keeps as many people as there are rows used, each once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const { snapshots, account } = await ingestText(toText(table), {
          recipe: toRecipe('people', true),
          provenance: madeUp,
        });
        if (snapshots.length === 0) return;
        const people = snapshots.flatMap(({ content }) =>
          content.kind === 'counts' ? [...content.cells.counts] : [],
        );
        expect(people.reduce((sum, n) => sum + n, 0)).toBe(account.used);
      }),
    );
  });

  it('makes snapshots that are written and read back unchanged', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...shapes), async (table, shape) => {
        const { snapshots } = await ingestText(toText(table), {
          recipe: toRecipe(shape, true),
          provenance: madeUp,
        });
        for (const snapshot of snapshots) {
          made += 1;
          const json: unknown = JSON.parse(JSON.stringify(toSnapshotJson(snapshot)));
          expect(parseSnapshotJson(json, toCubeCsv(snapshot.content))).toEqual({
            kind: 'ok',
            value: snapshot,
          });
        }
      }),
    );
    expect(made).toBeGreaterThan(20);
  });
});
