import { describe, expect, it } from 'vitest';
import type { LabelChoice, Recipe } from '../../../src/kernel/recipe.ts';
import { contentHash } from '../../../src/snapshot/contentHash.ts';
import { readFixture } from './fixture.ts';
import { countsOf, ingestText, madeUp, onlySnapshot, published, sumCells, withRoles } from './realFile.ts';

const people = readFixture('people');
const choices: readonly LabelChoice[] = [
  { column: 'Ethnic Origin', label: 'Chinese/Vietnamese', meaning: { kind: 'own-group', broad: 'asian' } },
  { column: 'Ethnic Origin', label: 'not known / prefer not to say', meaning: { kind: 'undeclared' } },
];

async function settled(
  change: (recipe: Recipe) => Recipe = (recipe) => recipe,
): ReturnType<typeof ingestText> {
  const { recipe } = await ingestText(people);
  return ingestText(people, {
    recipe: change({ ...recipe, labels: choices, duplicateRule: { kind: 'highest-grade' } }),
    provenance: madeUp,
  });
}

describe('ingest of people', () => {
  it('proposes what each column is and shows no value of a personal one', async () => {
    const { recipe, preview } = await ingestText(people);
    expect(recipe.shape).toBe('people');
    expect(recipe.columns.map(({ header, role }) => [header, role.kind])).toEqual([
      ['Emp Ref', 'person'],
      ['Full name', 'leave-out'],
      ['Emp Status', 'keep-only'],
      ['Substantive Grade', 'grade'],
      ['Ethnic Origin', 'characteristic'],
      ['Department', 'breakdown'],
      ['FTE', 'leave-out'],
      ['Primary', 'leave-out'],
    ]);
    expect(preview?.columns.map(({ hidden }) => hidden).slice(0, 3)).toEqual([true, true, false]);
    expect(JSON.stringify(preview)).not.toMatch(/1001|A Person/);
    expect(preview?.firstRows[0]).toEqual(['', '', 'In post', 'G7', 'White British', 'Analysis', '1.0', 'Y']);
    expect(preview?.lock).toEqual({ kind: 'telling-word', found: 'made up', where: 'notes' });
  });

  it('waits for labels that nobody can know, and for persons who stand twice', async () => {
    const { recipe } = await ingestText(people);
    const { pending, snapshots, account } = await ingestText(people, { recipe, provenance: madeUp });
    expect(snapshots).toEqual([]);
    expect(
      pending.map((one) => [one.kind, 'label' in one ? one.label : 'rows' in one ? one.rows : '']),
    ).toEqual([
      ['label', 'Chinese/Vietnamese'],
      ['label', 'not known / prefer not to say'],
      ['duplicates', 2],
    ]);
    expect(account).toMatchObject({ read: 12, keptOut: 1, waiting: 4, used: 5, setAside: 2 });
  });

  it('accounts for every row once the choices are made', async () => {
    const { account, pending, snapshots } = await settled();
    expect(pending).toEqual([]);
    expect(account).toEqual({
      read: 12,
      used: 8,
      totals: 0,
      keptOut: 1,
      waiting: 0,
      setAside: 3,
      split: { declared: 5, undeclared: 2, unknown: 1 },
      reasons: [
        { reason: 'grade-missing', rows: 1, lines: [8] },
        { reason: 'person-repeated-equal', rows: 1, lines: [12] },
        { reason: 'person-repeated-other-chosen', rows: 1, lines: [13] },
      ],
    });
    expect(snapshots).toHaveLength(1);
  });

  it('stores neither identifiers nor columns that are left out', async () => {
    const { snapshots } = await settled();
    const text = JSON.stringify(snapshots, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(text).not.toMatch(/1001|1010|A Person|"FTE"/);
    expect(text).toContain('Chinese/Vietnamese');
  });

  it.each([
    [{ kind: 'highest-grade' }, 'HEO', 'Labs'],
    [{ kind: 'flag', column: 'Primary', value: 'N' }, 'EO', 'Policy'],
    [{ kind: 'highest', column: 'FTE' }, 'HEO', 'Labs'],
  ] as const)(
    'lets the rule %j choose among rows of one person',
    async (duplicateRule, grade, department) => {
      const { snapshots } = await settled((recipe) => ({ ...recipe, duplicateRule }));
      const content = countsOf(onlySnapshot({ ...(await settled()), snapshots }));
      const person = sumCells(
        content,
        (labels) =>
          labels['ethnicity'] === 'White British' &&
          labels['grade'] === grade &&
          labels['department'] === department,
      );
      expect(person.people).toBe(1);
    },
  );

  it('sets a person aside where the rule says so, or cannot tell', async () => {
    for (const duplicateRule of [{ kind: 'set-aside' }, { kind: 'highest', column: 'Full name' }] as const) {
      const { account } = await settled((recipe) => ({ ...recipe, duplicateRule }));
      expect(account.reasons).toContainEqual({
        reason: 'person-repeated-unresolved',
        rows: 2,
        lines: [13, 14],
      });
    }
  });

  it('lists a blank grade among the labels, and proposes that it is an unknown one', async () => {
    const { preview } = await settled();
    expect(
      preview?.labels.find(({ label, dimension }) => dimension === 'grade' && label === ''),
    ).toMatchObject({
      by: 'waits',
      rows: 1,
      proposals: [{ meaning: { kind: 'unknown-grade' } }],
    });
  });

  it('keeps the rows without a grade where the recipe gives the blank a meaning', async () => {
    const { account } = await settled((recipe) => ({
      ...recipe,
      labels: [
        ...recipe.labels,
        { column: 'Substantive Grade', label: '', meaning: { kind: 'unknown-grade' } },
      ],
    }));
    expect(account.reasons.map(({ reason }) => reason)).not.toContain('grade-missing');
    expect(account.used).toBe(9);
  });

  it('gives the same content whatever the order of the rows', async () => {
    const [title = '', header = '', ...rows] = people.trimEnd().split('\n');
    const again = [title, header, ...rows.toReversed()].join('\n');
    const { recipe } = await settled();
    const one = onlySnapshot(await ingestText(people, { recipe, provenance: madeUp }));
    const other = onlySnapshot(await ingestText(again, { recipe, provenance: madeUp }));
    expect(contentHash(other)).toBe(contentHash(one));
  });
});

describe('ingest of headcounts', () => {
  it('makes a snapshot for each year, on the day and month that the person states', async () => {
    const text = readFixture('headcounts_long');
    const { recipe, pending } = await ingestText(text);
    expect(pending.map(({ kind }) => kind)).toEqual(['keep-only', 'measure', 'provenance']);
    expect(recipe.sourceProtection).toEqual({ hiddenLow: 0, hiddenHigh: 4, zerosHidden: true, roundedTo: 5 });
    const { snapshots, account } = await ingestText(text, { recipe, provenance: published });
    expect(snapshots.map(({ reference }) => reference)).toEqual([
      { kind: 'date', date: '2025-03-31' },
      { kind: 'date', date: '2026-03-31' },
    ]);
    expect(new Set(snapshots.map(({ series }) => series)).size).toBe(1);
    expect(snapshots.map(({ provenance }) => provenance.sources[0].reference)).toEqual(
      snapshots.map(({ reference }) => reference),
    );
    expect(snapshots.map((snapshot) => snapshot.account.used)).toEqual([6, 3]);
    expect(account).toMatchObject({ read: 10, used: 9, keptOut: 1 });
    expect(snapshots[1]?.sourceNotes[0]).toContain('less than 5 people');
  });

  it('asks for the day where nobody stated one', async () => {
    const text = readFixture('headcounts_long');
    const { recipe } = await ingestText(text);
    const { pending, snapshots } = await ingestText(text, { recipe, provenance: madeUp });
    expect(pending).toMatchObject([{ kind: 'date', column: 'Year', found: '2025', why: 'year-only' }]);
    expect(snapshots).toEqual([]);
  });

  it('asks once how a date is read that can be read two ways', async () => {
    const text = 'Snapshot date,Ethnicity,Headcount\n03/04/2026,White,7\n04/05/2026,Asian,8\n';
    const first = await ingestText(text, { provenance: madeUp });
    expect(first.pending).toMatchObject([
      { kind: 'date', why: 'ambiguous', readings: ['2026-04-03', '2026-03-04'] },
    ]);
    const recipe = { ...first.recipe, dayFirst: true };
    const { snapshots } = await ingestText(text, { recipe, provenance: madeUp });
    expect(snapshots.map(({ reference }) => reference)).toEqual([
      { kind: 'date', date: '2026-04-03' },
      { kind: 'date', date: '2026-05-04' },
    ]);
  });

  it('reads a wide table, its total column, and a total row without a name', async () => {
    const text = readFixture('headcounts_wide');
    const first = await ingestText(text);
    const { snapshots, account, issues } = await ingestText(text, {
      recipe: first.recipe,
      provenance: published,
    });
    expect(issues).toEqual([{ code: 'total-unlabelled', line: 5 }]);
    expect(account).toMatchObject({ read: 4, used: 3, totals: 1 });
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('no snapshot');
    const content = countsOf(snapshot);
    const inside = sumCells(content, (labels) => !Object.values(labels).includes('(total)'));
    expect(inside).toEqual({ people: 302, hidden: 1, cells: 12 });
    const corner = sumCells(content, (labels) => Object.values(labels).every((label) => label === '(total)'));
    expect(corner).toEqual({ people: 306, hidden: 0, cells: 1 });
  });

  it('names a printed total that is not the sum of its parts', async () => {
    const text =
      'Grade,Ethnicity,Headcount\nEO,White,10\nEO,Asian,7\nEO,Total,19\nHEO,White,3\nHEO,Total,3\n';
    const { issues, snapshots } = await ingestText(text, { provenance: published });
    expect(issues).toEqual([{ code: 'total-differs', line: 4, found: 19, expected: 17 }]);
    expect(snapshots).toHaveLength(1);
  });

  it('counts a broad group beside its own parts once, where it is their sum, and asks where it is not', async () => {
    const rows = (asian: number): string =>
      `Ethnic group,Headcount\nAsian,${asian}\nIndian,5\nPakistani,4\nBangladeshi,3\nOther Asian,2\nWhite British,9\n`;
    const sum = await ingestText(rows(14), { provenance: published });
    expect(sum.account).toMatchObject({ used: 5, totals: 1 });
    expect(sumCells(countsOf(onlySnapshot(sum)), () => true).people).toBe(23);
    const unclear = await ingestText(rows(20), { provenance: published });
    expect(unclear.pending).toMatchObject([{ kind: 'label', label: 'Asian', why: 'sub-total-or-group' }]);
  });

  it('sets damaged rows aside with their line and keeps the rest', async () => {
    const text =
      'Grade,Ethnicity,Headcount\nEO,White,10\nEO,Asian,many\nEO,Black,-4\nHEO,White\nHEO,Asian,7\nSEO,White,3\nSEO,Asian,4\n';
    const { account, issues } = await ingestText(text, { provenance: published });
    expect(account).toMatchObject({ read: 7, used: 4, setAside: 3 });
    expect(account.reasons).toEqual([
      { reason: 'count-negative', rows: 1, lines: [4] },
      { reason: 'row-too-short', rows: 1, lines: [5] },
      { reason: 'value-not-a-number', rows: 1, lines: [3] },
    ]);
    expect(issues).toContainEqual({ code: 'value-not-a-number', line: 3, column: 3, found: 'many' });
  });

  it('keeps hidden, missing and known cells apart', async () => {
    const text = 'Ethnicity,Headcount\nWhite,10\nAsian,[c]\nBlack,\nMixed,..\nOther,0\n';
    const content = countsOf(onlySnapshot(await ingestText(text, { provenance: published })));
    expect(content.dimensions[0]?.labels).toEqual(['Asian', 'Black', 'Mixed', 'Other', 'White']);
    expect([...content.cells.states]).toEqual([1, 2, 2, 0, 0]);
    expect([...content.cells.counts]).toEqual([0, 0, 0, 0, 10]);
  });
});

describe('ingest of shares and incidents', () => {
  it('reads percentages by sign, by header and as fractions', async () => {
    for (const [header, white, asian] of [
      ['Share', '85%', '15%'],
      ['Share (%)', '85', '15'],
      ['Percent', '0.85', '0.15'],
    ]) {
      const text = `Ethnic group,${header},Base\nWhite,${white},200\nAsian,${asian},200\nTotal,100%,200\n`;
      const { content } = onlySnapshot(await ingestText(text, { provenance: published }));
      if (content.kind !== 'shares') throw new Error(content.kind);
      expect(content.entries.slice(0, 2)).toEqual([
        { codes: [0], share: { kind: 'known', value: 0.15 }, base: 200 },
        { codes: [1], share: { kind: 'known', value: 0.85 }, base: 200 },
      ]);
    }
  });

  it('keeps unlike measures apart, by group and period, and counts no total', async () => {
    const text = readFixture('incidents');
    const { account, snapshots } = await ingestText(text, { provenance: published });
    expect(account).toMatchObject({ read: 5, used: 4, totals: 1 });
    expect(snapshots[0]?.content).toEqual({
      kind: 'measures',
      measures: [
        {
          name: 'Days lost',
          unit: 'days',
          counts: 'events',
          entries: [{ group: 'White', period: '2025', value: { kind: 'known', value: 12 } }],
        },
        {
          name: 'Verbal abuse',
          unit: 'reports',
          counts: 'events',
          entries: [
            { group: 'Asian', period: '2025', value: { kind: 'known', value: 4 } },
            { group: 'White', period: '2025', value: { kind: 'known', value: 7 } },
            { group: 'Asian', period: '2026', value: { kind: 'known', value: 3 } },
          ],
        },
      ],
    });
  });

  it('counts one row an incident by category and year', async () => {
    const text =
      'Date of incident,Incident category\n2025-04-02,Verbal abuse\n2025-06-02,Verbal abuse\n2026-01-09,Damage\n,Damage\n';
    const { recipe } = await ingestText(text);
    expect(recipe.shape).toBe('incidents');
    const { account, snapshots } = await ingestText(text, {
      recipe: withRoles(recipe, { 'Date of incident': { kind: 'date' } }),
      provenance: published,
    });
    expect(account).toMatchObject({ read: 4, used: 3, reasons: [{ reason: 'date-missing', lines: [5] }] });
    expect(snapshots[0]?.content).toMatchObject({
      measures: [
        { name: 'Damage', entries: [{ period: '2026', value: { kind: 'known', value: 1 } }] },
        { name: 'Verbal abuse', entries: [{ period: '2025', value: { kind: 'known', value: 2 } }] },
      ],
    });
  });
});

describe('a date column with bad dates in it', () => {
  it('still tells the snapshots apart, and sets the rows with bad dates aside', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => `${n},${n % 2 === 0 ? '2025' : '2026'}-03-31,White`);
    const text = ['id,snapshot_date,ethnicity', ...rows, '20,31/31/2026,Asian', '21,,Asian', ''].join('\n');
    const { account, snapshots } = await ingestText(text, { provenance: madeUp });
    expect(snapshots.map((snapshot) => snapshot.account.used)).toEqual([10, 10]);
    expect(account.reasons).toEqual([
      { reason: 'date-invalid', rows: 1, lines: [22] },
      { reason: 'date-missing', rows: 1, lines: [23] },
    ]);
  });
});
