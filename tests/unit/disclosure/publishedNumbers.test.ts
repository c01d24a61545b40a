import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askRelease, numberAt } from '../../../fixtures/snapshots/askRelease.ts';
import { broadLabels, countsSnapshot } from '../../../fixtures/snapshots/countsSnapshot.ts';
import type { LabelMeaning } from '../../../src/kernel/recipe.ts';
import { parseCatalogue } from '../../../src/snapshot/parseCatalogue.ts';
import { parseSnapshotJson } from '../../../src/snapshot/parseSnapshotJson.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';

const catalogue = path.resolve('public/catalogue');
const published = { kind: 'published' } as const;

/** The whole Civil Service of one year, as the app ships it. */
function civilService(year: number): Snapshot {
  const parsed = parseCatalogue(JSON.parse(readFileSync(path.join(catalogue, 'datapackage.json'), 'utf8')));
  if (parsed.kind === 'error') throw new Error('the catalogue cannot be read');
  const entry = parsed.value.entries.find(({ id }) => String(id) === `cs-whole-${year}`);
  if (entry === undefined) throw new Error(`no snapshot of ${year}`);
  const snapshot = parseSnapshotJson(entry.json, readFileSync(path.join(catalogue, entry.path), 'utf8'));
  if (snapshot.kind === 'error') throw new Error(JSON.stringify(snapshot.error));
  return snapshot.value;
}

const percent = (share: number): string => (share * 100).toFixed(1);

describe('the published numbers of the Civil Service', () => {
  it.each([
    [2021, '14.3'],
    [2022, '15.0'],
    [2023, '15.4'],
  ])('of %i: the share of all other ethnic groups combined', (year, expected) => {
    const asked = { metric: 'representation', grouping: 'white-and-all-other' } as const;
    const grid = askRelease([civilService(year)], asked, published);
    expect(percent(numberAt(grid, 'all', 'all-other'))).toBe(expected);
  });

  it('of 2021: 95.1% declared, 86.2% responded, so 13.8% item non-response, 81.9% known', () => {
    const grid = askRelease([civilService(2021)], { metric: 'rates' }, published);
    const rates = ['declaration', 'response', 'known'].map((key) => numberAt(grid, 'all', key));
    expect(rates.map(percent)).toEqual(['95.1', '86.2', '81.9']);
    expect(percent(1 - (rates[1] ?? 0))).toBe('13.8');
  });
});

const file = path.resolve('../shared/data/real/acses2021-grade-by-ethnicity.csv');
const grades: Readonly<Record<string, string>> = {
  'Senior Civil Service Level': 'cs-scs',
  'Grades 6 and 7': 'cs-g6-g7',
  'Senior and Higher Executive Officers': 'cs-heo-seo',
  'Executive Officers': 'cs-eo-group',
  'Administrative Officers and Assistants': 'cs-aa-ao',
};
const answers: Readonly<Record<string, LabelMeaning>> = {
  ...broadLabels,
  'Not declared': { kind: 'undeclared' },
  'Not reported': { kind: 'unknown' },
};
/** The publisher's row of the Senior Civil Service, for where the file is not at hand. */
const seniorRow: readonly (readonly string[])[] = [
  ['Senior Civil Service Level', 'White', '5320', '0.894'],
  ['Senior Civil Service Level', 'Mixed', '140', '0.024'],
  ['Senior Civil Service Level', 'Asian', '330', '0.055'],
  ['Senior Civil Service Level', 'Black', '100', '0.017'],
  ['Senior Civil Service Level', 'Other', '60', '0.01'],
  ['Senior Civil Service Level', 'Not declared', '190', ''],
  ['Senior Civil Service Level', 'Not reported', '1160', ''],
];

function readPublished(): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

/** Every percentage of a table of grade by group that ours does not print alike. */
function differences(rows: readonly (readonly string[])[]): string[] {
  const gradeLabels = [...new Set(rows.map(([grade = '']) => grade))];
  const groupLabels = [...new Set(rows.map(([, group = '']) => group))];
  const countOf = (grade: string, group: string): number =>
    Number(rows.find(([g, e]) => g === grade && e === group)?.[2] ?? 0);
  const snapshot = countsSnapshot({
    id: 'acses',
    classification: '5B',
    ladder: 'civil-service',
    dimensions: [
      {
        id: 'grade',
        role: 'grade',
        labels: Object.fromEntries(
          gradeLabels.map((label): [string, LabelMeaning] => {
            const rung = grades[label];
            return [label, rung === undefined ? { kind: 'unknown-grade' } : { kind: 'rung', rung }];
          }),
        ),
      },
      {
        id: 'ethnicity',
        role: 'characteristic',
        labels: Object.fromEntries(groupLabels.map((label) => [label, answers[label]])),
      },
    ],
    counts: gradeLabels.flatMap((grade) => groupLabels.map((group) => countOf(grade, group))),
  });
  const grid = askRelease([snapshot], { metric: 'representation', by: 'grade' });
  return rows.flatMap(([grade = '', group = '', , share = '']) => {
    if (share === '' || Number.isNaN(Number(share))) return [];
    const ours = numberAt(grid, grades[grade] ?? 'unknown-grade', group.toLowerCase());
    return ours.toFixed(3) === Number(share).toFixed(3)
      ? []
      : [`${grade}, ${group}: ${share} published, ${ours.toFixed(4)} here`];
  });
}

describe('the percentages that the publisher printed beside its counts', () => {
  it('of the Senior Civil Service are ours', () => {
    expect(differences(seniorRow)).toEqual([]);
  });

  it.skipIf(!existsSync(file))('of every grade are ours (skipped without ../shared)', () => {
    expect(differences(readPublished())).toEqual([]);
  });
});
