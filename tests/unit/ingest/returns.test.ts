import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../src/ingest/ingest.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { parseSnapshotJson } from '../../../src/snapshot/parseSnapshotJson.ts';
import type { ReturnsContent, Snapshot } from '../../../src/snapshot/snapshot.ts';
import { toCubeCsv } from '../../../src/snapshot/toCubeCsv.ts';
import { toSnapshotJson } from '../../../src/snapshot/toSnapshotJson.ts';
import { readFixture } from './fixture.ts';
import { ingestText, madeUp } from './realFile.ts';

const file = readFixture('returns');
const dated = { ...madeUp, reference: { kind: 'date', date: '2026-03-31' } } as const;

async function settled(text = file, change = (recipe: Recipe): Recipe => recipe): Promise<IngestResult> {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe: change(recipe), provenance: dated });
}

function contentOf(snapshot: Snapshot | undefined): ReturnsContent {
  if (snapshot?.content.kind !== 'returns') throw new Error('not returns');
  return snapshot.content;
}

/** One field as `department: value`, in the order of the departments. */
function fieldOf(content: ReturnsContent, field: string): string[] {
  const column = content.fields.find((one) => one.field === field);
  return (column?.values ?? []).map((value, code) => {
    const label = content.dimensions[0]?.labels[code];
    return `${label}: ${value.kind === 'known' ? value.value : value.kind}`;
  });
}

describe('ingest of returns', () => {
  it('knows returns by their columns', async () => {
    const { recipe, pending } = await ingestText(file);
    expect(recipe.shape).toBe('returns');
    expect(recipe.wording).toBe('members');
    expect(recipe.columns.map(({ role }) => (role.kind === 'return' ? role.of : role.kind))).toEqual([
      'date',
      'breakdown',
      'expected',
      'invited',
      'reported',
      'completed',
      'declared',
    ]);
    expect(pending.map(({ kind }) => kind)).toEqual(['provenance']);
  });

  it('makes a snapshot for each year, with every department and what it sent', async () => {
    const { snapshots, account, issues } = await settled();
    expect(issues).toEqual([]);
    expect(snapshots.map(({ reference }) => reference)).toEqual(
      ['2024', '2025', '2026'].map((year) => ({ kind: 'date', date: `${year}-03-31` })),
    );
    expect(account).toMatchObject({ read: 20, used: 19, totals: 1, setAside: 0, waiting: 0 });
    const content = contentOf(snapshots[0]);
    expect(content.fields.map(({ field, counts }) => `${field} ${counts}`)).toEqual([
      'expected yes-no',
      'invited people',
      'reported yes-no',
      'completed people',
      'declared people',
    ]);
    expect(fieldOf(content, 'reported')).toEqual([
      'Agriculture Agency: 1',
      'Boundary Office: 1',
      'Coastal Survey: 1',
      'Data Service: 1',
      'Energy Board: 0',
      'Fisheries Lab: 1',
    ]);
    expect(fieldOf(content, 'completed')).toContain('Energy Board: unknown');
  });

  it('takes a date of receipt for a yes', async () => {
    const { snapshots } = await settled();
    expect(fieldOf(contentOf(snapshots[1]), 'reported')).toContain('Fisheries Lab: 1');
  });

  it('checks a printed total against its departments', async () => {
    const { issues } = await settled(
      file.replace('2024,Total,6,655,5,250,204', '2024,Total,6,655,5,240,204'),
    );
    expect(issues).toEqual([{ code: 'total-differs', line: 9, found: 240, expected: 250 }]);
  });

  it('sets aside a row that says neither yes nor no', async () => {
    const { account } = await settled(
      file.replace('Grid Authority,Yes,90,Yes', 'Grid Authority,Yes,90,perhaps'),
    );
    expect(account.reasons).toEqual([{ reason: 'value-not-yes-or-no', rows: 1, lines: [21] }]);
  });

  it('counts people where reported is a number', async () => {
    const text = 'Department,Expected,Reported\nNorth,120,100\nSouth,60,0\n';
    const { snapshots } = await settled(text);
    const { fields } = contentOf(snapshots[0]);
    expect(fields.map(({ field, counts }) => `${field} ${counts}`)).toEqual([
      'expected people',
      'reported people',
    ]);
  });

  it('waits while no column says who reported or who completed', async () => {
    const { pending } = await settled(file, (recipe) => ({
      ...recipe,
      columns: recipe.columns.map((rule) =>
        rule.role.kind === 'return' && rule.role.of !== 'invited'
          ? { ...rule, role: { kind: 'leave-out' } }
          : rule,
      ),
    }));
    expect(pending).toContainEqual({ kind: 'role', role: 'return' });
  });

  it('is read back from its files as it was written', async () => {
    const { snapshots } = await settled();
    for (const snapshot of snapshots) {
      const json: unknown = JSON.parse(JSON.stringify(toSnapshotJson(snapshot)));
      const read = parseSnapshotJson(json, toCubeCsv(snapshot.content));
      if (read.kind === 'error') throw new Error(JSON.stringify(read.error));
      expect(read.value).toEqual(snapshot);
    }
  });

  it('refuses a file of its cells in which yes is a number of people, or a department is missing', async () => {
    const { snapshots } = await settled();
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    const csv = toCubeCsv(snapshot.content);
    const json: unknown = JSON.parse(JSON.stringify(toSnapshotJson(snapshot)));
    const many = csv.replace('Agriculture Agency,reported,1', 'Agriculture Agency,reported,7');
    const short = csv.replace(/Energy Board,declared,[^\r]*\r\n/, '');
    expect(many).not.toBe(csv);
    expect(short).not.toBe(csv);
    for (const damaged of [many, short]) expect(parseSnapshotJson(json, damaged).kind).toBe('error');
  });
});
