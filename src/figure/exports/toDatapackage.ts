import type { ReleasedTable } from '../../disclosure/releasedTable.ts';
import type { Provenance } from '../../kernel/provenance.ts';
import type { CsvTable } from './toCsv.ts';
import { PROVENANCE_COLUMNS } from './toCsv.ts';
import { toSentence } from '../words/listWords.ts';
import { madeUpWords } from '../words/madeUpWords.ts';
import { toSlug } from './fileName.ts';
import { APP_NAME, buildFigureRecord, type ExportSource } from './figureRecord.ts';

/** What the package says of the CSV beside it. */
export interface PackagedCsv {
  readonly path: string;
  readonly bytes: number;
  /** Of the CSV as it lies in the package: protected already. */
  readonly sha256: string;
  readonly table: CsvTable;
}

/** A Frictionless data package (version 1) of one figure: schema, sources, licences, and its lineage in W3C PROV terms. */
export function toDatapackage(source: ExportSource, csv: PackagedCsv): string {
  const { figure, released } = source;
  const { provenance } = released;
  const record = buildFigureRecord(source);
  const licences = licencesOf(provenance);
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: toSlug(csv.path.replace(/\.csv$/, '')),
      title: record.headline,
      description: [toSentence(record.measure), ...figure.notes, record.source_line].join(' '),
      provenance_kind: record.provenance_kind,
      provenance_source: record.provenance_source,
      as_at: record.as_at,
      figure_code: record.figure_code,
      handling: record.handling,
      caveats: record.caveats,
      protection: record.protection,
      ...(record.not_for_release_before === undefined
        ? {}
        : { not_for_release_before: record.not_for_release_before }),
      sources: sourcesOf(released),
      ...(licences.length === 0 ? {} : { licenses: licences }),
      resources: [
        {
          profile: 'tabular-data-resource',
          name: 'figure',
          path: csv.path,
          title: figure.table.caption,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          bytes: csv.bytes,
          hash: `sha256:${csv.sha256}`,
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: {
            fields: fieldsOf(csv.table),
            missingValues: [''],
          },
        },
      ],
      lineage: lineageOf(source),
    },
    undefined,
    2,
  )}\n`;
}

function fieldsOf({ head, rows }: CsvTable): readonly object[] {
  return head.map((name, at) => {
    const own = rows.map((row) => row[at]).filter((field) => field !== undefined && field.text !== '');
    const all = own.length > 0 && own.every((field) => field?.kind === 'number');
    const isProvenance = at < PROVENANCE_COLUMNS.length;
    return { name, type: all && !isProvenance ? 'number' : 'string' };
  });
}

function sourcesOf(released: ReleasedTable): readonly object[] {
  const { provenance } = released;
  if (provenance.kind === 'illustrative') {
    const { claim, whom } = madeUpWords(released);
    return provenance.sources.map((source) => ({
      title: `${claim}: ${source.title}. Stands for ${source.standsFor}; ${whom}.`,
    }));
  }
  return provenance.sources.map(({ publisher, title, address }) => ({
    title: `${publisher}: ${title}`,
    ...(address === undefined ? {} : { path: address }),
  }));
}

const openGovernment = {
  name: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

function licencesOf({ licence }: Provenance): readonly object[] {
  if (licence === undefined) return [];
  if (/open government licence/i.test(licence) || /\bOGL\b/.test(licence)) return [openGovernment];
  return [{ name: toSlug(licence), title: licence }];
}

/** Snapshots, what was done with them, and this figure, as PROV-O in JSON-LD. Ids are those given at import: random. */
function lineageOf({ figure, released }: ExportSource): object {
  const entities = figure.band.records.map((id) => `urn:snapshot:${id}`);
  const steps = released.provenance.lineage.map((step, at) => ({
    '@id': `urn:figure:${figure.code}:step:${at + 1}`,
    '@type': 'prov:Activity',
    'prov:label': step.operation,
    'prov:used': step.from.map((id) => ({ '@id': `urn:snapshot:${id}` })),
  }));
  return {
    '@context': { prov: 'http://www.w3.org/ns/prov#' },
    '@graph': [
      ...entities.map((id) => ({ '@id': id, '@type': 'prov:Entity' })),
      ...steps,
      {
        '@id': `urn:figure:${figure.code}`,
        '@type': 'prov:Entity',
        'prov:wasDerivedFrom': entities.map((id) => ({ '@id': id })),
        'prov:wasGeneratedBy': {
          '@type': 'prov:Activity',
          'prov:label': figure.method.name,
          'prov:wasAssociatedWith': { '@type': 'prov:SoftwareAgent', 'prov:label': APP_NAME },
        },
      },
    ],
  };
}
