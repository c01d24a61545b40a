import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary, readLibraryState } from '../../../src/io/library.ts';
import {
  deleteForGood,
  deletePart,
  deleteSnapshots,
  restoreSnapshots,
  savePart,
  savePolicy,
  saveReview,
  undoLine,
} from '../../../src/io/libraryChanges.ts';
import { forgetMemory } from '../../../src/io/openStore.ts';
import { readSnapshot } from '../../../src/io/readSnapshot.ts';
import { saveImport, saveRevision } from '../../../src/io/saveImport.ts';
import { LAST_SAVED, saveSetting } from '../../../src/io/settings.ts';
import { readStoreState } from '../../../src/io/storeState.ts';
import { writeLibrary } from '../../../src/io/writeLibrary.ts';
import { remapSnapshot } from '../../../src/workspace/correctSnapshot.ts';
import { resolveStanding } from '../../../src/workspace/libraryState.ts';
import { buildCube, buildSeries } from '../../browser/library/buildCube.ts';

const NOW = '2026-12-01T09:00:00.000Z';
const a = buildCube({ id: 'a', series: 's', date: '2025-03-31', cells: 35 });
const b = buildCube({ id: 'b', series: 's', date: '2026-03-31', cells: 35, seed: 2 });
const again = buildCube({ id: 'again', series: 's', date: '2025-03-31', cells: 35, seed: 3 });

beforeEach(async () => {
  forgetMemory();
  await saveImport(buildSeries('s'), [a, b], NOW);
});

async function current(): Promise<string[]> {
  return resolveStanding(await readLibraryState()).current.map(({ id }) => id);
}

async function undoLast() {
  const { log } = await readLibraryState();
  return undoLine(log.at(-1)?.id ?? '', NOW);
}

describe('a library without storage', () => {
  it('is held in memory and says so', () => {
    expect(readStoreState().kind).toBe('memory');
  });

  it('keeps nothing of a change that fails half-way', async () => {
    const failing = writeLibrary('failing', async (writing) => {
      await writing.put('bin', { id: 'a', at: NOW });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toMatchObject({ fault: 'storage-failed' });
    expect((await readLibrary()).bin).toEqual([]);
    await expect(saveImport(buildSeries('t'), [b], NOW)).rejects.toMatchObject({ fault: 'storage-failed' });
    expect((await readLibrary()).series.map(({ id }) => id)).toEqual(['s']);
  });
});

describe('history', () => {
  it('undoes an import, and the undoing', async () => {
    expect(await undoLast()).toBeUndefined();
    expect(await current()).toEqual([]);
    expect(await undoLast()).toBeUndefined();
    expect(await current()).toEqual(['a', 'b']);
  });

  it('undoes a deletion, a policy, a review date, a part', async () => {
    await deleteSnapshots(['a'], NOW);
    await undoLast();
    await savePolicy('s', { kind: 'nhs' }, NOW);
    await undoLast();
    await saveReview('a', '2027-01-31', NOW);
    await undoLast();
    await savePart('notes', { id: 'n', title: 'A note', at: NOW, madeFrom: ['a'], body: 'text' });
    await deletePart('notes', 'n', NOW);
    await undoLast();
    const { policies, summaries, parts } = await readLibraryState();
    expect(await current()).toEqual(['a', 'b']);
    expect(policies).toEqual([]);
    expect(summaries.map(({ reviewOn }) => reviewOn)).toEqual([undefined, undefined]);
    expect(parts.notes.map(({ title }) => title)).toEqual(['A note']);
  });

  it('an import at the place of one that stands is its correction; undone, the old one stands again', async () => {
    await saveImport(buildSeries('s'), [again], NOW);
    expect(await current()).toEqual(['again', 'b']);
    expect((await readSnapshot('again'))?.supersedes).toBe('a');
    expect((await readSnapshot('a'))?.id).toBe('a');
    const [first] = (await readLibraryState()).log;
    expect(await undoLine(first?.id ?? '', NOW)).toMatchObject({ kind: 'built-on' });
    await undoLast();
    expect(await current()).toEqual(['a', 'b']);
  });

  it('undoes a change of the mapping', async () => {
    await saveRevision(remapSnapshot(a, { ...a.mapping, ladder: 'other' }, 'remapped'), 'remapped', NOW);
    expect(await current()).toEqual(['remapped', 'b']);
    await undoLast();
    expect(await current()).toEqual(['a', 'b']);
  });

  it('notes where every import came from, and what browsers are told is no part of it', async () => {
    await saveSetting(LAST_SAVED, `${NOW} file.zip`);
    expect((await readLibraryState()).log).toMatchObject([
      { seq: 1, what: 'imported', about: ['a', 'b'], bytes: ['1'.repeat(64), '2'.repeat(64)] },
    ]);
  });
});

describe('the bin', () => {
  it('gives back what was deleted', async () => {
    await deleteSnapshots(['a'], NOW);
    expect(await current()).toEqual(['b']);
    await restoreSnapshots(['a'], NOW);
    expect(await current()).toEqual(['a', 'b']);
  });

  it('emptied for good leaves no cells, no list, no line, no hash; numbers of lines are not given twice', async () => {
    await deleteSnapshots(['a', 'b'], NOW);
    await deleteForGood(['a', 'b'], [], NOW);
    const state = await readLibraryState();
    expect(await readSnapshot('a')).toBeUndefined();
    expect([state.summaries, state.bin, state.series]).toEqual([[], [], []]);
    expect(state.log).toMatchObject([{ seq: 3, what: 'deleted-for-good', about: ['a', 'b'] }]);
    expect(JSON.stringify(state)).not.toContain('1'.repeat(64));
  });

  it('takes what was made from it along where that is asked, its words and the log\u2019s with it', async () => {
    await savePart('notes', {
      id: 'n',
      title: 'A secret note',
      at: NOW,
      madeFrom: ['a'],
      body: { text: 'words' },
    });
    await deletePart('notes', 'n', NOW);
    await undoLast();
    await deleteSnapshots(['a'], NOW);
    await deleteForGood(['a'], [{ store: 'notes', id: 'n' }], NOW);
    const state = await readLibraryState();
    expect(state.parts.notes).toEqual([]);
    expect(JSON.stringify(state)).not.toMatch(/secret|words/);
    expect(await current()).toEqual(['b']);
  });
});
