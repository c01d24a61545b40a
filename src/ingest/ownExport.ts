import type { ImportIssue } from '../kernel/importIssue.ts';
import type { Recipe } from '../kernel/recipe.ts';
import { saysStates } from './coding/numberStates.ts';
import type { CodedTable } from './coding/codedTable.ts';
import type { ColumnSigns } from './guess/columnSigns.ts';
import { parseBetween } from './reading/parseBetween.ts';

/** What is said of numbers hidden between two of their own; nothing where there are none. */
type Between = Extract<ImportIssue, { readonly code: 'own-export' }>['between'];

/** Every row of a CSV of this app says the code of its figure. */
const CODE = 'figure_code';
const RECORD: ReadonlySet<string> = new Set(['provenance_kind', 'provenance_source', CODE]);
/** The people that a share is taken of stand on the row of each group: as a count, they would be counted once a group. */
const BASE = /^known (?:staff|colleagues|members|people)\b/;

/** Whether this app wrote a file. */
export function isOwnExport({ columns }: CodedTable): boolean {
  return columns.some(({ header }) => header === CODE);
}

/** The columns of a figure's CSV, or a cube's, that are neither labels nor numbers to count. */
export function findBesides(signs: readonly ColumnSigns[]): readonly number[] {
  const isOwn = signs.some(({ header }) => header === CODE);
  return signs
    .filter(
      ({ header, words, column }) =>
        (isOwn && (RECORD.has(header) || BASE.test(words))) || saysStates(header, column.values),
    )
    .map(({ index }) => index);
}

/**
 * Says of a figure's own CSV what is taken of it and what is not: shares, limits and gaps are worked out again from the counts.
 * Undefined for every other file.
 */
export function stateOwnExport(table: CodedTable, recipe: Recipe): ImportIssue | undefined {
  const codes = table.columns.find(({ header }) => header === CODE);
  if (codes === undefined) return undefined;
  const taken = recipe.columns.flatMap(({ header, role }) =>
    role.kind === 'measure' || role.kind === 'group-count' ? [header] : [],
  );
  const hasGroups = recipe.columns.some(({ role }) =>
    ['characteristic', 'group-count', 'category'].includes(role.kind),
  );
  const between = hasGroups ? findBetween(table, recipe) : undefined;
  return {
    code: 'own-export',
    found: codes.values[0] ?? '',
    taken: hasGroups ? taken : [],
    ...(between === undefined ? {} : { between }),
  };
}

/** The numbers taken that are hidden between two of their own: what is kept of them is what is kept of every hidden number. */
function findBetween({ columns }: CodedTable, { columns: rules, sourceProtection: said }: Recipe): Between {
  const texts = columns.flatMap(({ values, rows }, index) => {
    const kind = rules[index]?.role.kind;
    return kind === 'measure' || kind === 'group-count'
      ? values.flatMap((value, code) =>
          parseBetween(value) === undefined ? [] : [{ value, rows: rows[code] ?? 0 }],
        )
      : [];
  });
  const [first] = texts;
  return first === undefined
    ? undefined
    : {
        found: first.value,
        cells: texts.reduce((sum, { rows }) => sum + rows, 0),
        ...(said === undefined ? {} : { kept: { low: said.hiddenLow, high: said.hiddenHigh } }),
      };
}
