import { isKnownIllustrative, type LabelledValue } from '../codebook/knownIllustrative.ts';
import { findTellingWords } from '../codebook/telling.ts';
import { type ColumnPlace, isSaidOf, toColumnPlaces } from '../kernel/columnPlace.ts';
import type { OtherSheet } from '../kernel/otherSheet.ts';
import type { IllustrativeLock } from '../kernel/provenance.ts';
import type { LabelChoice, LabelMeaning } from '../kernel/recipe.ts';
import type { CodedTable } from './coding/codedTable.ts';
import { parseNumber } from './reading/parseNumber.ts';

/** Tables longer than this are not compared with the known made-up ones. */
const MOST_ROWS = 13;

/** What says that a file is made up: a lock, and words that only ask. */
export interface LockFinding {
  readonly lock?: IllustrativeLock;
  readonly asks: readonly string[];
}

/** Where a file says something, and the texts there. */
type Place = readonly [where: string, texts: readonly string[]];

/** Where else a file says what it is, besides its name. */
export interface FileTexts {
  readonly notes: readonly string[];
  /** Titles of its tables. */
  readonly titles?: readonly string[];
  readonly sheets?: readonly OtherSheet[];
}

/** Sheets that speak for the whole workbook; instructions and examples speak of themselves. */
const SPEAKS_FOR_ALL =
  /^(?:notes?|read ?me|about|cover|front|info(?:rmation)?|introduction|intro|title|metadata|disclaimer|sources?)\b/i;

/** Columns that say what kind of data a row is. */
const SAYS_KIND =
  /^(?:(?:data|record|row) )?(?:status|sources?|type|kind|provenance|origin|nature|notes?|comments?|remarks?|flag)(?: of (?:the )?data)?$/i;

/**
 * Looks for telling words in the file's name, its notes and titles, the other sheets of its workbook, a `provenance_kind` column and one
 * like Status or Source that says it of every row, and for known made-up tables by their values, with the file's own labels and with what they were resolved to: a later choice can lock, and never unlocks.
 */
export function findLock(
  fileName: string,
  { notes, titles = [], sheets = [] }: FileTexts,
  table: CodedTable,
  choices: readonly LabelChoice[] = [],
): LockFinding {
  const kinds = table.columns
    .filter(({ header }) => /^provenance[ _-]?kind$/i.test(header.trim()))
    .flatMap(({ values }) => values);
  const places: readonly Place[] = [
    ['file name', [fileName]],
    ['notes', notes],
    ['title', titles],
    ['provenance_kind', kinds],
    ...sheets.flatMap(({ name, texts }): Place[] =>
      SPEAKS_FOR_ALL.test(name.trim()) ? [[`sheet ${name}`, texts]] : [],
    ),
    ...table.columns.flatMap(({ header, values }): Place[] =>
      saysOfAll(header, values) ? [[`column ${header.trim()}`, values]] : [],
    ),
  ];
  const asks = new Set<string>(
    sheets.flatMap(({ texts }) => texts.flatMap((text) => findTellingWords(text).locks)),
  );
  let lock: IllustrativeLock | undefined;
  for (const [where, texts] of places)
    for (const text of texts) {
      const telling = findTellingWords(text);
      for (const word of telling.asks) asks.add(word);
      const [found] = telling.locks;
      if (found !== undefined) lock ??= { kind: 'telling-word', found, where };
    }
  const known = findKnownTable(table, choices);
  if (known !== undefined) lock ??= { kind: 'known-table', table: known };
  return { ...(lock === undefined ? {} : { lock }), asks: [...asks] };
}

/** Whether a column that says what kind of data a row is says of every row that it is made up. */
function saysOfAll(header: string, values: readonly string[]): boolean {
  if (!SAYS_KIND.test(header.trim().replace(/[\s_-]+/g, ' '))) return false;
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length > 0 && filled.every((value) => findTellingWords(value).locks.length > 0);
}

/** A known table may stand as labels beside numbers, or as a row of numbers under their labels. */
function findKnownTable(table: CodedTable, choices: readonly LabelChoice[]): string | undefined {
  if (table.rowCount === 0 || table.rowCount > MOST_ROWS) return undefined;
  const rows: string[][] = [];
  table.eachRow((codes) => rows.push(table.columns.map((column, c) => column.value(codes[c] ?? 0))));
  const headers = table.columns.map(({ header }) => header);
  const across = rows.map((row) => toPairs(headers, row, toStandards(choices, { column: '*' })));
  const down = toColumnPlaces(headers).flatMap((place, label) => {
    const standards = toStandards(choices, place);
    const labels = rows.map((row) => row[label] ?? '');
    return headers.flatMap((_, value) =>
      label === value
        ? []
        : [
            toPairs(
              labels,
              rows.map((row) => row[value] ?? ''),
              standards,
            ),
          ],
    );
  });
  for (const pairs of [...down, ...across]) {
    const asWritten = pairs.map(({ label, value }) => ({ label, value }));
    const known = isKnownIllustrative(asWritten) ?? isKnownIllustrative(pairs);
    if (known !== undefined) return known;
  }
  return undefined;
}

function toPairs(
  labels: readonly string[],
  values: readonly string[],
  standards: ReadonlyMap<string, string>,
): LabelledValue[] {
  return values.flatMap((text, n) => {
    const value = toValue(text);
    if (value === undefined) return [];
    const label = labels[n] ?? '';
    const standard = standards.get(label.trim());
    return [{ label, value, ...(standard === undefined ? {} : { standard }) }];
  });
}

/** A number however it is written: "85.0%", "85,0", "85 per cent", "c. 100,000", "100k". */
function toValue(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^(?:c\.|ca\.?|circa|about|approx\.?|approximately|around|over|[~≈])\s*/i, '')
    .replace(/\s*(?:per ?cent|pct|percentage points?|k|thousand|\+)\.?$/i, '');
  for (const decimal of ['.', ','] as const) {
    const parsed = parseNumber(bare, { decimal });
    if (parsed.kind === 'number' || parsed.kind === 'percent') return parsed.value;
  }
  return undefined;
}

/** The standard groups that labels of a column were resolved to by a person. */
function toStandards(choices: readonly LabelChoice[], column: ColumnPlace): ReadonlyMap<string, string> {
  return new Map(
    choices.flatMap((choice): [string, string][] => {
      const standard = isSaidOf(choice, column) ? toStandard(choice.meaning) : undefined;
      return standard === undefined ? [] : [[choice.label.trim(), standard]];
    }),
  );
}

function toStandard(meaning: LabelMeaning): string | undefined {
  if (meaning.kind === 'group') return meaning.standard;
  return meaning.kind === 'own-group' && meaning.broad !== '' ? meaning.broad : undefined;
}
