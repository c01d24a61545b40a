import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { scienceAndEngineering } from '../../../fixtures/scienceAndEngineering.ts';
import { PROVENANCE_COLUMNS, toCsv } from '../../../src/figure/exports/toCsv.ts';
import type { IngestResult } from '../../../src/ingest/ingest.ts';
import { parseNumber } from '../../../src/ingest/reading/parseNumber.ts';
import type { ProvenanceClaim } from '../../../src/kernel/provenance.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { TOTAL_CODE, type SnapshotContent } from '../../../src/snapshot/snapshot.ts';
import { parseCubeCsv } from '../../../src/snapshot/parseCubeCsv.ts';
import { toCubeCsv } from '../../../src/snapshot/toCubeCsv.ts';
import { exportSources } from '../figure/exports/exportSources.ts';
import { readFixture } from './fixture.ts';
import { ingestText, madeUp, onlySnapshot, published } from './realFile.ts';

async function importAgain(
  text: string,
  provenance: ProvenanceClaim,
  choose = (recipe: Recipe): Recipe => recipe,
): Promise<{ first: IngestResult; last: IngestResult }> {
  const first = await ingestText(text);
  return { first, last: await ingestText(text, { recipe: choose(first.recipe), provenance }) };
}

/** Labels of the ethnic group and the grade that are no question here: each counts as its own. */
function settle(recipe: Recipe, { pending }: IngestResult): Recipe {
  const labels = pending.flatMap((one) =>
    one.kind === 'label'
      ? [{ column: one.column, label: one.label, meaning: { kind: 'own-group', broad: 'none' } as const }]
      : [],
  );
  return { ...recipe, labels: [...recipe.labels, ...labels] };
}

/** Every number of a snapshot of counts or shares by its labels; `[c]` where it is hidden, `?` where it is not known. */
function numbersOf(content: SnapshotContent): Map<string, number | string> {
  if (content.kind === 'measures')
    return new Map(
      content.measures.flatMap(({ name, entries }) =>
        entries.map(({ value }) => [name, value.kind === 'known' ? value.value : value.kind] as const),
      ),
    );
  if (content.kind === 'returns') throw new Error('returns are not exported so');
  const nameOf = (codes: readonly number[]): string =>
    content.dimensions
      .map(({ labels }, d) => (codes[d] === TOTAL_CODE ? '(total)' : (labels[codes[d] ?? 0] ?? '')))
      .sort((a, b) => (a < b ? -1 : 1))
      .join(' | ');
  if (content.kind === 'shares')
    return new Map(
      content.entries.map(({ codes, share }) => [
        nameOf(codes),
        share.kind === 'known' ? share.value : share.kind === 'unknown' ? '?' : '[c]',
      ]),
    );
  return new Map(
    Array.from(content.cells.states, (state, cell) => [
      nameOf(content.cells.codes.map((codes) => codes[cell] ?? 0)),
      ([content.cells.counts[cell] ?? 0, '[c]', '?'] as const)[state] ?? '?',
    ]),
  );
}

/** What the rows of a CSV say in one column, by the labels in others. */
function writtenIn(text: string, column: string, labels: readonly string[]): Map<string, number | string> {
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  return new Map(
    data.map((row) => {
      const parsed = parseNumber(row[column] ?? '');
      const name = labels
        .map((one) => (/^(?:All staff|Everybody)$/.test(row[one] ?? '') ? '(total)' : (row[one] ?? '')))
        .sort((a, b) => (a < b ? -1 : 1))
        .join(' | ');
      const isShare = column.startsWith('Share');
      return [
        name,
        'value' in parsed ? (isShare ? Number((parsed.value / 100).toPrecision(12)) : parsed.value) : '[c]',
      ];
    }),
  );
}

/** Rates, changes of dates and words are of no group. */
const hasGroups = (text: string): boolean => /^[^\n]*(?:,Ethnic group|,What is counted)/.test(text);
const isIllustrative = (text: string): boolean => /(?:^|,)illustrative,/m.test(text);

describe.each(exportSources)('the CSV of a figure, imported again: %s', (_name, source) => {
  const text = toCsv(source);

  it('says that this app wrote it', async () => {
    const { issues } = await ingestText(text);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'own-export', found: source.figure.code }));
  });

  it('is of the same kind', async () => {
    const { first, last } = await importAgain(text, published);
    expect(first.preview?.lock !== undefined).toBe(isIllustrative(text));
    const faults = last.pending.flatMap((one) => (one.kind === 'provenance' ? one.issues : []));
    expect(faults.length > 0).toBe(isIllustrative(text));
  });
});

const withGroups = exportSources.filter(([, source]) => hasGroups(toCsv(source)));

describe.each(withGroups)('the CSV of a figure of groups, imported again: %s', (_name, source) => {
  const text = toCsv(source);

  it('gives the same numbers, hidden where they were hidden', async () => {
    const claim = isIllustrative(text)
      ? madeUp
      : { ...published, reference: { kind: 'date', date: '2023-03-31' } as const };
    const asked = await ingestText(text, { provenance: claim });
    const own = asked.issues.find(({ code }) => code === 'own-export');
    const taken = own?.code === 'own-export' ? own.taken : [];
    const { last } = await importAgain(text, claim, (recipe) => settle(recipe, asked));
    const { content } = onlySnapshot(last);
    const labels = last.recipe.columns.flatMap(({ header, role }) =>
      ['characteristic', 'grade', 'category'].includes(role.kind) ? [header] : [],
    );
    expect(last.account.setAside).toBe(0);
    expect(numbersOf(content)).toEqual(writtenIn(text, taken[0] ?? '', labels));
  });
});

describe.each(exportSources.filter((one) => !withGroups.includes(one)))(
  'the CSV of a figure of no groups, imported again: %s',
  (_name, source) => {
    const text = toCsv(source);

    it('gives nothing where it holds no groups, and says why', async () => {
      const { issues, snapshots } = await ingestText(text, { provenance: published });
      expect(snapshots).toEqual([]);
      expect(issues).toContainEqual({ code: 'own-export', found: source.figure.code, taken: [] });
      expect(issues).toContainEqual({ code: 'characteristic-missing' });
    });
  },
);

const catalogue = path.resolve('public/catalogue');

describe.each(readdirSync(catalogue).filter((name) => name.endsWith('.csv')))(
  'a file that ships, imported again: %s',
  (name) => {
    it('gives the same numbers of the same kind', async () => {
      const text = readFileSync(path.join(catalogue, name), 'utf8');
      const parsed = parseCubeCsv(text);
      if (parsed.kind === 'error') throw new Error(name);
      const written = parsed.value.rows.map(({ keys, number }): [string, number | string] => [
        keys
          .filter((key) => key !== '')
          .toSorted((a, b) => (a < b ? -1 : 1))
          .join(' | '),
        number.kind === 'known' ? number.value : number.kind === 'unknown' ? '?' : '[c]',
      ]);
      const claim = isIllustrative(text) ? madeUp : published;
      const { first, last } = await importAgain(text, claim);
      expect(first.preview?.lock !== undefined).toBe(name.startsWith('ILLUSTRATIVE'));
      expect(last.account).toMatchObject({ setAside: 0, waiting: 0 });
      expect(numbersOf(onlySnapshot(last).content)).toEqual(new Map(written));
    });
  },
);

describe('the CSV of a cube, imported again', () => {
  const provenance = [
    [PROVENANCE_COLUMNS[0], 'real'],
    [PROVENANCE_COLUMNS[1], 'Cabinet Office: Science and Engineering return'],
  ] as const;

  it('gives the same counts, the same hidden ones and the same unknown ones', async () => {
    const { content } = scienceAndEngineering(2023);
    if (content.kind !== 'counts') throw new Error(content.kind);
    const states = content.cells.states.slice();
    states[0] = 2;
    states[1] = 1;
    const some = { ...content, cells: { ...content.cells, states } };
    for (const more of [[], provenance]) {
      const { last } = await importAgain(toCubeCsv(some, more), published);
      expect(last.account).toMatchObject({ setAside: 0, waiting: 0 });
      expect(numbersOf(onlySnapshot(last).content)).toEqual(numbersOf(some));
    }
  });

  it('gives the same shares', async () => {
    const before = await importAgain('Ethnic group,%\nWhite,85%\nAsian,[c]\nBlack,5%\nOther,..\n', published);
    const { content } = onlySnapshot(before.last);
    const { last } = await importAgain(toCubeCsv(content, provenance), published);
    expect(numbersOf(onlySnapshot(last).content)).toEqual(numbersOf(content));
  });

  it('gives the same incidents', async () => {
    const before = await importAgain('Category,Number\nHate crimes,98799\nStops,[c]\n', published);
    const { content } = onlySnapshot(before.last);
    const { last } = await importAgain(toCubeCsv(content, provenance), published);
    expect(numbersOf(onlySnapshot(last).content)).toEqual(numbersOf(content));
  });

  it('of returns waits for its columns: they stand one under the other there', async () => {
    const file = readFixture('returns');
    const { recipe } = await ingestText(file);
    const { snapshots } = await ingestText(file, {
      recipe,
      provenance: { ...madeUp, reference: { kind: 'date', date: '2026-03-31' } },
    });
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    const { last } = await importAgain(toCubeCsv(snapshot.content), published);
    expect(last.snapshots).toEqual([]);
    expect(last.issues).not.toEqual([]);
  });
});
