import {
  deletePart,
  deleteSnapshots,
  savePart,
  savePolicy,
  saveReview,
  undoLine,
} from '../../../src/io/libraryChanges.ts';
import { readLibrary, readLibraryState } from '../../../src/io/library.ts';
import { saveImport } from '../../../src/io/saveImport.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import type { Snapshot, SnapshotContent } from '../../../src/snapshot/snapshot.ts';
import { PART_STORES } from '../../../src/workspace/storedPart.ts';
import { buildCube, buildSeries } from './buildCube.ts';

/** Labels that a careless file format would trip over. */
const labels = [
  'Plain',
  'With, comma',
  'With "quotes"',
  '(total)',
  '\\(total)',
  'Two\r\nlines',
  ' spaces ',
  'Ünïcödé 漢字',
  '=1+1',
  '',
];

const recipe: Recipe = {
  version: 1,
  reading: { encoding: 'utf-8' },
  shape: 'headcounts',
  columns: [{ header: 'Ethnicity', role: { kind: 'characteristic', characteristic: 'ethnicity' } }],
  labels: [{ column: 'Ethnicity', label: 'Other, any', meaning: { kind: 'own-group', broad: '' } }],
  dayFirst: true,
  wording: 'colleagues',
};

/** Numbers from 0 to 1, the same for the same seed. */
export function buildRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fills an empty library by what people do: imports, corrections, deletions, policies, reviews, parts, undoing. */
export async function fillLibrary(seed: number): Promise<void> {
  const random = buildRandom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const at = (): string => new Date(Date.UTC(2026, pick(12), 1 + pick(28), pick(24))).toISOString();
  const imports = 3 + pick(4);
  for (let turn = 0; turn < imports; turn += 1) {
    const series = `series-${pick(2)}`;
    const snapshot = buildAny(`snapshot-${seed}-${turn}`, series, random);
    await saveImport(buildSeries(series), [snapshot], at(), pick(2) === 0 ? { recipe } : {});
  }
  const ids = (await readLibrary()).snapshots.map(({ id }) => id);
  const one = (): string => ids[pick(ids.length)] ?? '';
  await savePolicy('series-0', { kind: 'exact', threshold: 10, zeroRule: 'primary' }, at());
  await saveReview(one(), '2027-04-01', at());
  await deleteSnapshots([one()], at());
  for (const store of PART_STORES) {
    const part = {
      id: `${store}-1`,
      title: `A "${store}"`,
      at: at(),
      madeFrom: [one()],
      body: { value: random() },
    };
    await savePart(store, part);
    await savePart(store, { ...part, title: `${part.title}, changed` });
  }
  await deletePart('notes', 'notes-1', at());
  const { log } = await readLibraryState();
  await undoLine(log[pick(log.length)]?.id ?? '', at());
}

function buildAny(id: string, series: string, random: () => number): Snapshot {
  const pick = (below: number): number => Math.floor(random() * below);
  const cube = buildCube({ id, series, date: `202${pick(6)}-03-31`, cells: 1 + pick(120), seed: pick(1e9) });
  const content = [() => toOdd(cube.content, random), () => buildShares(random), () => buildMeasures(random)][
    pick(3)
  ]?.();
  if (content === undefined) throw new Error('no content');
  const { meanings: _, ...rest } = cube.mapping;
  return {
    ...cube,
    content,
    mapping: { ...rest, meanings: new Map() },
    sourceNotes: [labels[pick(labels.length)] ?? ''],
  };
}

/** Hidden, unknown and printed total cells among the known ones, and labels as they come. */
function toOdd(content: SnapshotContent, random: () => number): SnapshotContent {
  if (content.kind !== 'counts') return content;
  const [ethnicity, grade, department] = content.dimensions;
  if (ethnicity === undefined || grade === undefined || department === undefined) return content;
  const states = content.cells.states.map(() => Math.floor(random() * 3));
  const counts = content.cells.counts.map((count, cell) => (states[cell] === 0 ? count : 0));
  const codes = content.cells.codes.map((column, d) =>
    d === 2 ? column.map((code) => (code === 0 ? 0xffff : code)) : column,
  );
  return {
    ...content,
    dimensions: [
      { ...ethnicity, labels: labels.slice(0, 5) },
      { ...grade, labels: labels.slice(3, 10) },
      department,
    ],
    cells: { codes, counts, states },
  };
}

function buildShares(random: () => number): SnapshotContent {
  return {
    kind: 'shares',
    of: 'all staff',
    dimensions: [{ id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', labels }],
    entries: labels.map((_, code) => ({
      codes: [code],
      share: random() < 0.8 ? { kind: 'known', value: random() } : { kind: 'unknown' },
      ...(random() < 0.5 ? { base: Math.floor(random() * 1000) } : {}),
    })),
  };
}

function buildMeasures(random: () => number): SnapshotContent {
  return {
    kind: 'measures',
    measures: [
      { name: 'Grievances', counts: 'events', entries: [] },
      {
        name: 'Incidents',
        unit: 'incidents',
        counts: 'events',
        entries: labels.flatMap((group) =>
          group === ''
            ? []
            : [
                {
                  group,
                  value:
                    random() < 0.8
                      ? { kind: 'known', value: random() * 1e6 }
                      : { kind: 'suppressedAtSource' },
                },
              ],
        ),
      },
    ],
  };
}
