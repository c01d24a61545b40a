import type { ReleasedGrid, ReleasedTable, WithheldTable } from '../disclosure/releasedTable.ts';
import { buildAlt } from './altText.ts';
import { buildCode, buildKey } from './code.ts';
import type { MetricName } from '../kernel/question.ts';
import type { FigureContent } from './content.ts';
import { buildContext, type FigureContext } from './context.ts';
import { type Figure, toFigure } from './figure.ts';
import { buildBand, buildSourceLine } from './frame/buildBand.ts';
import { buildMethod, howGiven } from './frame/buildMethod.ts';
import { buildNotes } from './frame/buildNotes.ts';
import { hasInterval } from './value/intervalText.ts';
import { policyWordsOf } from './words/policyWordsOf.ts';
import { withheldWords } from './words/withheldWords.ts';
import type { Wording } from './wording.ts';
import { withWrittenTexts } from './writtenTexts.ts';

const SUPERSEDED_NOTE = 'Superseded: this data was corrected since [r]; the corrected figure may differ.';

/** Makes of one metric's table what only that metric knows. */
export type ContentBuilder = (table: ReleasedGrid, context: FigureContext) => FigureContent;

/** `buildFigure` with the builder of the table's metric handed in, for whoever loads metrics as they are needed. */
export function assembleFigure(
  build: ContentBuilder,
  released: ReleasedTable,
  wording: Wording = {},
): Figure {
  const context = buildContext(released, wording);
  const content =
    released.kind === 'withheld' ? withheldContent(released, context) : build(released, context);
  const code = buildCode(released);
  const prefix = released.provenance.kind === 'real' ? 'Real data: ' : 'Illustrative: ';
  const { longTable } = content;
  const figure: Parameters<typeof toFigure>[0] = {
    kind: released.provenance.kind,
    key: buildKey(released.question, wording.presentation),
    code,
    question: released.question,
    band: buildBand(released, context),
    prefix,
    headline: content.headline,
    measure: content.measure,
    chart: content.chart,
    table: { caption: `${prefix}${content.caption}`, ...content.table },
    ...(longTable === undefined
      ? {}
      : { longTable: { caption: `${prefix}${content.caption}`, ...longTable } }),
    notes: [
      ...(wording.superseded === true ? [SUPERSEDED_NOTE] : []),
      ...(wording.preset === undefined ? [] : [wording.preset]),
      ...(released.kind === 'withheld' ? withheldNotes(released) : buildNotes(released, content)),
    ],
    alt: buildAlt(released, content, context),
    toolName: content.toolName,
    sourceLine: buildSourceLine(released, code),
    method: buildMethod(released.question.metric, {
      ...(content.worked === undefined ? {} : { worked: content.worked }),
      compared: released.question.comparator.kind !== 'none',
      intervals: released.kind === 'released' && hasInterval(released),
      ...(released.kind === 'released' ? { given: howGiven(released) } : {}),
      ...(content.methods === undefined ? {} : { methods: content.methods }),
    }),
    leaves: released.policy.kind === 'unprotected' ? 'screen-only' : 'every-way',
    state: released.kind === 'withheld' ? 'withheld' : 'shown',
    marks: marksOf(released),
    ...(content.summary === undefined ? {} : { summary: content.summary }),
  };
  // The question is what was asked, label for label: it is no text of the figure.
  return toFigure({ ...withWrittenTexts(figure), question: released.question });
}

const subjects: { readonly [M in MetricName]: string } = {
  headcount: 'headcount',
  representation: 'share of each group',
  rates: 'the three rates',
  shares: 'share of each group',
  incidents: 'incidents',
  change: 'change in shares',
  trend: 'trend',
  'grade-progression': 'share of each group in senior grades',
  'relative-likelihood': 'relative likelihood',
  'race-disparity': 'race disparity ratio',
  'board-difference': 'board difference',
  'incident-trend': 'incidents over time',
  'incident-rate': 'incident rates',
  'disparity-ratio': 'disparity ratio',
  'data-goal': 'the Data goal',
  reporting: 'departments that reported',
  completion: 'survey completion',
  departments: 'departments',
};

function withheldContent(table: WithheldTable, context: FigureContext): FigureContent {
  const { headline, why } = withheldWords(table);
  const subject = subjects[table.question.metric];
  const measure = [
    subject.slice(0, 1).toUpperCase() + subject.slice(1),
    ...context.scope,
    context.date ?? '',
  ];
  return {
    headline,
    measure: measure.filter((part) => part !== '').join(', '),
    chart: { kind: 'none', why },
    table: { columns: [], rows: [] },
    caption: `${subject}, withheld`,
    toolName: subject,
    says: `${headline}. ${why}`,
  };
}

function withheldNotes(table: WithheldTable): string[] {
  return [policyWordsOf(table)];
}

function marksOf({ provenance, ...released }: ReleasedTable): ('p' | 'r' | 'b')[] {
  const isBroken =
    released.kind === 'released' &&
    released.notes.some(({ code }) => code === 'series-break' || code === 'department-event');
  return [
    ...(provenance.finality === 'provisional' ? (['p'] as const) : []),
    ...(provenance.lineage.some(({ operation }) => operation === 'corrected' || operation === 'remapped')
      ? (['r'] as const)
      : []),
    ...(isBroken ? (['b'] as const) : []),
  ];
}
