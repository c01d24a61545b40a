import { packWorkspace } from '../../../src/io/workspaceZip.ts';
import { toStored, toStoredSummary } from '../../../src/workspace/sealSnapshot.ts';
import { line, state } from '../../unit/workspace/sample.ts';
import { buildCube, buildSeries } from './buildCube.ts';

/** A workspace file of one series with these snapshots, a year apart from 2020 on. */
export async function buildFile(ids: readonly string[]): Promise<Buffer> {
  const stored = new Map(
    ids.map((id, at) => [
      id,
      toStored(buildCube({ id, series: 'own', date: `${2020 + at}-03-31`, cells: 70, seed: at + 1 })),
    ]),
  );
  const held = state({
    series: [buildSeries('own')],
    summaries: [...stored.values()].map(toStoredSummary),
    log: [line(1, 'imported', ids, [{ kind: 'bin', snapshots: ids }])],
  });
  const chunks: Uint8Array[] = [];
  const read = (id: string) => {
    const found = stored.get(id);
    return found === undefined ? Promise.reject(new Error(id)) : Promise.resolve(found);
  };
  await packWorkspace(held, read, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}
