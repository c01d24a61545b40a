import type { ReleasedGrid, TableNote } from '../../disclosure/releasedTable.ts';
import { otherSnapshots } from '../../kernel/question.ts';
import type { FigureContent } from '../content.ts';
import { hasInterval } from '../value/intervalText.ts';
import { printsAlike } from '../value/valueText.ts';
import { meaningOfInterval } from './buildMethod.ts';
import { noteWords } from '../words/noteWords.ts';
import { policyWordsOf } from '../words/policyWordsOf.ts';
import { protectionWords } from '../words/protectionWords.ts';
import { toSizeWords } from '../words/sizeWords.ts';

/**
 * The notes under a figure, in their one order: what is hidden, what the interval means, how the source rounded, the other
 * denominator, breaks, printed totals, how many comparisons, what is not drawn, how counts are protected, the rest.
 */
export function buildNotes(table: ReleasedGrid, content: FigureContent): string[] {
  const of = (...codes: readonly TableNote['code'][]): string[] =>
    table.notes.filter((note) => codes.includes(note.code)).map(noteWords);
  const policy = isUnderPolicy(table) ? [policyWordsOf(table)] : [];
  return [
    ...(table.policy.kind === 'unprotected' ? policy : []),
    ...protectionWords(table.protection, isOfOne(table)),
    ...of('audited-together'),
    ...absentWords(table),
    ...rangeWords(table, content),
    ...intervalNote(table, content),
    ...of('rounded-source'),
    ...[content.boundsNote, content.reading].filter((note) => note !== undefined),
    ...of(
      'series-break',
      'merged-groups',
      'coarser-scheme',
      'no-common-scheme',
      'share-up-count-down',
      'not-held-then',
    ),
    ...of('department-event', 'departments-gone', 'departments-left-out'),
    ...of('unknown-grade-in-base', 'more-than-population'),
    ...of('printed-total-used'),
    ...comparisonWords(table),
    ...(content.notDrawn === undefined ? [] : [content.notDrawn]),
    ...(table.policy.kind === 'unprotected' ? [] : policy),
    ...of('departments-not-people', 'returns-policy', 'shares-without-counts', 'shares-worked-out'),
    ...of('unlike-measures'),
    ...notGivenWords(table.notes),
    ...of('unknown-grade', 'classified', 'trimmed', 'source-note'),
  ];
}

/** One publication alone: what is worked out from it tells no more of its hidden cells than it does. */
function isOfOne({ policy, question, notes }: ReleasedGrid): boolean {
  return (
    policy.kind === 'published' &&
    otherSnapshots(question).every((other) => other.policy.kind === 'published') &&
    notes.every(({ code }) => code !== 'audited-together')
  );
}

/** Shares that all came without counts are under no rule for counts, so none is printed; what is unprotected or made up is said. */
function isUnderPolicy({ notes, cells, policy, question }: ReleasedGrid): boolean {
  if (policy.kind === 'unprotected' || policy.kind === 'made-up') return true;
  if (question.metric === 'reporting') return false;
  const without = notes.some(({ code }) => code === 'shares-without-counts');
  return !without || cells.flat().some(({ base }) => base.kind !== 'undefined');
}

function intervalNote(table: ReleasedGrid, { methods }: FigureContent): string[] {
  const meaning = methods?.[0]?.meaningOfInterval ?? meaningOfInterval(table.question.metric);
  return meaning === undefined || !hasInterval(table) ? [] : [toSizeWords(meaning, table)];
}

function absentWords(table: ReleasedGrid): string[] {
  const small = table.cells
    .flat()
    .some(({ value }) => value.kind === 'undefined' && value.reason === 'small-base');
  return small ? ['[u]: fewer than 10 known people, so no share is given.'] : [];
}

/** How a range is read: as a bar without a dot among dots, as a bar with a soft end among bars, as one number where its ends print alike. */
function rangeWords(table: ReleasedGrid, { chart }: FigureContent): string[] {
  const values = table.columns.flatMap((column, at) =>
    table.cells.flatMap((row) => {
      const value = row[at]?.value;
      return value?.kind === 'range' ? [{ value, unit: column.unit }] : [];
    }),
  );
  if (values.length === 0) return [];
  const drawn =
    (chart.kind === 'dots' || chart.kind === 'lines' || chart.kind === 'multiples') &&
    chart.marks.some(({ mark }) => mark.kind === 'range');
  const soft = chart.kind === 'bars' && chart.marks.some(({ mark }) => mark.kind === 'bar-between');
  const alike = values.some(({ value, unit }) => printsAlike(value, unit));
  return [
    ...(drawn ? ['A bar without a dot is a range: the value lies between its ends.'] : []),
    ...(soft ? ['A bar with a soft end is a range: the value lies within that end.'] : []),
    ...(alike ? ['A range whose ends print alike is given as one number.'] : []),
  ];
}

function comparisonWords(table: ReleasedGrid): string[] {
  const { comparisons, cells, question } = table;
  if (comparisons < 2) return [];
  const changes = question.metric === 'change' || cells.flat().some(({ since }) => since !== undefined);
  const which = changes ? 'those called up or down' : 'the marked ones';
  const together = `Of ${comparisons} comparisons tested together, ${which} are held to a false discovery rate of 5% (Benjamini-Hochberg)`;
  if (!isAnyHeldBack(table)) return [`${together}.`];
  return [
    changes
      ? `${together}; a change can read "no clear change" though its own interval excludes zero.`
      : `${together}; a ratio can be left unmarked though its own interval excludes 1.`,
  ];
}

/** Whether a change, or a ratio, is not called that would be if it were alone. */
function isAnyHeldBack({ columns, cells }: ReleasedGrid): boolean {
  return cells.some((row) =>
    row.some(({ value, since }, at) => {
      const same = columns[at]?.unit === 'ratio' ? 1 : 0;
      return [value, since?.before, since?.start].some(
        (one) =>
          (one?.kind === 'value' || one?.kind === 'range') &&
          one.together === 'unclear' &&
          one.interval !== undefined &&
          (one.interval.lower > same || one.interval.upper < same),
      );
    }),
  );
}

function notGivenWords(notes: readonly TableNote[]): string[] {
  const missing = new Set(notes.flatMap((note) => (note.code === 'not-given' ? [note.what] : [])));
  if (missing.size === 2) return ['No Mixed group and no date were given.'];
  return notes.filter((note) => note.code === 'not-given').map(noteWords);
}
