import { relativeLikelihood } from '../../codebook/methods/relativeLikelihood.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, firstShown, isGroup, type PlacedCell } from '../cellsOf.ts';
import { buildDots } from '../chart/buildDots.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { fillFormula } from '../frame/buildMethod.ts';
import { toDecimalText } from '../number/toDecimalText.ts';
import {
  buildLongTable,
  type LongColumn,
  partColumn,
  toTableCell,
  valueColumns,
} from '../table/buildLongTable.ts';
import { limits } from '../value/intervalText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { populationWords } from '../words/scopeWords.ts';
import { againstName } from '../words/againstName.ts';
import { toSentenceCase } from '../words/listWords.ts';
import { groupWords } from '../words/shareWords.ts';

/** Relative likelihoods: dots around 1 with intervals, both rates and both counts in the table, "look closer" as a prompt. */
export function buildLikelihood(table: ReleasedGrid, context: FigureContext): FigureContent {
  const cells = cellsOf(table, () => true, isGroup).map(toOne);
  const other = againstName(table.question);
  const above = table.question.against?.place === 'above';
  const pair = (group: string): readonly [string, string] => (above ? [other, group] : [group, other]);
  const outcome = outcomeWords(table);
  const population = populationWords(table, context);
  const what = `Likelihood of ${outcome}, ${above ? `${other} relative to each other group` : `relative to ${other}`}`;
  return {
    headline: headline(cells, outcome, other, above),
    measure: [what, 'both groups\u2019 rates are in the table', population]
      .filter((part) => part !== '')
      .join(', '),
    chart: buildDots(cells, context, {
      unit: 'ratio',
      label: ({ column }) => (above ? groupWords([toSentenceCase(other), column.label]) : column.label),
      text: (placed) => timesText(placed, context),
      tick: (at) => toDecimalText(at, Number.isInteger(at) ? 0 : 1),
      referenceName: 'equal rates',
      referenceUnit: 'ratio',
    }),
    table: buildLongTable(cells, [
      {
        key: 'group',
        text: 'Ethnic group',
        kind: 'head',
        cell: ({ column }) => ({ text: pair(column.label)[0] }),
      },
      {
        key: 'other',
        text: 'Relative to',
        kind: 'text',
        cell: ({ column }) => ({ text: pair(column.label)[1] }),
      },
      ...valueColumns('Times as likely', 'ratio'),
      ...rateColumns(),
      {
        key: 'prompt',
        text: 'Prompt',
        kind: 'text',
        cell: ({ cell }) => (cell.prompt === undefined ? undefined : { text: 'look closer' }),
      },
    ]),
    caption: what,
    toolName: `likelihood of ${outcome}`,
    says: `${what}: ${cells.map((placed) => `${placed.column.label} ${timesText(placed, context)}`).join('; ')}`,
    reading:
      '1 means that both groups are as likely as each other. "Look closer" marks a ratio outside 0.80 to 1.25: a prompt, not a verdict, and not given where a count is under 10.',
    methods: [relativeLikelihood],
    summary: {
      howSure: sureWords(cells),
      ask:
        [...flagged(cells, 'below'), ...flagged(cells, 'above')].length === 0
          ? 'Are the groups large enough for a difference to be seen, if there were one?'
          : 'At which step do the rates part, and what happens there?',
    },
    ...workedOut(cells, pair),
  };
}

/** The line to look at is 1, not the other group's rate. */
function toOne(placed: PlacedCell): PlacedCell {
  const { comparison } = placed.cell;
  if (comparison === undefined) return placed;
  return {
    ...placed,
    cell: { ...placed.cell, comparison: { ...comparison, reference: { kind: 'value', value: 1 } } },
  };
}

function outcomeWords({ question, rows }: ReleasedGrid): string {
  const label = rows[0]?.label ?? '';
  if (question.outcome?.kind === 'members') return `\u201c${label}\u201d`;
  return label === '' ? 'being in senior grades' : `being in ${label}`;
}

/** `1.83 times as likely`, with its prompt. */
function timesText({ cell: { value, prompt } }: PlacedCell, context: FigureContext): string {
  const text = toValueText(value, 'ratio');
  if (!text.numeric) return text.text;
  return context.mark(`${text.text} times as likely${prompt === undefined ? '' : ', look closer'}`);
}

function rateColumns(): LongColumn[] {
  const rate =
    (side: 'own' | 'other'): LongColumn['cell'] =>
    ({ cell: { rates } }) =>
      rates === undefined ? undefined : toTableCell(toValueText(rates[side], 'share'));
  return [
    { key: 'rate', text: 'Rate of the group', cell: rate('own') },
    partColumn('group_count', 'Count'),
    partColumn('group_base', 'Of'),
    { key: 'other-rate', text: 'Rate of the other', cell: rate('other') },
    partColumn('comparator_count', 'Count of the other'),
    partColumn('comparator_base', 'Of the other'),
  ];
}

function headline(cells: readonly PlacedCell[], outcome: string, other: string, above: boolean): string {
  if (cells.every(({ cell }) => endsOf(cell.value) === undefined)) return 'No likelihood can be calculated';
  for (const side of ['below', 'above'] as const) {
    const named = flagged(cells, side);
    if (named.length === 0) continue;
    const word = side === 'below' ? 'lower' : 'higher';
    return above
      ? `Likelihood of ${outcome} is ${word} for ${other} than for ${groupWords(named)}`
      : `Likelihood of ${outcome} is ${word} for ${groupWords(named)} than for ${other}`;
  }
  return `No clear difference from ${other} in the likelihood of ${outcome}`;
}

function flagged(cells: readonly PlacedCell[], side: 'below' | 'above'): string[] {
  return cells.filter(({ cell }) => cell.comparison?.flag === side).map(({ column }) => column.label);
}

function sureWords(cells: readonly PlacedCell[]): string {
  const named = [...flagged(cells, 'below'), ...flagged(cells, 'above')];
  if (named.length === 0) return 'No difference is larger than chance could give groups this small.';
  return `The ${named.length === 1 ? 'difference' : 'differences'} for ${groupWords(named)} ${named.length === 1 ? 'is' : 'are'} larger than chance would give groups of that size.`;
}

function workedOut(
  cells: readonly PlacedCell[],
  pair: (group: string) => readonly [string, string],
): Pick<FigureContent, 'worked'> {
  const found = firstShown(cells.filter(({ cell }) => cell.rates !== undefined));
  const { rates, parts } = found?.cell ?? {};
  if (found === undefined || rates === undefined || parts === undefined) return {};
  const [group, comparator] = pair(found.column.label);
  const count = (part: string): string => {
    const own = parts[part];
    return own === undefined ? '[x]' : toCountText(own).text;
  };
  return {
    worked: fillFormula(relativeLikelihood, {
      group,
      comparator,
      group_count: count('group_count'),
      group_base: count('group_base'),
      group_rate: toValueText(rates.own, 'share').text,
      comparator_count: count('comparator_count'),
      comparator_base: count('comparator_base'),
      comparator_rate: toValueText(rates.other, 'share').text,
      ratio: toValueText(found.cell.value, 'ratio').text,
      ...limits(found.cell.value, 'ratio'),
    }),
  };
}
