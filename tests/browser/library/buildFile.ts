import { packWorkspace } from '../../../src/io/workspaceZip.ts';
import { toCorrection } from '../../../src/workspace/correctSnapshot.ts';
import { toStored, toStoredSummary } from '../../../src/workspace/sealSnapshot.ts';
import { line, state } from '../../unit/workspace/sample.ts';
import { buildCube, buildSeries } from './buildCube.ts';

/** A workspace file of one series with these snapshots, a year apart from 2020 on; the last may correct one of another file. */
export async function buildFile(
  ids: readonly string[],
  corrects?: { readonly id: string; readonly supersedes: string; readonly date: string },
): Promise<Buffer> {
  const cubes = ids.map((id, at) =>
    buildCube({ id, series: 'own', date: `${2020 + at}-03-31`, cells: 70, seed: at + 1 }),
  );
  if (corrects !== undefined) {
    const { id, supersedes, date } = corrects;
    cubes.push(toCorrection(buildCube({ id, series: 'own', date, cells: 70, seed: 77 }), { id: supersedes }));
  }
  const stored = new Map(cubes.map((cube) => [`${cube.id}`, toStored(cube)]));
  const held = state({
    series: [buildSeries('own')],
    summaries: [...stored.values()].map(toStoredSummary),
    log: [line(1, 'imported', [...stored.keys()], [{ kind: 'bin', snapshots: [...stored.keys()] }])],
  });
  const chunks: Uint8Array[] = [];
  const read = (id: string) => {
    const found = stored.get(id);
    return found === undefined ? Promise.reject(new Error(id)) : Promise.resolve(found);
  };
  await packWorkspace(held, read, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks);
}
