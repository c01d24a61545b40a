/**
 * Builds the published catalogue, `public/catalogue/`, from the publishers' files: every snapshot goes through the product's own
 * importer, is trimmed to what the product shows, and is written as tidy CSV with its hash in a Frictionless data package.
 *
 *   node tests/tools/buildCatalogue.mjs [folder of the source files]
 *
 * The same files give the same bytes. A test holds the committed catalogue against this script where the files are at hand.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const PUBLICATION = 'https://www.gov.uk/government/collections/civil-service-statistics';
const OGL = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};
const ATTRIBUTION = 'Contains public sector information licensed under the Open Government Licence v3.0.';
const YEARS = [2021, 2022, 2023];
/** Notes of these files that say whose people in post are left out; the others are of entrants, leavers and pay. */
const SCOPE_NOTE = /not available for this department|did not report any professions/;
/** The day this catalogue was made ready; fixed, so that the same files give the same bytes. */
const MADE_AT = '2026-11-22T00:00:00.000Z';

const realSeries = [
  {
    id: 'cs-science-engineering',
    title: 'Science and Engineering profession (published example: Civil Service)',
    snapshotTitle: 'Science and Engineering profession',
    file: (year) => `cs-databrowser-${year}-Ethnicity-Profession_of_post-Responsibility_level_grouped.csv`,
    keep: ['Profession_of_post', 'Science and Engineering'],
  },
  {
    id: 'cs-whole',
    title: 'Civil Service, all departments (published example)',
    snapshotTitle: 'Civil Service',
    file: (year) => `cs-databrowser-${year}-Ethnicity-Responsibility_level_grouped.csv`,
  },
  {
    id: 'cs-departments',
    title: 'Civil Service by parent department (published example)',
    snapshotTitle: 'Civil Service by parent department',
    file: (year) => `cs-databrowser-${year}-Ethnicity-Parent_department-Responsibility_level_grouped.csv`,
    whole: 'cs-whole',
  },
];

const illustrative = [
  {
    id: 'illustrative-senior-roles',
    title: 'Senior roles by ethnic group',
    file: 'seed-senior-roles.csv',
    standsFor: "an organisation's senior roles",
  },
  {
    id: 'illustrative-incidents',
    title: 'Racially motivated crimes and stop and search',
    file: 'seed-incidents.csv',
    standsFor: 'counts of incidents in an area',
  },
];

/** Builds the pure rooms as an outsider would and loads them. */
async function loadCore() {
  const outDir = path.join(root, 'node_modules/.cache/core-for-catalogue');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'src/core.ts',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'core.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(outDir, 'core.mjs')).href);
}

async function importReal(core, folder, series, year) {
  const name = series.file(year);
  const bytes = new Uint8Array(await readFile(path.join(folder, 'real', name)));
  const first = await core.ingest({ bytes, name }, { importedAt: MADE_AT, newId: () => 'unused' });
  const columns = first.recipe.columns.map((column) => {
    if (column.header === 'Status') return { ...column, role: { kind: 'keep-only', values: ['In post'] } };
    if (column.header === series.keep?.[0])
      return { ...column, role: { kind: 'keep-only', values: [series.keep[1]] } };
    return column;
  });
  const id = `${series.id}-${year}`;
  const result = await core.ingest(
    { bytes, name },
    {
      recipe: { ...first.recipe, columns },
      provenance: toClaim(year),
      importedAt: MADE_AT,
      newId: () => id,
    },
  );
  const [snapshot] = result.snapshots;
  if (snapshot === undefined)
    throw new Error(`${name}: ${JSON.stringify({ pending: result.pending, issues: result.issues })}`);
  return finish(snapshot, {
    id,
    series: series.id,
    title: series.snapshotTitle,
    trimmed: trimmedWords(series),
  });
}

function trimmedWords(series) {
  const only = series.keep === undefined ? '' : `, ${series.keep[1]} only`;
  return `In post and Headcount only${only}; other statuses, measures and rows of the published file left out`;
}

function toClaim(year) {
  return {
    kind: 'real',
    publisher: 'Cabinet Office',
    title: 'Civil Service Statistics',
    reference: { kind: 'date', date: `${year}-03-31` },
    owner: 'Cabinet Office, Civil Service Statistics',
    standing: 'accredited-official-statistics',
    address: PUBLICATION,
    licence: 'Open Government Licence v3.0',
    handling: 'none',
    finality: 'final',
  };
}

async function importIllustrative(core, folder, one) {
  const bytes = new Uint8Array(await readFile(path.join(folder, 'illustrative', one.file)));
  const result = await core.ingest(
    { bytes, name: one.file },
    {
      provenance: { kind: 'illustrative', title: one.title, standsFor: one.standsFor },
      importedAt: MADE_AT,
      newId: () => `${one.id}-example`,
    },
  );
  const [snapshot] = result.snapshots;
  if (snapshot === undefined)
    throw new Error(`${one.file}: ${JSON.stringify({ pending: result.pending, issues: result.issues })}`);
  return finish(snapshot, { id: `${one.id}-example`, series: one.id, title: one.title });
}

/** Gives a snapshot its place in the catalogue; the import record stays out, as in everything that leaves. */
function finish(snapshot, { id, series, title, trimmed }) {
  const { record: _record, ...provenance } = snapshot.provenance;
  // Of what the importer reads as scope some is of entrants and leavers, who are not shown.
  const { scope: _read, ...rest } = snapshot;
  const scope = snapshot.sourceNotes.filter((note) => SCOPE_NOTE.test(note));
  const lineage = trimmed === undefined ? [] : [{ operation: 'trimmed', from: [], note: trimmed }];
  return {
    ...rest,
    id,
    series,
    title,
    provenance: { ...provenance, lineage },
    ...(trimmed === undefined || scope.length === 0 ? {} : { scope }),
  };
}

function toResource(core, snapshot) {
  const made = snapshot.provenance.kind === 'illustrative';
  const name = made ? `ILLUSTRATIVE_${snapshot.id.replace('illustrative-', '')}.csv` : `${snapshot.id}.csv`;
  const source = snapshot.provenance.sources[0];
  const asAt = snapshot.reference === undefined ? '' : snapshot.reference.date;
  const provenanceColumns = [
    ['provenance_kind', snapshot.provenance.kind],
    [
      'provenance_source',
      made ? `Made up: stands for ${source.standsFor}` : `${source.publisher}, ${source.title}`,
    ],
    ['as_at', asAt],
  ];
  // A real file says what it is in the package beside it; a made-up one says so on every row.
  const csv = core.toCubeCsv(snapshot.content, made ? provenanceColumns : []);
  const bytes = Buffer.from(csv, 'utf8');
  return {
    csv: { name, bytes },
    resource: {
      name: snapshot.id.toLowerCase(),
      path: name,
      title: snapshot.title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      schema: {
        fields: csv
          .slice(0, csv.indexOf('\r\n'))
          .split(',')
          .map((field) => ({ name: field })),
      },
      sources: made
        ? [{ title: 'Made up, for example only' }]
        : [{ title: `${source.publisher}, ${source.title}`, path: PUBLICATION }],
      licenses: made ? [{ name: 'MIT', title: 'MIT Licence' }] : [OGL],
      'dashboard:snapshot': core.toSnapshotJson(snapshot),
    },
  };
}

/** Builds the files of the catalogue from a folder of source files: name to bytes. */
export async function buildCatalogue(folder) {
  const core = await loadCore();
  const snapshots = [];
  for (const series of realSeries)
    for (const year of YEARS) snapshots.push(await importReal(core, folder, series, year));
  for (const one of illustrative) snapshots.push(await importIllustrative(core, folder, one));
  const made = snapshots.map((snapshot) => toResource(core, snapshot));
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'diversity-data-dashboard-catalogue',
    title: 'Published example: Civil Service, and illustrative tables',
    description: `${ATTRIBUTION} Trimmed from the published files to In post and Headcount. The illustrative tables are made up.`,
    created: MADE_AT,
    licenses: [OGL],
    sources: [{ title: 'Cabinet Office, Civil Service Statistics', path: PUBLICATION }],
    'dashboard:series': [
      ...realSeries.map(({ id, title, whole }) => ({
        id,
        kind: 'real',
        title,
        policy: { kind: 'published' },
        wording: 'staff',
        origin: 'catalogue',
        ...(whole === undefined ? {} : { whole }),
      })),
      ...illustrative.map(({ id, title }) => ({
        id,
        kind: 'illustrative',
        title,
        policy: { kind: 'made-up' },
        wording: 'people',
        origin: 'catalogue',
      })),
    ],
    resources: made.map(({ resource }) => resource),
  };
  const files = new Map(made.map(({ csv }) => [csv.name, csv.bytes]));
  files.set('datapackage.json', Buffer.from(`${JSON.stringify(descriptor, null, 1)}\n`, 'utf8'));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = path.join(root, 'public/catalogue');
  const files = await buildCatalogue(path.resolve(process.argv[2] ?? path.join(root, '../shared/data')));
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [name, bytes] of files) await writeFile(path.join(target, name), bytes);
  for (const [name, bytes] of files) console.log(name, bytes.length);
}
