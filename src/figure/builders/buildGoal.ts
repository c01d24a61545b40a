import { change } from '../../codebook/methods/change.ts';
import { completion } from '../../codebook/methods/completion.ts';
import type { Method } from '../../codebook/methods/method.ts';
import { declarationRate, knownRate } from '../../codebook/methods/rates.ts';
import { reporting } from '../../codebook/methods/reporting.ts';
import { representation } from '../../codebook/methods/representation.ts';
import type { ReleasedGrid } from '../../disclosure/releasedTable.ts';
import { cellsOf, type PlacedCell } from '../cellsOf.ts';
import type { Panel } from '../chartModel.ts';
import type { FigureContent } from '../content.ts';
import { type FigureContext, toLabel } from '../context.ts';
import { toTimeText } from '../number/toDateText.ts';
import { buildLongTable } from '../table/buildLongTable.ts';
import { intervalPhrase } from '../value/intervalText.ts';
import { endsOf, toCountText, toValueText } from '../value/valueText.ts';
import { absenceWords } from '../words/absenceWords.ts';
import { listWords, toSentence, toSentenceCase } from '../words/listWords.ts';
import {
  changeWords,
  differenceWords,
  MISSING_KEY,
  reachedWords,
  STANDING_SENTENCE,
  targetWords,
} from '../words/returnWords.ts';
import { goalAsk, goalHeadline, goalHowSure, sheetHeadline } from './goalHeadline.ts';
import { goalColumns, indicatorLabel, missingWords, targetFor } from './goalWords.ts';

/** More names than these are left to the table of departments. */
const MOST_NAMED = 3;

/** The Data goal's scorecard: each objective now, against the date before and the baseline, with its target. */
export function buildGoal(table: ReleasedGrid, context: FigureContext): FigureContent {
  const placed = cellsOf(table);
  const single = context.scope.length > 0;
  const known = placed.find(({ column }) => column.key === 'd2-known') ?? placed[0];
  const since = placed.find(({ cell }) => cell.dates?.before !== undefined)?.cell.dates?.before;
  const against = since === undefined ? '' : ` against ${toTimeText(since)}`;
  const targets = placed.flatMap((one) => targetFor(table, one) ?? []);
  return {
    headline: single ? sheetHeadline(placed, context) : goalHeadline(placed),
    measure: [
      single ? `Feedback sheet: ${listWords(context.scope)}` : 'The Data goal, all departments',
      `${context.date ?? ''}${against}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
    chart: {
      kind: 'panels',
      layout: 'score',
      panels: placed.map((one) => toPanel(one, table, context)),
    },
    table: buildLongTable(placed, goalColumns(table, context)),
    caption: single ? `Feedback sheet: ${listWords(context.scope)}` : 'The Data goal: each objective',
    toolName: single ? 'feedback sheet' : 'the Data goal',
    says: placed
      .map((one) =>
        [`${indicatorLabel(one, context)}: ${valueText(one)}`, detailOf(one) ?? []].flat().join(', '),
      )
      .join('; '),
    ...readingOf([
      ...(single ? [] : missingWords(placed)),
      ...(placed.some(isFollowed) ? [MISSING_KEY] : []),
      ...targets.map((one) => toSentence(toSentenceCase(targetWords(one)))),
    ]),
    methods: methodsOf(placed),
    summary: {
      howSure: goalHowSure(placed),
      ask: single ? 'What would help this department to report, and its people to answer?' : goalAsk(placed),
    },
    ...workedOut(known, context),
  };
}

/** Whether departments are counted as lapsed or missing. */
function isFollowed({ column, cell: { parts } }: PlacedCell): boolean {
  return column.key === 'd3' && parts?.['lapsed'] !== undefined;
}

function readingOf(sentences: readonly string[]): Pick<FigureContent, 'reading'> {
  return sentences.length === 0 ? {} : { reading: sentences.join(' ') };
}

function toPanel(one: PlacedCell, table: ReleasedGrid, context: FigureContext): Panel {
  const { cell, column } = one;
  const label = indicatorLabel(one, context);
  const detail = detailOf(one);
  const target = targetFor(table, one);
  const small = [
    intervalWords(one),
    partWords(one),
    baselineWords(one),
    target === undefined ? undefined : reachedWords(cell.value, target),
    cell.value.kind === 'suppressed' ? toSentenceCase(absenceWords(cell.value).why) : undefined,
  ].filter((part) => part !== undefined);
  const text = valueText(one);
  return {
    key: column.key,
    label,
    text:
      cell.standing === undefined
        ? toLabel(context, { ...toValueText(cell.value, column.unit), text })
        : text,
    spoken: [`${label}: ${text}`, detail, ...small].filter((part) => part !== undefined).join(', '),
    ...(detail === undefined
      ? {}
      : { detail: context.kind === 'illustrative' ? context.mark(detail) : detail }),
    ...(small.length === 0 ? {} : { small: small.map((part) => context.mark(part)).join('; ') }),
  };
}

/** The number of an indicator: of so many where it is a count, otherwise its rate. */
function valueText({ cell, column }: PlacedCell): string {
  if (cell.standing !== undefined) return toSentenceCase(STANDING_SENTENCE[cell.standing]);
  const counted = column.key === 'd1' || column.key === 'd3';
  if (counted && cell.count.kind === 'shown')
    return `${toCountText(cell.count).text} of ${toCountText(cell.base).text}`;
  return toValueText(cell.value, column.unit).text;
}

/** The change since the date before, in words; departments and groups are counted, rates have an interval. */
function detailOf({ cell, column }: PlacedCell): string | undefined {
  if (column.key === 'd1') {
    const [below, tested] = [cell.parts?.['then_below'], cell.parts?.['then_tested']];
    if (below === undefined || tested === undefined) return undefined;
    return `${toCountText(below).text} of ${toCountText(tested).text} at the date before`;
  }
  if (column.key === 'd3') {
    const difference = differenceWords(cell);
    return difference === undefined ? undefined : `${difference} at the date before`;
  }
  // What has no value has no change either, for the same reason.
  if (cell.since !== undefined)
    return endsOf(cell.value) === undefined && endsOf(cell.since.before) === undefined
      ? undefined
      : changeWords(cell.since.before);
  return cell.dates?.before === undefined && cell.standing === undefined
    ? 'one date: no trend yet'
    : undefined;
}

function intervalWords({ cell, column }: PlacedCell): string | undefined {
  const since = cell.since?.before;
  if (column.key === 'd3' && since !== undefined)
    return `rate ${toValueText(cell.value, 'share').text}, ${changeWords(since)}`;
  const phrase = since === undefined ? undefined : intervalPhrase(since, 'points');
  return phrase?.replace('interval', 'interval of the change');
}

/** `5 new, 1 lapsed, 8 missing`. */
function partWords({ cell: { parts, lapsed = [] }, column }: PlacedCell): string | undefined {
  if (column.key !== 'd3' || parts === undefined) return undefined;
  const said = (['new', 'lapsed', 'missing'] as const).flatMap((key) => {
    const count = parts[key];
    if (count === undefined) return [];
    const named = key === 'lapsed' && lapsed.length > 0 && lapsed.length <= MOST_NAMED;
    return [`${toCountText(count).text} ${key}${named ? ` (${listWords(lapsed)})` : ''}`];
  });
  return said.length === 0 ? undefined : said.join(', ');
}

function baselineWords({ cell: { since, dates }, column }: PlacedCell): string | undefined {
  if (since === undefined || dates?.start === undefined || dates.start === dates.before) return undefined;
  if (JSON.stringify(dates.start) === JSON.stringify(dates.before) || column.key === 'd1') return undefined;
  return `since the baseline of ${toTimeText(dates.start)}: ${changeWords(since.start)}`;
}

function methodsOf(placed: readonly PlacedCell[]): readonly Method[] {
  const by: readonly (readonly [string, Method])[] = [
    ['d1', representation],
    ['d2-declaration', declarationRate],
    ['d2-known', knownRate],
    ...(placed.some(({ cell }) => cell.standing !== undefined) ? [] : [['d3', reporting] as const]),
    ['d4', completion],
  ];
  const held = by.flatMap(([key, method]) =>
    placed.some(({ column }) => column.key === key) ? [method] : [],
  );
  return [...held, change];
}

function workedOut(one: PlacedCell | undefined, context: FigureContext): Pick<FigureContent, 'worked'> {
  if (one === undefined || one.cell.value.kind !== 'value' || one.column.unit !== 'share') return {};
  const [count, base] = [toCountText(one.cell.count), toCountText(one.cell.base)];
  if (!count.numeric || !base.numeric) return {};
  return {
    worked: `${indicatorLabel(one, context)}: ${count.text} / ${base.text} = ${toValueText(one.cell.value, 'share').text}`,
  };
}
