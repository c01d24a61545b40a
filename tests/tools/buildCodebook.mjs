// Turns the two dictionaries of Ethnicity facts and figures and the census table into committed TypeScript.
// Run from the repository root: node tests/tools/buildCodebook.mjs [path of the folder with the CSVs, default ../shared/data]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const from = path.resolve(process.argv[2] ?? '../shared/data');
const into = path.resolve('src/codebook');
const importSource = async (name) =>
  (await runnerImport(path.join(into, name), { configFile: false })).module;
const { toCensusGroup } = await importSource('ethnicity/censusWording.ts');
const { toNonAnswer } = await importSource('ethnicity/nonAnswers.ts');
const { toComposite } = await importSource('ethnicity/composites.ts');
const { toSpacedKey, toWordKey } = await importSource('ethnicity/normaliseLabel.ts');
const { standardGroups } = await importSource('ethnicity/standardGroups.ts');

/** The dictionary's standard values, and the further names its classifications use, as ids of our vocabulary. */
const ids = {
  All: 'all',
  'White and Other than White': 'all',
  Unknown: 'unknown',
  Unclassified: 'unclassified',
  Unmatched: 'unmatched',
  'Not applicable': 'not-applicable',
  'Any other': 'other-any',
  'Any Other Ethnic Background': 'other-any',
  Arab: 'arab',
  Asian: 'asian',
  'Asian excluding Chinese': 'asian-excluding-chinese',
  'Asian other': 'asian-other',
  'Asian other inc Chinese': 'asian-other-inc-chinese',
  Bangladeshi: 'asian-bangladeshi',
  Black: 'black',
  'Black African': 'black-african',
  'Black Caribbean': 'black-caribbean',
  'Black other': 'black-other',
  Chinese: 'chinese',
  'Gypsy/Roma': 'white-gypsy-roma',
  'Gypsy or Roma': 'white-gypsy-roma',
  'Gypsy or Irish Traveller': 'white-gypsy-traveller',
  Indian: 'asian-indian',
  'Irish Traveller': 'white-irish-traveller',
  Mixed: 'mixed',
  'Mixed White/Asian': 'mixed-white-asian',
  'Mixed White/Black': 'mixed-white-black',
  'Mixed White/Black African': 'mixed-white-black-african',
  'Mixed White/Black Caribbean': 'mixed-white-black-caribbean',
  'Mixed other': 'mixed-other',
  Other: 'other',
  'Other (inc Gypsy/Traveller/Irish Traveller)': 'other-inc-gypsy-traveller',
  'Other inc Asian': 'other-inc-asian',
  'Other inc Chinese': 'other-inc-chinese',
  'Other inc Mixed': 'other-inc-mixed',
  'Other inc Mixed and Chinese': 'other-inc-mixed-chinese',
  'Other than White': 'all-other',
  'Other than White British': 'all-but-white-british',
  Pakistani: 'asian-pakistani',
  'Pakistani and Bangladeshi': 'asian-pakistani-bangladeshi',
  Roma: 'roma',
  'White Roma': 'roma',
  White: 'white',
  'White British': 'white-british',
  'White Gypsy/Traveller': 'white-gypsy-traveller',
  'White Irish': 'white-irish',
  'White other': 'white-other',
};

const toId = (name) => {
  const found =
    ids[name] ?? ids[name.replace(/^(Mixed) white and (asian|black african|black caribbean)$/i, titled)];
  if (found === undefined) throw new Error(`no id for the standard value "${name}"`);
  return found;
};
const titled = (_, mixed, rest) => `${mixed} White/${rest.replace(/\b[a-z]/g, (c) => c.toUpperCase())}`;

const readRows = (name) => {
  const text = readFileSync(path.join(from, name), 'utf8').replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return data;
};

const notice = (what) =>
  `/**\n * ${what}\n * Made by tests/tools/buildCodebook.mjs; change that, not this.\n */\n`;
const efaf = 'Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.';

/**
 * What the rest of the codebook finds by itself need not be held: labels that our own entries answer first, and labels in the
 * wording of a census, unless another label that looks the same under a looser look means something else.
 */
function isRedundant(row, rows) {
  const [label, id] = [row.Ethnicity, toId(row['Standard Ethnicity'])];
  if (toNonAnswer(label) !== undefined || toComposite(label) !== undefined) return true;
  if (toCensusGroup(label) !== id) return false;
  return rows.every(
    (other) =>
      toId(other['Standard Ethnicity']) === id ||
      (toSpacedKey(other.Ethnicity) !== toSpacedKey(label) &&
        toWordKey(other.Ethnicity) !== toWordKey(label)),
  );
}

function buildLabels() {
  const byId = new Map();
  const rows = readRows('ethnicity-labels.csv');
  for (const row of rows.filter((one) => !isRedundant(one, rows))) {
    const id = toId(row['Standard Ethnicity']);
    byId.set(id, (byId.get(id) ?? new Set()).add(row.Ethnicity));
  }
  const lines = [...byId].map(([id, labels]) => [id, ...labels].join('|'));
  for (const label of [...byId.values()].flatMap((set) => [...set])) {
    if (/[|`$\\\n]/.test(label)) throw new Error(`the encoding cannot carry ${label}`);
  }
  return (
    notice(
      `281 labels to 40 standard values. ${efaf}\n * One line a standard value: its id, then its labels as the dictionary writes them, spaces and all. Labels that the wording of\n * the censuses or our own entries settle alike are left out.`,
    ) + `export const labelLines = \`${lines.join('\n')}\`;\n`
  );
}

const nonGroups = new Set(['all', 'unknown', 'unclassified', 'unmatched', 'not-applicable']);

function placeOfChinese(rows) {
  const row = rows.find((one) => one.Standard === 'Chinese');
  if (row === undefined) return '-';
  const order = Number(row.Order);
  if (order < 2000) return 'asian';
  return order < 9000 ? 'chinese' : 'other';
}

function readClassifications() {
  const byCode = new Map();
  for (const row of readRows('ethnicity-classifications.csv')) {
    byCode.set(row.Code, [...(byCode.get(row.Code) ?? []), row]);
  }
  return [...byCode].map(([code, rows]) => {
    const noneRequired = rows.every((row) => row.Required !== 'TRUE');
    const entries = rows
      .filter((row) => !nonGroups.has(toId(row.Standard)))
      .sort((a, b) => Number(a.Order) - Number(b.Order))
      .map((row) => {
        const [id, shown, parent] = [row.Standard, row.Display, row.Parent].map(toId);
        // A classification that marks nothing as required (19B) would fit every file, so there all of it is.
        return { id, shown, parent, required: row.Required === 'TRUE' || noneRequired };
      });
    return { code, name: rows[0]['Classification short name'], chinese: placeOfChinese(rows), entries };
  });
}

/** One character a group: its place in the vocabulary, composites after it. */
const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const toSign = (id) => {
  const at = [...standardGroups.map(({ id }) => id), 'all-other', 'all-but-white-british'].indexOf(id);
  if (at < 0) throw new Error(`no sign for ${id}`);
  return signs[at];
};

function buildClassificationFacts() {
  const all = readClassifications();
  const lines = all.map(({ code, chinese, entries }) => {
    const shown = entries.filter((one) => one.shown !== one.id);
    return [code, chinese, shown.map((one) => toSign(one.id) + toSign(one.shown)).join('')].join('|');
  });
  return (
    notice(
      `The classifications, what a reader of figures needs. ${efaf}\n * One line each: code | where Chinese stands (- where it is not told apart) | pairs of signs, the first shown as the second.\n * A sign is a group's place in the vocabulary, 0 to 9, a to z, A to Z.`,
    ) +
    `export const classificationFactLines = \`${lines.join('\n')}\`;\n\n` +
    `/** The dictionary's own codes of its classifications. */\nexport type ClassificationCode = ${all.map(({ code }) => `'${code}'`).join(' | ')};\n`
  );
}

function buildClassificationNames() {
  const entries = readClassifications().map(({ code, name }) => `'${code}': ${JSON.stringify(name)}`);
  return (
    notice(`The names of the classifications, for the screen. ${efaf}`) +
    `import type { ClassificationCode } from './classificationFactData.ts';\n\n` +
    `export const classificationNames: Readonly<Record<ClassificationCode, string>> = { ${entries.join(', ')} };\n`
  );
}

function buildClassificationGroups() {
  const lines = readClassifications().map(({ code, entries }) => {
    const groups = entries.map(
      ({ id, shown, parent, required }) =>
        `${toSign(id)}${parent === shown ? '' : `^${toSign(parent)}`}${required ? '' : '-'}`,
    );
    return `${code}|${groups.join('')}`;
  });
  return (
    notice(
      `The groups of each classification, in its order. ${efaf}\n * One line each: code | signs of groups (see classificationFactData.ts), each with ^ and its parent's sign where it has one, and -\n * where the classification is complete without it.`,
    ) + `export const classificationGroupLines = \`${lines.join('\n')}\`;\n`
  );
}

function buildCensus() {
  const rows = readRows('real/census2021-ethnic-group-19-regions.csv');
  const labels = [...new Set(rows.map((row) => row.ethnic_group))];
  const areas = [...new Set(rows.map((row) => row.geography_code))];
  const toBase36 = (text) => {
    const fives = Number(text) / 5;
    if (!Number.isInteger(fives)) throw new Error(`${text} is not rounded to 5`);
    return fives.toString(36);
  };
  const lines = areas.map((code) => {
    const cells = labels.map((label) => {
      const row = rows.find((one) => one.geography_code === code && one.ethnic_group === label);
      return `${toBase36(row.population_all_ages)} ${toBase36(row.population_16_to_64)}`;
    });
    return `${code}|${rows.find((row) => row.geography_code === code).geography}|${cells.join(' ')}`;
  });
  return (
    notice(
      'Census 2021 populations. Source: Office for National Statistics, Census 2021, Open Government Licence v3.0; derived by\n * summing single years of age, source rounded to 5. Labels with the id\n * of their group. One line an area: code | name | for each label all ages, then 16 to 64, in\n * fives, in base 36.',
    ) +
    `export const censusLabels = \`${labels.map((label) => `${toCensusGroup(label)}|${label}`).join('\n')}\`;\n\nexport const censusLines = \`${lines.join('\n')}\`;\n`
  );
}

const outputs = {
  'ethnicity/labelData.ts': buildLabels(),
  'ethnicity/classificationFactData.ts': buildClassificationFacts(),
  'ethnicity/classificationNames.ts': buildClassificationNames(),
  'ethnicity/classificationGroupData.ts': buildClassificationGroups(),
  'comparators/census2021Data.ts': buildCensus(),
};
for (const [name, text] of Object.entries(outputs)) {
  const file = path.join(into, name);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }));
}
