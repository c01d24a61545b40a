import { toWords } from './ethnicity/normaliseLabel.ts';

/** A label and its number, as a small table of two columns has them; percent as 85 or as 0.85. */
export interface LabelledValue {
  readonly label: string;
  readonly value: number;
}

type KnownTable = {
  readonly name: string;
  /** How each row's label begins, in plain words, and its value. */
  readonly rows: readonly (readonly [label: string, value: number])[];
  /** The fewest rows of it that give it away. */
  readonly enough: number;
  /** The scales in which the same values are written. */
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
    enough: 3,
    scales: [1, 0.01],
  },
  {
    name: 'Racially motivated crimes and stop and search (made up: 100,000 and 50,000)',
    rows: [
      ['racially motivated crime', 100_000],
      ['stop and search', 50_000],
    ],
    enough: 1,
    scales: [1, 0.001],
  },
];

const filler = new Set(
  'people staff colleagues employees ethnic ethnicity group groups background the total'.split(' '),
);
const LONGEST_TABLE = 12;

function toPlainLabel(label: string): string {
  return toWords(label)
    .filter((word) => !filler.has(word))
    .join(' ');
}

function begins(label: string, start: string): boolean {
  return label === start || label.startsWith(`${start} `) || label.startsWith(`${start}s`);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function countRows(table: KnownTable, pairs: readonly LabelledValue[], scale: number): number {
  const isOneWord = (start: string): boolean => !start.includes(' ');
  return table.rows.filter(([start, value]) =>
    pairs.some(
      ({ label, value: found }) =>
        isSame(found, value * scale) &&
        (isOneWord(start) ? toPlainLabel(label) === start : begins(toPlainLabel(label), start)),
    ),
  ).length;
}

/**
 * Recognises a known illustrative table by its values, in any order, number format and case; gives its name. All its rows among at
 * most a dozen, or enough of them and nothing else but a total. Longer tables and repeated labels are data of another kind.
 */
export function isKnownIllustrative(pairs: readonly LabelledValue[]): string | undefined {
  const rows = pairs.filter(({ label }) => toPlainLabel(label) !== '');
  const labels = new Set(rows.map(({ label }) => toPlainLabel(label)));
  if (rows.length === 0 || rows.length > LONGEST_TABLE || labels.size !== rows.length) return undefined;
  const found = known.find((table) =>
    table.scales.some((scale) => {
      const count = countRows(table, rows, scale);
      return count === table.rows.length || (count >= table.enough && count === rows.length);
    }),
  );
  return found?.name;
}
