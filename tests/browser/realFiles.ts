import { existsSync, readdirSync } from 'node:fs';
import type { Choice } from './importSteps.ts';

/** A published file, what a person must choose to import it, and what then stands there. */
export interface RealFile {
  readonly path: string;
  readonly columns: readonly Choice[];
  readonly groups?: readonly Choice[];
  readonly from:
    | { readonly kind: 'real'; readonly publisher: string; readonly date: string; readonly address: string }
    | { readonly kind: 'illustrative' };
  /** The row account as a sentence. */
  readonly account: string;
  /** What would be saved. */
  readonly totals: string;
  /** Things noticed in the file; none where absent. */
  readonly noticed?: number;
  /** Rows are set aside, so saving without them is a choice. */
  readonly setsAside?: boolean;
  /** Texts of the Overview once it is saved: rates and shares that the publisher prints too. */
  readonly overview?: readonly string[];
  /** Imported in every run, the others in the long one. */
  readonly every: boolean;
}

const real = '../shared/data/real';
const shipped = 'public/catalogue';
const total = 'A total: checked, not counted twice';
const aside = 'Set these rows aside';
const from = (publisher: string, date: string, address: string): RealFile['from'] => ({
  kind: 'real',
  publisher,
  date,
  address,
});
const cabinetOffice = (year: number): RealFile['from'] =>
  from(
    'Cabinet Office',
    `${year}-03-31`,
    'https://www.gov.uk/government/collections/civil-service-statistics',
  );

/**
 * The data browser of Civil Service Statistics: the status and the number are proposed and need a nod, the rest is read off. Shares
 * and rates are those of `shared/data/SOURCES.md`.
 */
const whole = [
  {
    year: 2021,
    rows: 192,
    used: 48,
    people: '484,875',
    minority: '14.3%',
    response: '86.2%',
    known: '81.9%',
  },
  {
    year: 2022,
    rows: 168,
    used: 42,
    people: '510,075',
    minority: '15.0%',
    response: '85.8%',
    known: '81.8%',
  },
  {
    year: 2023,
    rows: 168,
    used: 42,
    people: '519,765',
    minority: '15.4%',
    response: '85.2%',
    known: '81.5%',
  },
].map(({ year, rows, used, people, minority, response, known }): RealFile => ({
  path: `${real}/cs-databrowser-${year}-Ethnicity-Responsibility_level_grouped.csv`,
  columns: [{ tick: 'In post' }],
  from: cabinetOffice(year),
  account: `${rows} rows read = ${used} used + ${rows - used} kept out by a rule`,
  totals: `${people} people counted`,
  overview: [
    `All other ethnic groups combined ${minority}`,
    `Response rate ${response}`,
    `Known rate ${known}`,
  ],
  every: false,
}));

/** Cells hidden by the publisher make up what is missing to the whole above. */
const departments = [
  { year: 2021, rows: '5,478', used: '1,550', out: '3,928', people: '484,180', hidden: 587 },
  { year: 2022, rows: '4,650', used: '1,294', out: '3,356', people: '509,610', hidden: 405 },
  { year: 2023, rows: '4,603', used: '1,289', out: '3,314', people: '519,185', hidden: 408 },
].map(({ year, rows, used, out, people, hidden }): RealFile => ({
  path: `${real}/cs-databrowser-${year}-Ethnicity-Parent_department-Responsibility_level_grouped.csv`,
  columns: [{ tick: 'In post' }],
  from: cabinetOffice(year),
  account: `${rows} rows read = ${used} used + ${out} kept out by a rule`,
  totals: `${people} people counted, and ${hidden} cells that the source hid`,
  every: false,
}));

/** One profession of many is kept by a second rule. */
const professions = [
  { year: 2021, used: 48, totals: '14,075 people counted, and 10 cells', minority: 'between 9.9% and 10.2%' },
  { year: 2022, used: 42, totals: '13,925 people counted, and 6 cells', minority: 'between 9.8% and 10.0%' },
  { year: 2023, used: 42, totals: '13,310 people counted, and 5 cells', minority: 'between 9.7% and 9.8%' },
].map(({ year, used, totals, minority }): RealFile => ({
  path: `${real}/cs-databrowser-${year}-Ethnicity-Profession_of_post-Responsibility_level_grouped.csv`,
  columns: [
    { tick: 'In post' },
    { pick: 'Meaning of Profession_of_post', as: 'Keep only some rows' },
    // The most frequent value stands ticked at first.
    { untick: 'Operational Delivery' },
    { tick: 'Science and Engineering' },
  ],
  from: cabinetOffice(year),
  account: `${used} used`,
  totals,
  overview: [minority],
  every: year === 2023,
}));

/** What the app ships is a file like any other: its column of states is no breakdown. */
const catalogue = [
  { name: 'cs-whole', year: 2021, used: '48', people: '484,875' },
  { name: 'cs-whole', year: 2022, used: '42', people: '510,075' },
  { name: 'cs-whole', year: 2023, used: '42', people: '519,765' },
  { name: 'cs-science-engineering', year: 2021, used: '48', people: '14,075' },
  { name: 'cs-science-engineering', year: 2022, used: '42', people: '13,925' },
  { name: 'cs-science-engineering', year: 2023, used: '42', people: '13,310' },
  { name: 'cs-departments', year: 2021, used: '1,550', people: '484,180' },
  { name: 'cs-departments', year: 2022, used: '1,294', people: '509,610' },
  { name: 'cs-departments', year: 2023, used: '1,289', people: '519,185' },
].map(({ name, year, used, people }): RealFile => ({
  path: `${shipped}/${name}-${year}.csv`,
  columns: name === 'cs-whole' ? [] : [{ pick: 'Meaning of state', as: 'Leave out' }],
  from: cabinetOffice(year),
  account: `${used} rows read = ${used} used`,
  totals: `${people} people counted`,
  every: false,
}));

const lastColumns = ['county', 'region', 'country', 'force', 'warning'];

export const realFiles: readonly RealFile[] = [
  ...whole,
  ...departments,
  ...professions,
  ...catalogue,
  {
    path: `${real}/acses2021-ethnicity.csv`,
    columns: [],
    from: cabinetOffice(2021),
    account: '7 rows read = 7 used',
    // 397,260 declared, 20,550 undeclared, 67,080 unknown; the publisher's own column has White at 0.857 of those declared.
    totals: '484,890 people counted',
    overview: ['All other ethnic groups combined 14.3%', 'Response rate 86.2%', 'Known rate 81.9%'],
    every: false,
  },
  {
    path: `${real}/acses2021-grade-by-ethnicity.csv`,
    columns: [],
    from: cabinetOffice(2021),
    account: '42 rows read = 42 used',
    // Each of the 42 numbers is rounded to 10, so they add up to a little more than the whole above.
    totals: '484,910 people counted',
    every: false,
  },
  {
    path: `${real}/census2021-ethnic-group-19-regions.csv`,
    columns: [{ pick: 'Which number is counted', as: 'population_all_ages' }],
    groups: [
      {
        open: /^geography/,
        and: [
          { pick: 'England and Wales counts as', as: total },
          { pick: 'England counts as', as: aside },
        ],
      },
    ],
    from: from('Office for National Statistics', '2021-03-21', 'https://www.ons.gov.uk/census'),
    account: '228 rows read = 190 used + 19 totals, checked + 19 set aside',
    // The nine regions and Wales, each age rounded to 5 before it was added up: 59,597,435 in the publisher's total, and so noticed.
    totals: '59,591,010 people counted',
    noticed: 19,
    setsAside: true,
    every: true,
  },
  {
    path: `${real}/eeo1-Reveal_EEO1_for_2016.csv`,
    columns: [],
    groups: [
      { pick: 'Hispanic_or_Latino counts as', as: 'Its own group, under none' },
      { pick: 'Black_or_African_American counts as', as: 'Its own group, under Black' },
      { pick: 'Native_Hawaiian_or_Pacific_Islander counts as', as: 'Its own group, under Other' },
      { pick: 'American_Indian_Alaskan_Native counts as', as: 'Its own group, under Other' },
      { pick: 'Two_or_more_races counts as', as: 'Its own group, under Mixed or multiple' },
      { open: /^job_category/, and: [{ pick: 'Previous_totals counts as', as: aside }] },
    ],
    from: from('Reveal, The Center for Investigative Reporting', '2016-12-31', 'https://revealnews.org/'),
    account: '4,500 rows read = 3,500 used + 625 totals, checked + 375 set aside',
    // The sum of the 25 firms' printed totals, to the person.
    totals: '376,077 people counted',
    setsAside: true,
    every: false,
  },
  {
    path: `${real}/police-use-of-force-by-ethnicity-2019-20.csv`,
    columns: [],
    groups: [
      {
        open: /^Type of force/,
        and: [{ pick: 'Total (excluding not reported and tactical communication) counts as', as: aside }],
      },
      {
        open: /^Tactic/,
        and: [
          { fill: 'Labels with this in them', with: 'of which' },
          { pick: 'Count all 6 shown as', as: aside },
          { press: /^Apply to all 6/ },
        ],
      },
    ],
    from: from(
      'Home Office',
      '2020-03-31',
      'https://www.gov.uk/government/collections/police-use-of-force-statistics',
    ),
    account: '308 set aside',
    // Restraint 451,578, tactical communication 215,559, less lethal weapons 32,722, other equipment 32,198 and other 30,117, as printed.
    // Cells of kinds of force that are not available.
    noticed: 1,
    totals: '762,174 people counted',
    setsAside: true,
    every: false,
  },
  {
    path: `${real}/police-force-area-population-2011-18cat.csv`,
    columns: [],
    from: from('Office for National Statistics', '2011-03-27', 'https://www.ons.gov.uk/census/2011census'),
    account: '43 rows read = 43 used',
    // The population of England and Wales at the census of 2011.
    totals: '56,075,912 people counted',
    every: false,
  },
  {
    path: `${real}/stop-search-la-relative-risk-Black-vs-White.csv`,
    columns: [
      ...lastColumns.map((header) => ({ pick: `Meaning of ${header}`, as: 'Leave out' })),
      { pick: 'Meaning of Black_population', as: 'Leave out' },
      { pick: 'Meaning of Black_stopped', as: 'Number of people in one group' },
      { pick: 'Meaning of White_stopped', as: 'Number of people in one group' },
    ],
    groups: [
      { pick: 'Black_stopped counts as', as: 'Black' },
      { pick: 'White_stopped counts as', as: 'White' },
    ],
    from: from('data.police.uk', '2021-12-31', 'https://data.police.uk/'),
    account: '327 rows read = 327 used',
    // 40,054 of the Black and 213,732 of the White population.
    totals: '253,786 people counted',
    every: false,
  },
  ...[
    '../shared/data/illustrative/seed-senior-roles.csv',
    `${shipped}/ILLUSTRATIVE_senior-roles-example.csv`,
  ].map((path): RealFile => ({
    path,
    columns: [],
    from: { kind: 'illustrative' },
    account: '4 rows read = 4 used',
    totals: '4 published shares, no counts',
    every: false,
  })),
  ...['../shared/data/illustrative/seed-incidents.csv', `${shipped}/ILLUSTRATIVE_incidents-example.csv`].map(
    (path): RealFile => ({
      path,
      columns: [],
      from: { kind: 'illustrative' },
      account: '2 rows read = 2 used',
      totals: '2 measures',
      every: false,
    }),
  ),
];

/** Published files that the table forgot. */
export function findForgotten(): readonly string[] {
  const known = new Set(realFiles.map(({ path }) => path));
  return [real, '../shared/data/illustrative', shipped]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.csv') && !known.has(path));
}
