import { type SnapshotId, toSeriesId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Series } from '../kernel/series.ts';
import type { SnapshotSummary } from '../kernel/snapshotSummary.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import { amount, type Check, list, object, oneOf, text } from './check.ts';
import { isSnapshotJson } from './isSnapshotJson.ts';
import type { SnapshotJson } from './toSnapshotJson.ts';
import { toSummary } from './toSummary.ts';

/** One snapshot of the catalogue: everything but its cells, and where and what the file of its cells is. */
export interface CatalogueEntry {
  readonly id: SnapshotId;
  /** File name beside the package. */
  readonly path: string;
  /** SHA-256 of the file's bytes, recorded when it was published. */
  readonly sha256: string;
  readonly json: SnapshotJson;
  readonly summary: SnapshotSummary;
}

/** The published catalogue: series that ship with the app and their snapshots. */
export interface Catalogue {
  readonly series: readonly Series[];
  readonly entries: readonly CatalogueEntry[];
}

/** The property of a Frictionless resource that holds our snapshot. */
const SNAPSHOT_PROPERTY = 'dashboard:snapshot';
/** The property of a Frictionless package that holds our series. */
const SERIES_PROPERTY = 'dashboard:series';

const shippedSeries: Check = list(
  object({
    id: text(/^[\w.-]{1,64}$/),
    kind: oneOf('real', 'illustrative'),
    title: text(),
    policy: object({ kind: oneOf('published', 'made-up') }),
    wording: oneOf('staff', 'colleagues', 'members', 'people'),
    origin: oneOf('catalogue'),
    'whole?': text(/^[\w.-]{1,64}$/),
  }),
);

const resource = {
  path: text(/^[\w.-]+\.csv$/),
  hash: text(/^sha256:[0-9a-f]{64}$/),
  bytes: amount,
};

/**
 * Reads the catalogue's `datapackage.json` (Frictionless) from outside: our two properties and, of every resource, its path,
 * hash and size. Fails with `resource-malformed` naming what is wrong.
 */
export function parseCatalogue(value: unknown): Result<Catalogue, StoreIssue[]> {
  const faults: string[] = [];
  if (!isRecord(value) || !Array.isArray(value['resources'])) return fail([toIssue('resources')]);
  const series = value[SERIES_PROPERTY];
  shippedSeries(series, SERIES_PROPERTY, faults);
  if (!isSeriesList(series, faults)) return fail(faults.map(toIssue));
  const entries = value['resources'].flatMap((one: unknown, at) => {
    const entry = parseEntry(one, `resources.${at}`, faults);
    return entry === undefined ? [] : [entry];
  });
  if (faults.length > 0) return fail(faults.map(toIssue));
  return ok({ series: series.map((one) => ({ ...one, id: toSeriesId(one.id) })), entries });
}

function parseEntry(value: unknown, path: string, faults: string[]): CatalogueEntry | undefined {
  if (!isRecord(value)) {
    faults.push(path);
    return undefined;
  }
  for (const [name, check] of Object.entries(resource)) check(value[name], `${path}.${name}`, faults);
  const json = value[SNAPSHOT_PROPERTY];
  const { path: file, hash } = value;
  if (!isSnapshotJson(json, faults) || typeof file !== 'string' || typeof hash !== 'string') return undefined;
  return {
    id: json.id,
    path: file,
    sha256: hash.slice('sha256:'.length),
    json,
    summary: toSummary(json),
  };
}

function isSeriesList(value: unknown, faults: readonly string[]): value is readonly Series[] {
  return Array.isArray(value) && faults.length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toIssue(found: string): StoreIssue {
  return { code: 'resource-malformed', resource: 'datapackage.json', found };
}
