import { ILLUSTRATIVE_people, ILLUSTRATIVE_population } from './comparators/ILLUSTRATIVE_population.ts';
import { matchEthnicLabel } from './ethnicity/matchEthnicLabel.ts';
import { toBroadGroup } from './ethnicity/grouping.ts';
import { toWords } from './ethnicity/normaliseLabel.ts';
import { isCompositeGroup, isStandardGroup } from './ethnicity/standardGroups.ts';

/** A label and its number, as a small table of two columns has them; percent as 85 or as 0.85, each row as it likes. */
export interface LabelledValue {
  readonly label: string;
  readonly value: number;
  /** The standard group that the label was resolved to, where its words do not say it. */
  readonly standard?: string;
}

type KnownTable = {
  readonly name: string;
  /** What each row is about, and its value. */
  readonly rows: readonly (readonly [about: string, value: number])[];
  /** What a row is about; undefined where it is none of the table's. */
  readonly toAbout: (pair: LabelledValue) => string | undefined;
  /** The fewest rows of it, in the first scale and with nothing beside them, that give it away. */
  readonly enough: number;
  /** The scales in which a value is written; tried for each row, since mixed formats are still the same table. */
  readonly scales: readonly number[];
};

/** The made-up tables that were published as examples and are quoted as if they were real. */
const known: readonly KnownTable[] = [
  {
    name: 'Ethnic group in senior roles (made up: White 85, Black 5, Asian 8, Other 2)',
    rows: [
      ['white', 85],
      ['black', 5],
      ['asian', 8],
      ['other', 2],
    ],
    toAbout: toBroad,
    enough: 3,
    scales: [1, 0.01],
  },
  {
    name: 'Racially motivated crimes and stop and search (made up: 100,000 and 50,000)',
    rows: [
      ['racial-crime', 100_000],
      ['stop-and-search', 50_000],
    ],
    toAbout: toIncident,
    enough: 1,
    scales: [1, 0.001],
  },
  {
    name: ILLUSTRATIVE_population.title,
    rows: ILLUSTRATIVE_people.map(({ group, people }) => [group, people]),
    toAbout: toBroad,
    enough: ILLUSTRATIVE_people.length,
    scales: [1, 0.001],
  },
];

const filler = new Set(
  'people staff colleagues employees ethnic ethnicity group groups background the total'.split(' '),
);
const broadWords: ReadonlySet<string> = new Set(['white', 'black', 'asian', 'other']);
const LONGEST_TABLE = 12;

function toPlainLabel(label: string): string {
  return toWords(label)
    .filter((word) => !filler.has(word))
    .join(' ');
}

/** The broad group of a label: what it was resolved to, what the codebook says, or the first word that names one. */
function toBroad({ label, standard }: LabelledValue): string | undefined {
  if (standard !== undefined) return isStandardGroup(standard) ? toBroadGroup(standard) : standard;
  for (const text of [label, toPlainLabel(label)]) {
    const match = matchEthnicLabel(text);
    if (match.kind === 'composite') return undefined;
    if (match.kind !== 'matched') continue;
    const { answer } = match;
    if (answer.kind !== 'declared' || isCompositeGroup(answer.group)) return undefined;
    return toBroadGroup(answer.group);
  }
  return toWords(label).find((word) => broadWords.has(word));
}

function toIncident({ label }: LabelledValue): string | undefined {
  const text = toWords(label).join(' ');
  if (/\bstops?\b.*\bsearch/.test(text)) return 'stop-and-search';
  return /\brac(?:e|ial|ially|ist|ism)\b/.test(text) && /\b(?:crime|incident|offence)/.test(text)
    ? 'racial-crime'
    : undefined;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Each row of the table has one row here, and only one, with its value in one of the scales. */
function countRows(table: KnownTable, pairs: readonly LabelledValue[], scales: readonly number[]): number {
  const about = pairs.map((pair) => ({ about: table.toAbout(pair), value: pair.value }));
  return table.rows.filter(([wanted, value]) => {
    const [only, ...more] = about.filter((one) => one.about === wanted);
    return (
      only !== undefined && more.length === 0 && scales.some((scale) => isSame(only.value, value * scale))
    );
  }).length;
}

/** Enough rows of a table, nothing beside them, one scale throughout, and groups named by a bare word. */
function isPart(table: KnownTable, pairs: readonly LabelledValue[]): boolean {
  if (table.enough > 1 && !pairs.every(({ label }) => broadWords.has(toPlainLabel(label)))) return false;
  const scales = table.enough === 1 ? table.scales.slice(0, 1) : table.scales;
  return scales.some((scale) => {
    const count = countRows(table, pairs, [scale]);
    return count >= table.enough && count === pairs.length;
  });
}

/**
 * Recognises a known illustrative table by what its labels mean and by its values, in any order and number format, which may
 * differ from row to row; gives its name. All its rows among at most a dozen, or enough of them and nothing else but a total.
 * Longer tables, repeated labels, and several rows of one broad group are data of another kind.
 */
export function isKnownIllustrative(pairs: readonly LabelledValue[]): string | undefined {
  const rows = pairs.filter(({ label }) => toPlainLabel(label) !== '');
  const labels = new Set(rows.map(({ label }) => toPlainLabel(label)));
  if (rows.length === 0 || rows.length > LONGEST_TABLE || labels.size !== rows.length) return undefined;
  const found = known.find(
    (table) => countRows(table, rows, table.scales) === table.rows.length || isPart(table, rows),
  );
  return found?.name;
}
