import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ingest, type IngestOptions, type IngestResult } from '../../../src/ingest/ingest.ts';
import type { ProvenanceClaim } from '../../../src/kernel/provenance.ts';
import type { ColumnRole, Recipe } from '../../../src/kernel/recipe.ts';
import {
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
  type CountsContent,
  type Snapshot,
} from '../../../src/snapshot/snapshot.ts';

const folder = path.resolve('../shared/data');

/** Whether the published files stand beside the repository; tests that read them are skipped, and say so, where they do not. */
export const hasRealFiles = existsSync(folder);

/** Ids in order, so that a run can be repeated. */
function countingIds(): () => string {
  let n = 0;
  return () => `id-${(n += 1)}`;
}

export const published: ProvenanceClaim = {
  kind: 'real',
  publisher: 'Cabinet Office',
  title: 'Civil Service Statistics',
  reference: { kind: 'date', date: '2021-03-31' },
  owner: 'Civil Service Statistics team',
  standing: 'accredited-official-statistics',
  address: 'https://www.gov.uk/government/collections/civil-service-statistics',
};

export const madeUp: ProvenanceClaim = {
  kind: 'illustrative',
  title: 'A table for training',
  standsFor: 'Nothing that exists.',
};

/** Imports bytes or a text under a name. */
export function ingestText(
  text: string | Uint8Array | Blob,
  options: Partial<IngestOptions> = {},
  name = 'file.csv',
): Promise<IngestResult> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return ingest(
    { bytes, name },
    { importedAt: '2026-04-01T09:00:00.000Z', newId: countingIds(), ...options },
  );
}

/** Imports a published file; the second time with the recipe as a person leaves it. */
export async function ingestReal(
  file: string,
  choose: (recipe: Recipe) => Recipe = (recipe) => recipe,
  provenance: ProvenanceClaim = published,
): Promise<{ first: IngestResult; last: IngestResult }> {
  const bytes = readFileSync(path.join(folder, file));
  const first = await ingestText(bytes, {}, path.basename(file));
  const last = await ingestText(bytes, { recipe: choose(first.recipe), provenance }, path.basename(file));
  return { first, last };
}

/** A recipe with other roles for some headers. */
export function withRoles(recipe: Recipe, roles: Readonly<Record<string, ColumnRole>>): Recipe {
  return {
    ...recipe,
    columns: recipe.columns.map(({ header, role }) => ({ header, role: roles[header] ?? role })),
  };
}

/** The only snapshot of a result; throws where there are others, or none. */
export function onlySnapshot({ snapshots, pending, issues }: IngestResult): Snapshot {
  const [snapshot, ...more] = snapshots;
  if (snapshot === undefined || more.length > 0)
    throw new Error(`${snapshots.length} snapshots ${JSON.stringify({ pending, issues }).slice(0, 2_000)}`);
  return snapshot;
}

/** The counts of a snapshot; throws for any other content. */
export function countsOf({ content }: Snapshot): CountsContent {
  if (content.kind !== 'counts') throw new Error(content.kind);
  return content;
}

/** Visible people and hidden cells among the cells whose labels pass; `(total)` stands for a printed total. */
export function sumCells(
  { dimensions, cells }: CountsContent,
  passes: (labels: Readonly<Record<string, string>>) => boolean,
): { people: number; hidden: number; cells: number } {
  const sum = { people: 0, hidden: 0, cells: 0 };
  for (const [cell, state] of cells.states.entries()) {
    const labels = Object.fromEntries(
      dimensions.map(({ id, labels: texts }, d) => {
        const code = cells.codes[d]?.[cell] ?? TOTAL_CODE;
        return [id, code === TOTAL_CODE ? '(total)' : (texts[code] ?? '')];
      }),
    );
    if (!passes(labels)) continue;
    sum.cells += 1;
    if (state === STATE_KNOWN) sum.people += cells.counts[cell] ?? 0;
    if (state === STATE_SUPPRESSED_AT_SOURCE) sum.hidden += 1;
  }
  return sum;
}
