import { describe, expect, it } from 'vitest';
import { packWorkspace } from '../../src/io/workspaceZip.ts';
import { toStored, toStoredSummary } from '../../src/workspace/sealSnapshot.ts';
import { buildCube, buildSeries } from '../browser/library/buildCube.ts';
import { findSilentlyWrong } from '../dom/io/damage.ts';
import { line, paper, state } from '../unit/workspace/sample.ts';

describe('a workspace file with one byte changed', () => {
  it('is refused, or opened without the damaged part, 500 times over', async () => {
    const stored = ['a', 'b', 'c', 'd'].map((id, at) =>
      toStored(buildCube({ id, series: 's', date: `202${at}-03-31`, cells: 200, seed: at + 1 })),
    );
    const held = state({
      series: [buildSeries('s')],
      summaries: stored.map(toStoredSummary),
      policies: [{ series: 's', policy: { kind: 'nhs' } }],
      log: [line(1, 'imported', ['a', 'b', 'c', 'd'])],
      parts: { ...state().parts, papers: [paper('1', ['a'])] },
    });
    const chunks: Uint8Array[] = [];
    await packWorkspace(
      held,
      (id) => {
        const found = stored.find((one) => one.id === id);
        return found === undefined ? Promise.reject(new Error(id)) : Promise.resolve(found);
      },
      (chunk) => chunks.push(chunk),
    );
    expect(findSilentlyWrong(new Uint8Array(Buffer.concat(chunks)), 500)).toEqual([]);
  });
});
