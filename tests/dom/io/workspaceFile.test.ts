import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary, readLibraryState } from '../../../src/io/library.ts';
import { deleteSnapshots, savePart, savePolicy, undoLine } from '../../../src/io/libraryChanges.ts';
import { forgetMemory } from '../../../src/io/openStore.ts';
import { readSnapshot } from '../../../src/io/readSnapshot.ts';
import { saveImport } from '../../../src/io/saveImport.ts';
import { buildWorkspaceFile, prepareMerge, saveMerge } from '../../../src/io/workspaceFile.ts';
import { unpackWorkspace } from '../../../src/io/workspaceZip.ts';
import { parseWorkspace } from '../../../src/workspace/parseWorkspace.ts';
import { conflictKey } from '../../../src/workspace/planMerge.ts';
import { buildCube, buildSeries } from '../../browser/library/buildCube.ts';
import { fillLibrary } from '../../browser/library/fillLibrary.ts';
import { findSilentlyWrong } from './damage.ts';

const NOW = '2026-12-01T09:00:00.000Z';
const none = new Map();

beforeEach(forgetMemory);

async function save(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await buildWorkspaceFile()).file.arrayBuffer());
}

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const prepared = await prepareMerge(new Blob([bytes]));
  if (prepared.kind === 'error') throw new Error(JSON.stringify(prepared.error));
  return prepared.value;
}

describe('a workspace file', () => {
  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'saved, opened in an empty browser and saved again has the same bytes: %i',
    async (seed) => {
      await fillLibrary(seed);
      const state = await readLibraryState();
      const first = await save();
      forgetMemory();
      const prepared = await open(first);
      expect(prepared.opened.issues).toEqual([]);
      expect(prepared.plan.conflicts).toEqual([]);
      await saveMerge(prepared, none, NOW);
      expect(await readLibraryState()).toEqual(state);
      expect(Buffer.from(await save()).equals(Buffer.from(first))).toBe(true);
    },
  );

  it('keeps an owner\u2019s decision for one metric, and is of a later form where it holds one', async () => {
    const formatOf = (bytes: Uint8Array<ArrayBuffer>): unknown =>
      JSON.parse(new TextDecoder().decode(unpackWorkspace(bytes).readEntry('library/library.json'))).format;
    await fillLibrary(3);
    const [series] = (await readLibraryState()).series;
    if (series === undefined) throw new Error('a library without a series');
    expect(formatOf(await save())).toBe(1);
    const policy = {
      kind: 'owner',
      threshold: 2,
      name: 'A Head',
      reason: 'Names are public',
      date: '2026-04-01',
      metric: 'board-difference',
    } as const;
    await savePolicy(series.id, policy, NOW);
    const bytes = await save();
    expect(formatOf(bytes)).toBe(2);
    forgetMemory();
    const prepared = await open(bytes);
    expect(prepared.opened.issues).toEqual([]);
    await saveMerge(prepared, none, NOW);
    const kept = (await readLibraryState()).policies.find((one) => one.series === series.id);
    expect(kept?.policy).toEqual(policy);
  });

  it('is a data package with the hash of every entry, in the order of their paths', async () => {
    await fillLibrary(3);
    const { paths, readEntry } = unpackWorkspace(await save());
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain('datapackage.json');
    const text = new TextDecoder().decode(readEntry('datapackage.json'));
    for (const { path, hash, schema } of JSON.parse(text).resources) {
      expect(paths).toContain(path);
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(schema.fields.length).toBeGreaterThan(2);
    }
  });

  it('with one byte changed is refused, or opened without the damaged part', async () => {
    await fillLibrary(5);
    expect(findSilentlyWrong(await save(), 50)).toEqual([]);
  });

  it('with a damaged snapshot opens without it and names it; with damaged policies it is refused', async () => {
    await saveImport(
      buildSeries('s'),
      [buildCube({ id: 'a', series: 's', date: '2025-03-31', cells: 35 })],
      NOW,
    );
    await saveImport(
      buildSeries('s'),
      [buildCube({ id: 'b', series: 's', date: '2026-03-31', cells: 35 })],
      NOW,
    );
    const { paths, readEntry } = unpackWorkspace(await save());
    const damage = (damaged: string) => (path: string) => {
      const bytes = readEntry(path)?.slice();
      if (path === damaged && bytes?.[9] !== undefined) bytes[9] ^= 1;
      return bytes;
    };
    const opened = parseWorkspace(paths, damage('cubes/b.csv'));
    expect(opened.kind === 'ok' && opened.value.snapshots.map(({ id }) => id)).toEqual(['a']);
    expect(opened.kind === 'ok' && opened.value.issues).toEqual([
      { code: 'entry-changed', entry: 'cubes/b.csv' },
    ]);
    expect(parseWorkspace(paths, damage('library/library.json'))).toEqual({
      kind: 'error',
      error: [{ code: 'essential-damaged', entry: 'library/library.json' }],
    });
    const listed = parseWorkspace(paths, damage('sums.sha256'));
    expect(listed.kind === 'ok' && listed.value.issues).toEqual([
      { code: 'entry-changed', entry: 'README.txt' },
    ]);
  });

  it('that is no workspace is refused', async () => {
    const prepared = await prepareMerge(new Blob(['not a zip']));
    expect(prepared).toEqual({ kind: 'error', error: [{ code: 'not-a-workspace' }] });
  });
});

describe('opening a file into a library that holds something', () => {
  const a = buildCube({ id: 'a', series: 's', date: '2025-03-31', cells: 35 });
  const b = buildCube({ id: 'b', series: 's', date: '2026-03-31', cells: 35, seed: 2 });

  it('adds what is new, says what both hold, and can be undone', async () => {
    await saveImport(buildSeries('s'), [a, b], NOW);
    const file = await save();
    forgetMemory();
    await saveImport(buildSeries('s'), [a], NOW);
    const prepared = await open(file);
    expect(prepared.plan).toMatchObject({ added: ['b'], same: 1, conflicts: [] });
    await saveMerge(prepared, none, NOW);
    expect((await readSnapshot('b'))?.title).toBe('Staff in post 2');
    expect((await readLibraryState()).log.map(({ seq, what }) => `${seq} ${what}`)).toEqual([
      '1 imported',
      '2 imported',
      '3 merged',
    ]);
  });

  it('takes it all out again when it is undone: snapshots, parts and policies', async () => {
    const part = (id: string, title: string) => ({ id, title, at: NOW, madeFrom: ['b'], body: {} });
    await saveImport(buildSeries('s'), [a, b], NOW);
    await savePolicy('s', { kind: 'nhs' }, NOW);
    await savePart('notes', part('n1', 'Theirs'));
    await savePart('notes', part('n2', 'New'));
    const file = await save();
    forgetMemory();
    await saveImport(buildSeries('s'), [a], NOW);
    await savePart('notes', part('n1', 'Mine'));
    const before = await readLibraryState();
    const prepared = await open(file);
    await saveMerge(
      prepared,
      new Map(prepared.plan.conflicts.map((one) => [conflictKey(one), 'theirs'] as const)),
      NOW,
    );
    const merged = await readLibraryState();
    expect(merged.parts.notes.map(({ title }) => title)).toEqual(['Theirs', 'New']);
    const line = merged.log.findLast(({ what }) => what === 'merged');
    expect(await undoLine(line?.id ?? '', NOW)).toBeUndefined();
    const after = await readLibraryState();
    expect(after.parts).toEqual(before.parts);
    expect(after.policies).toEqual(before.policies);
    expect(after.bin.map(({ id }) => id)).toEqual(['b']);
  });

  it('shows each conflict, keeps ours unless told otherwise, and replaces no snapshot', async () => {
    await saveImport({ ...buildSeries('s'), title: 'Theirs' }, [{ ...a, title: 'Theirs' }, b], NOW);
    await deleteSnapshots(['b'], NOW);
    const file = await save();
    forgetMemory();
    await saveImport(buildSeries('s'), [a, b], NOW);
    const prepared = await open(file);
    expect(prepared.plan.conflicts.map(({ kind }) => kind)).toEqual(['record', 'snapshot', 'bin']);
    await saveMerge(prepared, none, NOW);
    expect((await readLibrary()).series[0]?.title).toBe('Series s');
    expect((await readLibrary()).bin).toEqual([]);
    const again = await open(file);
    const all = new Map(again.plan.conflicts.map((one) => [conflictKey(one), 'theirs'] as const));
    await saveMerge(again, all, NOW);
    const { snapshots, series, bin } = await readLibrary();
    expect(series[0]?.title).toBe('Theirs');
    expect(bin.map(({ id }) => id)).toEqual(['b']);
    expect(snapshots).toHaveLength(3);
    expect((await readSnapshot('a'))?.title).toBe(a.title);
  });

  it('is not done where the library changed since the comparison', async () => {
    await saveImport(buildSeries('s'), [b], NOW);
    const file = await save();
    forgetMemory();
    const prepared = await open(file);
    await saveImport(buildSeries('s'), [a], NOW);
    await expect(saveMerge(prepared, none, NOW)).rejects.toMatchObject({ fault: 'library-moved' });
    expect((await readLibrary()).snapshots.map(({ id }) => id)).toEqual(['a']);
  });
});
