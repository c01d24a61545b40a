import { toSeriesId, toSnapshotId } from '../../../src/kernel/ids.ts';
import type { LabelMeaning } from '../../../src/kernel/recipe.ts';
import type { Series } from '../../../src/kernel/series.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

/** What a made-up snapshot is to be like. */
export interface CubeWish {
  readonly id: string;
  readonly series: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Over departments, grades and groups. */
  readonly cells: number;
  /** Another seed, other counts. */
  readonly seed?: number;
}

const groups = ['Asian', 'Black', 'Mixed', 'Other', 'White'];
const grades = ['AO', 'EO', 'HEO', 'SEO', 'Grade 7', 'Grade 6', 'SCS'];
const rungs = ['cs-ao', 'cs-eo', 'cs-heo', 'cs-seo', 'cs-g7', 'cs-g6', 'cs-scs'];

/** A made-up real snapshot of any size, the same for the same wish. */
export function buildCube({ id, series, date, cells, seed = 1 }: CubeWish): Snapshot {
  const departments = Math.ceil(cells / (groups.length * grades.length));
  const codes = [new Uint16Array(cells), new Uint16Array(cells), new Uint16Array(cells)];
  const counts = new Float64Array(cells);
  let state = seed;
  for (let cell = 0; cell < cells; cell += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    codes[0]?.fill(cell % groups.length, cell, cell + 1);
    codes[1]?.fill(Math.floor(cell / groups.length) % grades.length, cell, cell + 1);
    codes[2]?.fill(Math.floor(cell / (groups.length * grades.length)), cell, cell + 1);
    counts[cell] = state % 500;
  }
  const labels = Array.from({ length: departments }, (_, at) => `Department ${at}`);
  const used = counts.reduce((sum, count) => sum + count, 0);
  const reference = { kind: 'date', date } as const;
  return {
    id: toSnapshotId(id),
    series: toSeriesId(series),
    title: `Staff in post ${seed}`,
    reference,
    provenance: {
      kind: 'real',
      standing: 'management-information',
      sources: [
        {
          publisher: 'A publisher',
          title: 'Staff in post',
          reference,
          owner: 'An owner',
          standing: 'management-information',
        },
      ],
      caveats: [],
      handling: 'official',
      finality: 'final',
      lineage: [{ operation: 'imported', from: [] }],
      record: {
        fileName: 'staff.csv',
        sha256: String(seed % 10).repeat(64),
        importedAt: '2026-11-01T09:00:00.000Z',
        recipeFingerprint: 'fingerprint',
        rowsRead: used,
        rowsSetAside: 0,
      },
    },
    content: {
      kind: 'counts',
      dimensions: [
        { id: 'ethnicity', role: 'characteristic', name: 'Ethnicity', labels: groups },
        { id: 'grade', role: 'grade', name: 'Grade', labels: grades },
        { id: 'department', role: 'breakdown', name: 'Department', labels },
      ],
      cells: { codes, counts, states: new Uint8Array(cells) },
      sourceProtection: { hiddenLow: 0, hiddenHigh: 0, zerosHidden: false, roundedTo: 1 },
    },
    mapping: {
      meanings: new Map<string, readonly LabelMeaning[]>([
        ['ethnicity', groups.map((name) => ({ kind: 'group', standard: name.toLowerCase() }) as const)],
        ['grade', rungs.map((rung) => ({ kind: 'rung', rung }) as const)],
        ['department', labels.map(() => ({ kind: 'unknown' }) as const)],
      ]),
      classification: '5A',
      ladder: 'civil-service',
    },
    account: { read: used, used, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] },
    sourceNotes: [],
    wording: 'staff',
  };
}

/** The series that such a snapshot stands in. */
export function buildSeries(id: string): Series {
  return {
    id: toSeriesId(id),
    kind: 'real',
    title: `Series ${id}`,
    policy: { kind: 'civil-service' },
    wording: 'staff',
    origin: 'user',
  };
}
