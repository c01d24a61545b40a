import { declarationRate, knownRate, responseRate } from '../../codebook/methods/rates.ts';
import type { ReleasedCell, ReleasedColumn, ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, subjectRows, wholeRow } from '../cellsOf.ts';
import type { Panel } from '../chartModel.ts';
import type { FigureContent } from '../content.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { buildGridTable } from '../table/buildGridTable.ts';
import { buildLongTable, headColumns, toTableCell, valueColumns } from '../table/buildLongTable.ts';
import { intervalPhrase } from '../value/intervalText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { RATE_FORMULAS } from '../words/rateFormulas.ts';
import { dimensionNoun, populationWords } from '../words/scopeWords.ts';

/** By the key of a column, which may be any. */
const formulas: { readonly [key: string]: string } = RATE_FORMULAS;

/** The three rates: panels with their formulas for one row, a table for many. */
export function buildRates(table: ReleasedGrid, context: FigureContext): FigureContent {
  const rows = subjectRows(table);
  const [row] = rows;
  const many = rows.length > 1;
  const spoken = many ? wholeRow(table) : row;
  const placed = cellsOf(table, (other) => other === spoken);
  const by = many ? ` by ${dimensionNoun(table)}` : '';
  const what = `Declaration, response and known rate${by}`;
  const population = populationWords(table, context);
  return {
    headline: many ? manyHeadline(table, context) : oneHeadline(table, context),
    methods: [declarationRate, responseRate, knownRate],
    measure: [what, 'each a % of its own base', population].filter((part) => part !== '').join(', '),
    chart: many
      ? { kind: 'none', why: 'Shown as a table.' }
      : {
          kind: 'panels',
          layout: 'score',
          panels: placed.map(({ column, cell }) => toPanel(column, cell, context)),
        },
    table: many
      ? buildGridTable(table, context, 'plain')
      : buildLongTable(placed, [
          ...headColumns(context, { columns: 'Rate' }).map((column) => ({
            ...column,
            kind: 'head' as const,
          })),
          {
            key: 'formula',
            text: 'Formula',
            kind: 'text',
            cell: ({ column }) => ({ text: formulas[column.key] ?? '' }),
          },
          ...valueColumns('Value', 'share'),
          { key: 'count', text: 'Count', cell: ({ cell }) => toTableCell(toCountText(cell.count)) },
          { key: 'base', text: 'Out of', cell: ({ cell }) => toTableCell(toCountText(cell.base)) },
        ]),
    caption: what,
    toolName: many ? `rates by ${dimensionNoun(table)}` : 'the three rates',
    says: `${many ? `${what}. All ${context.people}: ` : ''}${placed
      .map(({ column, cell }) => `${column.label} ${toValueText(cell.value, 'share').text}`)
      .join('; ')}`,
    reading:
      'Declared: a group is held. Undeclared: asked, and declined. Unknown: no answer is held. All: the three together.',
    ...workedOut(placed),
  };
}

function toPanel(column: ReleasedColumn, cell: ReleasedCell, context: FigureContext): Panel {
  const text = toValueText(cell.value, 'share');
  const interval = intervalPhrase(cell.value, 'share');
  const formula = formulas[column.key];
  const absent =
    cell.value.kind === 'suppressed' || cell.value.kind === 'undefined'
      ? toSentenceCase(absenceWords(cell.value).why)
      : undefined;
  const small = interval ?? absent;
  return {
    key: column.key,
    label: column.label,
    text: toLabel(context, text),
    spoken: [`${column.label}: ${text.spoken}`, formula, small]
      .filter((part) => part !== undefined)
      .join(', '),
    ...(formula === undefined ? {} : { detail: formula }),
    ...(small === undefined ? {} : { small }),
  };
}

/** `The group of 81.5% of staff is known`: the rate that stands beside every share. */
function oneHeadline(table: ReleasedGrid, context: FigureContext): string {
  const [row] = subjectRows(table);
  const known = cellsOf(
    table,
    (other) => other === row,
    (column) => column.key === 'known',
  )[0];
  const text = known === undefined ? undefined : toValueText(known.cell.value, 'share');
  if (text?.numeric !== true) return 'The known rate cannot be shown';
  if (context.kind === 'illustrative') return `For how many ${context.people} the group is known`;
  const where =
    row === undefined || row.role !== 'member' ? context.people : `${context.people} in ${row.label}`;
  return `The group of ${text.text} of ${where} is known`;
}

/** From the lowest known rate shown to the highest: names no row, since it ranks none. */
function manyHeadline(table: ReleasedGrid, context: FigureContext): string {
  const rows = subjectRows(table);
  const ends = cellsOf(
    table,
    (row) => rows.includes(row),
    (column) => column.key === 'known',
  ).flatMap(({ cell }) => {
    const own = endsOf(cell.value);
    return own === undefined ? [] : [own];
  });
  const noun = dimensionNoun(table);
  if (ends.length === 0) return 'No known rate can be shown';
  if (context.kind === 'illustrative') return `Known rates by ${noun}`;
  const write = (value: number): string => toValueText({ kind: 'value', value }, 'share').text;
  const [low, high] = [write(Math.min(...ends.flat())), write(Math.max(...ends.flat()))];
  const shown = ends.length < rows.length ? ', where shown' : '';
  if (low === high) return `Group known for ${low} of ${context.people} in each ${noun}${shown}`;
  return `Group known for ${low} to ${high} of ${context.people}, by ${noun}${shown}`;
}

function workedOut(placed: ReturnType<typeof cellsOf>): Pick<FigureContent, 'worked'> {
  const said = placed.flatMap(({ column, cell }) =>
    cell.value.kind === 'value' && toCountText(cell.count).numeric && toCountText(cell.base).numeric
      ? [
          `${column.label}: ${toCountText(cell.count).text} / ${toCountText(cell.base).text} = ${toValueText(cell.value, 'share').text}`,
        ]
      : [],
  );
  return said.length === 0 ? {} : { worked: said.join('; ') };
}
