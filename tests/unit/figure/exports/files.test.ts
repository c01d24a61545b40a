import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../../src/figure/exports/artefact.ts';
import type { ExportSource } from '../../../../src/figure/exports/figureRecord.ts';
import { toSourceText } from '../../../../src/figure/exports/figureRecord.ts';
import { toAsAtText } from '../../../../src/kernel/time.ts';
import { exits } from '../../../../src/figure/exits.ts';
import { makeCsv } from '../../../../src/figure/exports/makeCsv.ts';
import { makeSvg } from '../../../../src/figure/exports/makeSvg.ts';
import { makePackage } from '../../../../src/io/zipPackage.ts';
import { readXml, wordsOf } from '../../../tools/readers/readXml.ts';
import { readZip } from '../../../tools/readers/readZip.ts';
import { exportSources, unprotectedSource } from './exportSources.ts';

/** What stands in a file as its words, read by what did not write it. */
const openers: Readonly<
  Record<string, { make: (source: ExportSource) => Promise<Artefact>; open: (file: Artefact) => string }>
> = {
  csv: {
    make: (source) => Promise.resolve(makeCsv(source)),
    open: (file) => readRows(file.bytes).flat().join(' '),
  },
  svg: {
    make: (source) => Promise.resolve(makeSvg(source, {})),
    open: (file) => wordsOf(readXml(new TextDecoder().decode(file.bytes))),
  },
  package: {
    make: makePackage,
    open: (file) => [...readZip(file.bytes).values()].map((bytes) => bytes.toString('utf8')).join('\n'),
  },
};

function readRows(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([]);
  return data;
}

/** The test that opens what each other way makes, with a reader that did not write it. */
const openedBy: Readonly<Record<string, string>> = {
  png: 'tests/browser/exits.test.ts',
  'png-2x': 'tests/browser/exits.test.ts',
  docx: 'tests/browser/exitsPaper.test.ts',
  'paper-docx': 'tests/browser/exitsPaper.test.ts',
  'paper-html': 'tests/browser/exitsPaper.test.ts',
  publication: 'tests/browser/publication.test.ts',
  'feedback-docx': 'tests/browser/exitsPaper.test.ts',
  'feedback-html': 'tests/browser/exitsPaper.test.ts',
  'copy-picture': 'tests/browser/exits.test.ts',
};

const walks = Object.entries(openers).flatMap(([way, opener]) =>
  exportSources.map(([name, source]) => ({ way, name, source, ...opener })),
);

describe('every file of a figure', () => {
  it.each(walks)(
    'holds kind, source, date and figure code: $way of $name',
    async ({ source, make, open }) => {
      const file = await make(source);
      const words = open(file);
      expect(words.toLowerCase()).toContain(source.figure.kind);
      expect(words).toContain(toSourceText(source.released));
      expect(words).toContain(toAsAtText(source.released));
      expect(words).toContain(source.figure.code);
      expect(file.name.startsWith('ILLUSTRATIVE_')).toBe(source.figure.kind === 'illustrative');
      expect(file.name).toContain(source.figure.code);
    },
  );

  it('is opened by a test, whichever way it leaves', () => {
    const files = exits.flatMap((way) => (way.of === 'file' ? [way] : []));
    const unopened = files.filter(({ id, title }) => {
      const test = openedBy[id];
      if (test === undefined) return !Object.hasOwn(openers, id);
      const text = readFileSync(path.resolve(test), 'utf8');
      return ![`'${id}'`, title.split(' (')[0] ?? title].some((word) => text.includes(word));
    });
    expect(unopened.map(({ id }) => id)).toEqual([]);
  });

  it.each(Object.entries(openers))(
    'holds nothing but the words that say so where the figure is unprotected: %s',
    async (_way, { make, open }) => {
      const file = await make(unprotectedSource);
      const words = open(file).replace(/\s+/g, ' ').trim();
      expect(words.replace(/@font-face\{.*?\}|text\{.*?\}/g, '').trim()).toMatch(
        /^(unprotected, not for publication\s*)+$/i,
      );
      expect(file.name).toMatch(/^unprotected-not-for-publication\./);
      expect(new TextDecoder().decode(file.bytes)).not.toContain(unprotectedSource.figure.code);
    },
  );

  it.each(Object.entries(openers))(
    'is the same for the same figure, byte for byte: %s',
    async (_way, { make }) => {
      const [, source] = exportSources[0] ?? [];
      if (source === undefined) throw new Error('no figure');
      expect((await make(source)).bytes).toEqual((await make(source)).bytes);
    },
  );
});

describe('the CSV of a figure', () => {
  it.each(exportSources)('has kind, source, date and code in every row: %s', (_name, source) => {
    const [head = [], ...rows] = readRows(makeCsv(source).bytes);
    expect(head.slice(0, 4)).toEqual(['provenance_kind', 'provenance_source', 'as_at', 'figure_code']);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.slice(0, 4)).toEqual([
        source.figure.kind,
        toSourceText(source.released),
        toAsAtText(source.released),
        source.figure.code,
      ]);
      expect(row).toHaveLength(head.length);
    }
  });

  it.each(exportSources)('says what the table of the figure says, in the same order: %s', (_name, source) => {
    const [head = [], ...rows] = readRows(makeCsv(source).bytes);
    const table = source.figure.longTable ?? source.figure.table;
    if (table.rows.length === 0) return;
    const written = rows.map((row) =>
      row.slice(4).map((text, at) => {
        const signed = /^-?[\d.]+$/.test(text) && head[at + 4]?.endsWith(', %') === true ? `${text}%` : text;
        return signed.replace(/^'/, '');
      }),
    );
    const shown = table.rows.map(({ cells }) =>
      cells.map(({ text }) =>
        /^[+\u2212-]?[\d,.]+%?$/.test(text) ? text.replace(/[,+]/g, '').replace('\u2212', '-') : text,
      ),
    );
    expect(written).toEqual(shown);
  });

  it('never holds a number where the figure has none', () => {
    const [, source] = exportSources.find(([name]) => name === 'suppressedByPolicy') ?? [];
    if (source === undefined) throw new Error('no figure');
    const rows = readRows(makeCsv(source).bytes);
    expect(rows.flat()).toContain('[c]');
    expect(rows.flat().join(' ')).not.toMatch(/NaN|Infinity|null|undefined/);
  });
});

describe('the package of a figure', () => {
  it('describes its CSV with sources, licences, schema and lineage', async () => {
    const [, source] = exportSources.find(([name]) => name === 'sharesByGrade') ?? [];
    if (source === undefined) throw new Error('no figure');
    const entries = readZip((await makePackage(source)).bytes);
    const packed: unknown = JSON.parse(entries.get('datapackage.json')?.toString('utf8') ?? '');
    expect(packed).toMatchObject({
      profile: 'tabular-data-package',
      provenance_kind: 'real',
      sources: [
        { title: 'Cabinet Office: Civil Service Statistics', path: expect.stringMatching(/^https:/) },
      ],
      licenses: [{ name: 'OGL-UK-3.0' }],
      resources: [{ encoding: 'utf-8', path: expect.stringMatching(/\.csv$/) }],
      lineage: { '@context': { prov: 'http://www.w3.org/ns/prov#' } },
    });
    expect([...entries.keys()].map((name) => name.replace(/^.*\.csv$/, 'csv')).sort()).toEqual([
      'README.txt',
      'csv',
      'datapackage.json',
    ]);
    expect(entries.get('README.txt')?.toString('utf8')).toContain('How to quote it');
  });

  it.each(exportSources)(
    'holds no hash, file name or row count of what was imported: %s',
    async (_name, source) => {
      const record = {
        fileName: 'staff-export.csv',
        sha256: 'ab'.repeat(32),
        importedAt: '2024-01-01T00:00:00.000Z',
        recipeFingerprint: 'cd'.repeat(32),
        rowsRead: 98_765,
        rowsSetAside: 43_210,
      };
      // The gate takes the record off; what is made of a figure would not write it either.
      const { released } = source;
      const leaky = { ...source, released: { ...released, provenance: { ...released.provenance, record } } };
      for (const file of [makeCsv(leaky), makeSvg(leaky, {}), await makePackage(leaky)]) {
        const text =
          file.way === 'package'
            ? [...readZip(file.bytes)]
                .map(([name, bytes]) => (name === 'README.txt' ? '' : bytes.toString('utf8')))
                .join('')
            : new TextDecoder().decode(file.bytes);
        expect(text).not.toMatch(/staff-export|abababab|cdcdcd|98,?765|43,?210/);
      }
    },
  );
});
