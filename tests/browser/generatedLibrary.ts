import { ingest } from '../../src/ingest/ingest.ts';
import { packWorkspace } from '../../src/io/workspaceZip.ts';
import { toSeriesId } from '../../src/kernel/ids.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/kernel/policy.ts';
import type { Series } from '../../src/kernel/series.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { toStored, toStoredSummary } from '../../src/workspace/sealSnapshot.ts';
import { returnsSeries } from '../../fixtures/returnsSeries.ts';
import { state } from '../unit/workspace/sample.ts';

const departments = [
  'Agency for the Long Term Stewardship of Rivers, Estuaries, Coasts and Inland Waterways',
  'Office of Weights',
  'Data Service',
  'Institute of Materials, Measurement and Uncertainty',
  'Observatory',
  'Survey',
];
const grades = ['SCS', 'Grade 6', 'Grade 7', 'SEO', 'HEO', 'EO'];
const answers = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Prefer not to say', 'Not known'];

/** Every combination of some lists, as cells of a line, with a number that a seed decides. */
function toTable(
  header: string,
  lists: readonly (readonly string[])[],
  count: (chance: number, at: string) => number,
): string {
  let seed = header.length;
  const rows = lists.reduce<string[][]>(
    (before, list) => before.flatMap((row) => list.map((cell) => [...row, cell])),
    [[]],
  );
  const lines = rows.map((row) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const cells = row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell));
    return [...cells, count(seed / 2 ** 32, row.at(-1) ?? '')].join(',');
  });
  return [header, ...lines].join('\n');
}

/** Small groups beside a large one, and departments that nobody of a group is in. */
const people = (chance: number, answer: string): number =>
  Math.floor(answer === 'White' ? 20 + chance * 200 : chance ** 3 * 30);

/** The files of a made-up profession, by the title of what they hold. Nothing in them says so, so that they may be called real here. */
function toFiles(): Readonly<Record<string, readonly [date: string, text: string][]>> {
  const staff = (year: string) =>
    toTable('Department,Grade,Ethnic group,Headcount', [departments, grades, answers], (chance, answer) =>
      people((chance + (year === '2025' ? 0.07 : 0)) % 1, answer),
    );
  return {
    'Staff in post': ['2025', '2026'].map((year) => [`${year}-03-31`, staff(year)] as const),
    Incidents: [
      [
        '2026-03-31',
        toTable(
          'Incident category,Ethnic group,Year,Number of incidents',
          [['Verbal abuse', 'Exclusion from a meeting'], answers.slice(0, 5), ['2025', '2026']],
          (chance) => Math.floor(chance * 30),
        ),
      ],
    ],
    'Disciplinary processes': [
      [
        '2026-03-31',
        'Ethnicity,Number of staff,Entered formal disciplinary process\nWhite,2505,17\nBME,725,9\nNot stated,66,1',
      ],
    ],
  };
}

/**
 * A workspace file of a made-up profession, with something for every screen: staff at two dates under the exact policy, returns,
 * incidents, outcomes. Its titles name its series.
 */
export async function buildGeneratedLibrary(): Promise<Buffer> {
  const series: Series[] = [];
  const held: Snapshot[] = [];
  const add = (title: string, policy: Policy, snapshots: readonly Snapshot[]): void => {
    const id = toSeriesId(`generated-${series.length}`);
    series.push({ id, kind: 'real', title, policy, wording: 'staff', origin: 'user' });
    for (const snapshot of snapshots) held.push({ ...snapshot, series: id });
  };
  for (const [title, files] of Object.entries(toFiles())) {
    const snapshots = [];
    for (const [date, text] of files) snapshots.push(...(await readFile(title, date, text)));
    add(title, title === 'Staff in post' ? DEFAULT_POLICY : { kind: 'civil-service' }, snapshots);
  }
  add('Departmental returns', { kind: 'civil-service' }, await returnsSeries('real'));
  const stored = new Map(held.map((snapshot) => [`${snapshot.id}`, toStored(snapshot)]));
  const chunks: Uint8Array[] = [];
  await packWorkspace(
    state({ series, summaries: [...stored.values()].map(toStoredSummary) }),
    (id) => Promise.resolve(stored.get(id) ?? Promise.reject(new Error(id))),
    (chunk) => chunks.push(chunk),
  );
  return Buffer.concat(chunks);
}

let ids = 0;

/** A file as the import reads it without being asked anything. */
async function readFile(title: string, date: string, text: string): Promise<readonly Snapshot[]> {
  const options = { importedAt: '2026-04-01T09:00:00.000Z', newId: () => `generated-${(ids += 1)}` };
  const file = { bytes: new TextEncoder().encode(text), name: `${title}.csv` };
  const { recipe } = await ingest(file, options);
  const { snapshots, pending, issues } = await ingest(file, {
    ...options,
    recipe,
    provenance: {
      kind: 'real',
      publisher: 'The profession',
      title,
      reference: { kind: 'date', date },
      owner: 'The data team',
      standing: 'management-information',
    },
  });
  if (snapshots.length === 0) throw new Error(JSON.stringify({ title, pending, issues }));
  return snapshots;
}
