import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestText } from '../unit/ingest/realFile.ts';

const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Prefer not to say'];

/** Numbers of people drawn from a seed, as a workforce has them: many of one group, few of others, about as many as a label is large. */
function draw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Drawn {
  readonly labels: readonly string[];
  /** By label, by date and group. */
  readonly counts: readonly (readonly number[])[];
  readonly dates: readonly string[];
  readonly groups: readonly string[];
}

/** A table in which no label is a total; `isEven`: one label is about as large as two others together, by chance. */
function drawTable(seed: number, isEven: boolean): Drawn {
  const random = draw(seed);
  const used = groups.slice(0, 2 + Math.floor(random() * 5));
  const dates = random() < 0.3 ? ['2024-03-31', '2025-03-31'] : ['2025-03-31'];
  const sizes = Array.from({ length: 3 + Math.floor(random() * 12) }, () => 10 ** (0.7 + 3 * random()));
  if (isEven) sizes[0] = (sizes[1] ?? 0) + (sizes[2] ?? 0);
  const mix = used.map((_, at) => (at === 0 ? 0.7 : 0.02 + 0.1 * random()));
  const counts = sizes.map((size) =>
    dates.flatMap(() => mix.map((share) => drawCount(size * share, random))),
  );
  return {
    labels: sizes.map((_, n) => `Office ${String.fromCodePoint(65 + n)}x`),
    counts,
    dates,
    groups: used,
  };
}

/** A number of people about as large as expected, as chance has it. */
function drawCount(expected: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.round(expected + normal * Math.sqrt(expected)));
}

type Hide = (count: number) => string;
const hides: readonly Hide[] = [
  String,
  (count) => (count > 0 && count < 5 ? '[c]' : String(count)),
  (count) => String(5 * Math.round(count / 5)),
];

function toText({ labels, counts, dates, groups: used }: Drawn, hide: Hide): string {
  const rows = labels.flatMap((label, n) =>
    dates.flatMap((date, d) =>
      used.map((group, g) => `${date},${label},${group},${hide(counts[n]?.[d * used.length + g] ?? 0)}`),
    ),
  );
  return ['Date,Office,Ethnic group,Headcount', ...rows].join('\n');
}

async function findProposals(text: string): Promise<readonly string[]> {
  const { preview } = await ingestText(text);
  return (preview?.labels ?? []).filter(({ why }) => why === 'sum-of-others').map(({ label }) => label);
}

describe('sub-totals that nothing names', () => {
  it('are proposed for fewer than one ordinary table in a thousand', { timeout: 300_000 }, async () => {
    const runs = process.env['LONG'] === '1' ? 20_000 : 500;
    const wrong: number[] = [];
    for (let seed = 1; seed <= runs; seed += 1) {
      const text = toText(drawTable(seed, seed % 2 === 0), hides[seed % 3] ?? String);
      if ((await findProposals(text)).length > 0) wrong.push(seed);
    }
    expect(wrong.length, `seeds ${wrong.join(', ')}`).toBeLessThan(runs / 1_000);
  });

  it('are found wherever they stand, in tables large enough to tell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1_000_000),
        fc.constantFrom(...hides.slice(0, 2)),
        fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 4 }),
        fc.nat(10),
        async (seed, hide, parts, place) => {
          const random = draw(seed);
          const used = groups.slice(0, 5);
          const counts = Array.from({ length: 10 }, () => {
            const size = 300 + 3_000 * random();
            return used.map((_, at) => drawCount(size * (at === 0 ? 0.6 : 0.1), random));
          });
          const sum = used.map((_, g) => parts.reduce((all, part) => all + (counts[part]?.[g] ?? 0), 0));
          const labels = counts.map((_, n) => `Office ${String.fromCodePoint(65 + n)}x`);
          const table = {
            labels: labels.toSpliced(place, 0, 'Harbour side'),
            counts: counts.toSpliced(place, 0, sum),
            dates: ['2025-03-31'],
            groups: used,
          };
          expect(await findProposals(toText(table, hide))).toEqual(['Harbour side']);
        },
      ),
      { numRuns: 200 },
    );
  });
});
