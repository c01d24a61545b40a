import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/ingest/reading/readTable.ts';

const shared = path.resolve('../shared/data');
const isThere = fs.existsSync(shared);
const here = isThere ? describe : describe.skip;

interface Expected {
  readonly file: string;
  readonly encoding: string;
  readonly lineEnd: string;
  readonly header: readonly string[];
  readonly rows: number;
  readonly notes: number;
  readonly last: readonly string[];
}

const GRADE = 'Responsibility_level_grouped';
const MEASURES = ['Headcount', 'FTE', 'Mean_salary', 'Median_salary'];
const byDepartment = ['Status', 'Year', 'Ethnicity', 'Parent_department', GRADE, ...MEASURES];
const byProfession = ['Status', 'Year', 'Ethnicity', 'Profession_of_post', GRADE, ...MEASURES];
const overall = ['Status', 'Year', 'Ethnicity', GRADE, ...MEASURES];

function browser(
  year: number,
  dimensions: string,
  header: readonly string[],
  rows: number,
  notes: number,
  last: readonly string[],
): Expected {
  const file = `real/cs-databrowser-${year}-Ethnicity-${dimensions}${GRADE}.csv`;
  const encoding = year === 2023 ? 'utf-8' : 'windows-1252';
  return { file, encoding, lineEnd: '\n', header, rows, notes, last };
}

const department = 'Parent_department-';
const profession = 'Profession_of_post-';
const wales = (year: string, ...rest: string[]): string[] => [
  'New entrant CS',
  year,
  'White',
  'Welsh Government',
  'SEO/HEO',
  ...rest,
];
const vet = (year: string, ...rest: string[]): string[] => [
  'New entrant CS',
  year,
  'White',
  'Veterinarian',
  'SEO/HEO',
  ...rest,
];
const unknown = (year: string, ...rest: string[]): string[] => [
  'New entrant CS',
  year,
  'White',
  'Unknown',
  ...rest,
];

const FILES: readonly Expected[] = [
  browser(2021, department, byDepartment, 5478, 24, wales('2021', '45', '[c]', '36210', '39310')),
  browser(2021, profession, byProfession, 4484, 26, vet('2021', '20', '[c]', '[c]', '[c]')),
  browser(2021, '', overall, 192, 23, unknown('2021', '1000', '[c]', '25550', '22920')),
  browser(2022, department, byDepartment, 4650, 25, wales('2022', '120', '[c]', '36500', '40100')),
  browser(2022, profession, byProfession, 4213, 26, vet('2022', '25', '[c]', '[c]', '[c]')),
  browser(2022, '', overall, 168, 23, unknown('2022', '4675', '[c]', '28980', '25480')),
  browser(2023, department, byDepartment, 4603, 23, wales('2023', '110', '[c]', '37900', '36590')),
  browser(2023, profession, byProfession, 4086, 24, vet('2023', '25', '[c]', '[c]', '[c]')),
  browser(2023, '', overall, 168, 22, unknown('2023', '2535', '[c]', '23840', '23640')),
  {
    file: 'real/acses2021-ethnicity.csv',
    encoding: 'utf-8',
    lineEnd: '\r\n',
    header: ['Ethnicity', 'Headcount', 'Percent'],
    rows: 7,
    notes: 0,
    last: ['Not reported', '67080', ''],
  },
  {
    file: 'real/acses2021-grade-by-ethnicity.csv',
    encoding: 'utf-8',
    lineEnd: '\r\n',
    header: ['Responsibility level', 'Ethnicity', 'Headcount', 'Percent of responsibility level'],
    rows: 42,
    notes: 0,
    last: ['Not reported', 'Not reported', '3110', ''],
  },
  {
    file: 'real/census2021-ethnic-group-19-regions.csv',
    encoding: 'utf-8',
    lineEnd: '\r\n',
    header: ['geography_code', 'geography', 'ethnic_group', 'population_all_ages', 'population_16_to_64'],
    rows: 228,
    notes: 0,
    last: ['E12000009', 'South West', 'Other ethnic group: Any other ethnic group', '38415', '27780'],
  },
  {
    file: 'real/eeo1-Reveal_EEO1_for_2016.csv',
    encoding: 'utf-8',
    lineEnd: '\n',
    header: ['company', 'year', 'race', 'gender', 'job_category', 'count'],
    rows: 4500,
    notes: 0,
    last: ['Sanmina', '2016', 'Overall_totals', '', 'Managers', '591'],
  },
  {
    file: 'real/police-use-of-force-by-ethnicity-2019-20.csv',
    encoding: 'utf-8',
    lineEnd: '\n',
    header: [
      'Police Force',
      'Type of force',
      'Tactic',
      'White',
      'Black (or Black British)',
      'Asian (or Asian British)',
      'Mixed',
      'Other',
      'Not reported',
      'Number of times tactic reported',
    ],
    rows: 1672,
    notes: 0,
    last: [
      'Wiltshire',
      'Tactical communication',
      'Tactical communication',
      '321.0',
      '23.0',
      '3.0',
      '9.0',
      '1.0',
      '53.0',
      '410.0',
    ],
  },
  {
    file: 'illustrative/seed-incidents.csv',
    encoding: 'utf-8',
    lineEnd: '\n',
    header: ['Category', 'Number of Incidents'],
    rows: 2,
    notes: 0,
    last: ['Stop and search disproportionately affecting ethnic minorities', '50,000'],
  },
  {
    file: 'illustrative/seed-senior-roles.csv',
    encoding: 'utf-8',
    lineEnd: '\n',
    header: ['Ethnic Group', 'Representation in Senior Roles (%)'],
    rows: 4,
    notes: 0,
    last: ['Other', '2'],
  },
];

async function read(file: string) {
  return readTable(new Uint8Array(fs.readFileSync(path.join(shared, file))));
}

// The folder of shared data lies beside the checkout; without it these tests are skipped.
here('the published files', () => {
  it.each(FILES.map((expected) => [expected.file, expected] as const))(
    'are read whole: %s',
    async (file, expected) => {
      const table = await read(file);
      expect(table.header).toEqual(expected.header);
      expect(table.rows).toHaveLength(expected.rows);
      expect(table.rows.at(-1)).toEqual(expected.last);
      expect(table.notes).toHaveLength(expected.notes);
      expect(table.issues).toEqual([]);
      expect(table.dialect).toEqual({
        encoding: expected.encoding,
        delimiter: ',',
        quote: '"',
        escape: '"',
        lineEnd: expected.lineEnd,
      });
      expect(table.headerLines).toEqual({ first: 1, last: 1 });
      expect(table.lineNumbers.at(-1)).toBe(expected.rows + 1);
    },
  );

  it('keep their notes in order, with the pound sign of windows-1252', async () => {
    const table = await read(`real/cs-databrowser-2021-Ethnicity-${GRADE}.csv`);
    expect(table.notes[0]).toMatch(/^Notes: Summary figures are suppressed/);
    expect(table.notes[2]).toBe('Version: Generated on 2023-02-14, with GIT 71a76ea.');
    expect(table.notes.some((note) => note.includes('rounded to nearest £10'))).toBe(true);
  });

  it('have the police and stop and search columns and rows that they were published with', async () => {
    const population = await read('real/police-force-area-population-2011-18cat.csv');
    expect([population.header.length, population.rows.length, population.notes.length]).toEqual([25, 43, 0]);
    expect(population.header[1]).toBe('Ethnic Group: All categories: Ethnic group; measures: Value');
    const stops = await read('real/stop-search-la-relative-risk-Black-vs-White.csv');
    expect([stops.header.length, stops.rows.length, stops.notes.length]).toEqual([23, 327, 0]);
    expect(stops.rows.every((row) => row.length === 23)).toBe(true);
  });
});
