import { describe, expect, it } from 'vitest';
import { planProtection } from '../../../src/disclosure/planning/planProtection.ts';
import { release } from '../../../src/disclosure/release.ts';
import type { Question } from '../../../src/kernel/question.ts';
import type { Recipe } from '../../../src/kernel/recipe.ts';
import { countsOf, ingestText, onlySnapshot, published, sumCells, withRoles } from './realFile.ts';

/** 120 applicants: half of them shortlisted, a sixth appointed, all of those shortlisted. */
const applicants = [
  'Applicant ID,Ethnicity,Applied,Shortlisted,Appointed',
  ...Array.from({ length: 120 }, (_, n) =>
    [
      1000 + n,
      ['White', 'Asian', 'Black'][n % 3],
      'Yes',
      n < 60 ? 'Yes' : 'No',
      n < 20 ? 'Y' : n < 110 ? 'N' : '',
    ].join(','),
  ),
].join('\n');

const staff = [
  'Staff number,Ethnic group,Grade,Promoted,Date left',
  ...Array.from({ length: 40 }, (_, n) =>
    [
      1000 + n,
      n % 2 === 0 ? 'White' : 'Asian',
      ['EO', 'HEO', 'SEO'][n % 3],
      n % 4 === 0 ? 1 : 0,
      n % 5 === 0 ? '2025-01-31' : '',
    ].join(','),
  ),
].join('\n');

async function settle(text: string, change: (recipe: Recipe) => Recipe = (recipe) => recipe) {
  const { recipe } = await ingestText(text);
  return ingestText(text, { recipe: change(recipe), provenance: published });
}

const outcome = { kind: 'measure', measure: 'outcome' } as const;

describe('ingest of people with flags of what happened to them', () => {
  it('proposes every flag of applicants that tells them apart, and asks', async () => {
    const { recipe, pending } = await ingestText(applicants);
    expect(recipe.shape).toBe('people');
    expect(recipe.columns.map(({ role }) => role.kind)).toEqual([
      'person',
      'characteristic',
      'leave-out',
      'measure',
      'measure',
    ]);
    expect(pending).toContainEqual({
      kind: 'outcomes',
      columns: ['Shortlisted', 'Appointed'],
      proposed: ['Shortlisted', 'Appointed'],
    });
  });

  it('counts each outcome in one import, and sets aside who has neither yes nor no', async () => {
    const result = await settle(applicants);
    const content = countsOf(onlySnapshot(result));
    expect(content.of).toBe('outcomes');
    expect(content.dimensions.map(({ id, name, labels }) => [id, name, labels])).toEqual([
      ['ethnicity', 'Ethnicity', ['Asian', 'Black', 'White']],
      ['outcome:shortlisted', 'Outcome: Shortlisted', ['Not shortlisted', 'Shortlisted']],
      ['outcome:appointed', 'Outcome: Appointed', ['Appointed', 'Not appointed']],
    ]);
    const count = (id: string, label: string): number =>
      sumCells(content, (labels) => labels[id] === label).people;
    expect(count('outcome:shortlisted', 'Shortlisted')).toBe(60);
    expect(count('outcome:appointed', 'Appointed')).toBe(20);
    expect(result.account).toMatchObject({ read: 120, used: 110, setAside: 10 });
    expect(result.account.reasons[0]).toMatchObject({ reason: 'value-not-yes-or-no', rows: 10 });
  });

  it('says what is counted and what is not', async () => {
    const { issues } = await settle(applicants);
    expect(issues).toContainEqual({
      code: 'outcomes-read',
      taken: ['Shortlisted', 'Appointed'],
      blanks: [],
      left: [],
      alike: ['Applied'],
    });
  });

  it('answers both outcomes under an exact policy, the second of those who came so far', async () => {
    const snapshot = onlySnapshot(await settle(applicants));
    const policy = { kind: 'exact', threshold: 5, zeroRule: 'published' } as const;
    const plan = await planProtection([snapshot], policy);
    const ask = (label: string, filters: Question['filters']) =>
      release(
        [snapshot],
        {
          metric: 'relative-likelihood',
          snapshots: [snapshot.id],
          filters,
          grouping: 'broad',
          denominator: 'known',
          comparator: { kind: 'none' },
          outcome: { kind: 'members', dimension: `outcome:${label.toLowerCase()}`, members: [label] },
        },
        policy,
        plan,
      );
    const shortlisted = ask('Shortlisted', []);
    expect(shortlisted.kind === 'ok' && shortlisted.value.kind).toBe('released');
    const appointed = ask('Appointed', [{ dimension: 'outcome:shortlisted', members: ['Shortlisted'] }]);
    expect(appointed.kind === 'ok' && appointed.value.kind).toBe('released');
    const cells = appointed.kind === 'ok' && appointed.value.kind === 'released' ? appointed.value.cells : [];
    expect(cells[0]?.[0]).toMatchObject({ base: { kind: 'shown', count: 20 } });
  });

  it('leaves the flags of graded staff to the person, and says that they are not counted', async () => {
    const { recipe, pending, issues } = await ingestText(staff);
    expect(recipe.columns.map(({ role }) => role.kind)).toEqual([
      'person',
      'characteristic',
      'grade',
      'leave-out',
      'leave-out',
    ]);
    expect(pending).toContainEqual({ kind: 'outcomes', columns: ['Promoted', 'Date left'], proposed: [] });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'outcomes-read', left: ['Promoted', 'Date left'] }),
    );
  });

  it('reads 1 and 0, and a date or a blank, where a person says that the column is an outcome', async () => {
    const result = await settle(staff, (recipe) =>
      withRoles(recipe, { Promoted: outcome, 'Date left': outcome }),
    );
    const content = countsOf(onlySnapshot(result));
    const count = (id: string, label: string): number =>
      sumCells(content, (labels) => labels[id] === label).people;
    expect(count('outcome:promoted', 'Promoted')).toBe(10);
    expect(count('outcome:date-left', 'Date left')).toBe(8);
    expect(result.account).toMatchObject({ read: 40, used: 40 });
    expect(result.issues).toContainEqual(
      expect.objectContaining({ code: 'outcomes-read', blanks: ['Date left'] }),
    );
  });

  it('tells a breakdown headed Outcome from the outcomes', async () => {
    const text = applicants
      .split('\n')
      .map((line, n) => `${line},${n === 0 ? 'Outcome' : n % 2 === 0 ? 'Withdrew' : 'Stayed'}`)
      .join('\n');
    const content = countsOf(onlySnapshot(await settle(text)));
    expect(content.dimensions.map(({ id }) => id)).toContain('outcome-2');
  });

  it('takes rows of nothing but 1 and 0 for people, without an identifier too', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, n) => `${n % 2 === 0 ? 'White' : 'Asian'},1,${n % 3 === 0 ? 1 : 0}`,
    );
    const { recipe } = await ingestText(['Ethnicity,Shortlisted,Appointed', ...rows].join('\n'));
    expect(recipe.shape).toBe('people');
  });
});
