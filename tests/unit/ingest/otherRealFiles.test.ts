import { describe, expect, it } from 'vitest';
import type { ProvenanceClaim } from '../../../src/kernel/provenance.ts';
import type { LabelChoice } from '../../../src/kernel/recipe.ts';
import {
  countsOf,
  hasRealFiles,
  ingestReal,
  onlySnapshot,
  published,
  sumCells,
  withRoles,
} from './realFile.ts';

function from(publisher: string, date: string): ProvenanceClaim {
  return {
    kind: 'real',
    publisher,
    title: 'As published',
    owner: publisher,
    reference: { kind: 'date', date },
    standing: 'management-information',
  };
}

const codesOf = (issues: readonly { readonly code: string }[]): string[] => issues.map(({ code }) => code);

describe.skipIf(!hasRealFiles)('other published files (skipped without ../shared)', () => {
  it('imports the annual survey of 2021 with nothing to choose but where it comes from', async () => {
    const { first, last } = await ingestReal('real/acses2021-ethnicity.csv');
    expect(first.pending).toEqual([{ kind: 'provenance', issues: [] }]);
    expect(last.issues).toEqual([]);
    expect(last.account.split).toEqual({ declared: 5, undeclared: 1, unknown: 1 });
    const content = countsOf(onlySnapshot(last));
    expect(sumCells(content, () => true).people).toBe(397_260 + 20_550 + 67_080);
    expect(content.sourceProtection.roundedTo).toBe(10);
  });

  it('reads the grades of the annual survey on the Civil Service ladder', async () => {
    const { first, last } = await ingestReal('real/acses2021-grade-by-ethnicity.csv');
    expect(first.pending).toEqual([{ kind: 'provenance', issues: [] }]);
    expect(last.account).toMatchObject({ read: 42, used: 42 });
    const snapshot = onlySnapshot(last);
    expect(snapshot.mapping.ladder).toBe('civil-service');
    const labels = countsOf(snapshot).dimensions[1]?.labels ?? [];
    expect(snapshot.mapping.meanings.get('grade')?.[labels.indexOf('Not reported')]).toEqual({
      kind: 'unknown-grade',
    });
    expect(snapshot.mapping.meanings.get('grade')?.[labels.indexOf('Grades 6 and 7')]).toEqual({
      kind: 'rung',
      rung: 'cs-g6-g7',
    });
  });

  it('checks the census of England and Wales against its regions, once England is set aside', async () => {
    const { first, last } = await ingestReal(
      'real/census2021-ethnic-group-19-regions.csv',
      (recipe) => ({
        ...recipe,
        // A person says: all ages; England and Wales is the total; England is a sub-total of regions.
        labels: [
          { column: 'geography', label: 'England and Wales', meaning: { kind: 'total' } },
          { column: 'geography', label: 'England', meaning: { kind: 'set-aside' } },
        ],
      }),
      { ...from('Office for National Statistics', '2021-03-21'), title: 'Census 2021' },
    );
    expect(first.pending.map(({ kind }) => kind)).toEqual(['measure', 'provenance']);
    // The file was made by adding up a hundred ages, each rounded to 5, so its totals stand a little off and are named.
    expect(new Set(codesOf(last.issues))).toEqual(new Set(['total-differs']));
    const differences = last.issues.map((issue) =>
      issue.code === 'total-differs' ? Math.abs(issue.found - issue.expected) : Infinity,
    );
    expect(Math.max(...differences)).toBeLessThan(800);
    expect(last.account).toMatchObject({ read: 228, used: 190, totals: 19, setAside: 19 });
    const snapshot = onlySnapshot(last);
    expect(snapshot.mapping.classification).toBe('19A');
    expect(sumCells(countsOf(snapshot), ({ geography }) => geography === '(total)').people).toBe(59_597_435);
  });

  it('waits for the groups of the American EEO-1 report, which are not ours', async () => {
    const own = (label: string, broad: string): LabelChoice => ({
      column: 'race',
      label,
      meaning: { kind: 'own-group', broad },
    });
    const { first, last } = await ingestReal(
      'real/eeo1-Reveal_EEO1_for_2016.csv',
      (recipe) => ({
        ...recipe,
        labels: [
          own('Hispanic_or_Latino', 'none'),
          own('Black_or_African_American', 'black'),
          own('Native_Hawaiian_or_Pacific_Islander', 'other'),
          own('American_Indian_Alaskan_Native', 'other'),
          own('Two_or_more_races', 'mixed'),
          { column: 'job_category', label: 'Previous_totals', meaning: { kind: 'set-aside' } },
        ],
      }),
      from('Reveal, The Center for Investigative Reporting', '2016-12-31'),
    );
    // Last year's totals too, which are the sum of nothing in the file.
    expect(first.pending.filter(({ kind }) => kind === 'label')).toHaveLength(6);
    expect(last.account).toMatchObject({
      read: 4500,
      setAside: 375,
      reasons: [{ reason: 'label-set-aside', rows: 375 }],
    });
    expect(last.pending).toEqual([]);
    // 25 firms: 10 categories of 14 groups by gender; totals over category (14), and over group and gender (11).
    expect(last.account.used).toBe(25 * 10 * 14);
    expect(last.account.totals).toBe(25 * 25);
    expect(new Set(codesOf(last.issues))).toEqual(new Set());
  });

  it('takes the broad groups of a wide census table as sub-totals and its "all categories" as the total', async () => {
    const { first, last } = await ingestReal(
      'real/police-force-area-population-2011-18cat.csv',
      undefined,
      from('Office for National Statistics', '2011-03-27'),
    );
    expect(first.pending).toEqual([{ kind: 'provenance', issues: [] }]);
    expect(last.issues).toEqual([]);
    const snapshot = onlySnapshot(last);
    const content = countsOf(snapshot);
    expect(content.dimensions[0]?.labels).toHaveLength(18);
    expect(snapshot.mapping.classification).toBe('18A');
    const all = sumCells(content, ({ ethnicity }) => ethnicity === '(total)').people;
    expect(sumCells(content, ({ ethnicity }) => ethnicity !== '(total)').people).toBe(all);
  });

  it('checks the totals of a wide table of incidents once its "of which" rows are set aside', async () => {
    const { first, last } = await ingestReal(
      'real/police-use-of-force-by-ethnicity-2019-20.csv',
      (recipe) => ({
        ...recipe,
        labels: [
          ...recipe.labels,
          ...[
            'Handcuffing, of which',
            'Baton, of which',
            'Irritant spray, of which',
            'CED of which',
            'AEP, of which',
            'Dog use, of which',
          ].map((label): LabelChoice => ({ column: 'Tactic', label, meaning: { kind: 'set-aside' } })),
          // It leaves two kinds of force out, so it is the total of no set of rows.
          {
            column: 'Type of force',
            label: 'Total (excluding not reported and tactical communication)',
            meaning: { kind: 'set-aside' },
          },
        ],
      }),
      from('Home Office', '2020-03-31'),
    );
    expect(first.recipe.labels).toEqual([
      { column: '*', label: 'Number of times tactic reported', meaning: { kind: 'total' } },
    ]);
    expect(last.pending).toEqual([]);
    expect(last.account).toMatchObject({ read: 1672, setAside: 44 * 7, totals: 43 * 7 + 31 });
    expect(codesOf(last.issues)).toEqual(['cells-not-available']);
  });

  it('imports stops by area where the person names the columns', async () => {
    const { first, last } = await ingestReal(
      'real/stop-search-la-relative-risk-Black-vs-White.csv',
      (recipe) => ({
        ...withRoles(
          {
            ...recipe,
            columns: recipe.columns.map(({ header }) => ({ header, role: { kind: 'leave-out' } })),
          },
          {
            la: { kind: 'breakdown' },
            Black_stopped: { kind: 'group-count', label: 'Black' },
            White_stopped: { kind: 'group-count', label: 'White' },
          },
        ),
      }),
      from('data.police.uk', '2021-12-31'),
    );
    expect(first.pending.map(({ kind }) => kind)).toContain('role');
    expect(codesOf(first.issues)).toContain('characteristic-missing');
    expect(last.pending).toEqual([]);
    expect(last.account).toMatchObject({ read: 327, used: 327 });
  });
});

describe.skipIf(!hasRealFiles)('the two made-up tables (skipped without ../shared)', () => {
  const claim: ProvenanceClaim = {
    kind: 'illustrative',
    title: 'Made-up figures',
    standsFor: 'A table that was printed as an example.',
  };

  it('are recognised by their values, so that they cannot be called real', async () => {
    for (const file of ['illustrative/seed-senior-roles.csv', 'illustrative/seed-incidents.csv']) {
      const { last } = await ingestReal(file, undefined, published);
      expect(last.snapshots).toEqual([]);
      expect(last.pending).toMatchObject([
        { kind: 'provenance', issues: [{ code: 'provenance-locked', where: 'values' }] },
      ]);
    }
  });

  it('give shares without counts', async () => {
    const { last } = await ingestReal('illustrative/seed-senior-roles.csv', undefined, claim);
    const snapshot = onlySnapshot(last);
    expect(snapshot.provenance).toMatchObject({ kind: 'illustrative', lock: { kind: 'known-table' } });
    expect(snapshot.content).toMatchObject({ kind: 'shares', of: 'Representation in Senior Roles' });
    if (snapshot.content.kind !== 'shares') return;
    expect(snapshot.content.dimensions[0]?.labels).toEqual(['Asian', 'Black', 'Other', 'White']);
    expect(snapshot.content.entries.map(({ share }) => share)).toEqual(
      [0.08, 0.05, 0.02, 0.85].map((value) => ({ kind: 'known', value })),
    );
  });

  it('give two measures that are unlike', async () => {
    const { last } = await ingestReal('illustrative/seed-incidents.csv', undefined, claim);
    expect(onlySnapshot(last).content).toEqual({
      kind: 'measures',
      measures: [
        {
          name: 'Racially motivated crimes',
          counts: 'events',
          entries: [{ value: { kind: 'known', value: 100_000 } }],
        },
        {
          name: 'Stop and search disproportionately affecting ethnic minorities',
          counts: 'events',
          entries: [{ value: { kind: 'known', value: 50_000 } }],
        },
      ],
    });
  });
});
