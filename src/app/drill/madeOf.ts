import type { Closely } from '../../figure/closely.ts';
import { toTimeText } from '../../figure/number/toDateText.ts';
import type { Question } from '../../kernel/question.ts';
import type { CurrentScope } from '../view/scope.ts';
import type { View } from '../view/view.ts';

/** A way from one number to what it is made of, or to what it is a part of. */
export interface Way {
  readonly text: string;
  readonly path: string;
  readonly view: View;
}

type Drawn = Pick<Question, 'metric' | 'by' | 'filters' | 'grades' | 'snapshots' | 'grouping'>;

/**
 * Where a number leads: its department alone, its group in every department, everybody by grade, finer groups, each of the
 * dates it compares; and up again to all departments.
 */
export function waysFrom(
  { row, column }: Pick<Closely, 'row' | 'column'>,
  question: Drawn,
  scope: CurrentScope,
  view: View,
): readonly Way[] {
  const { breakdown, member, snapshot, snapshots, series } = scope;
  const { pick: _pick, with: _with, ...here } = view;
  const base: View = { ...here, series: series.id, snapshot: snapshot.id };
  const isGroup = column.role === 'group';
  const hasGrades = snapshot.dimensions.some(({ role }) => role === 'grade');
  const place =
    row.role === 'member' && question.by === breakdown?.id ? breakdown?.labels.indexOf(row.label) : -1;
  const ways: Way[] = [];
  if (place !== undefined && place >= 0) {
    ways.push({ text: `${row.label} alone`, path: '/representation', view: { ...base, part: place } });
    ways.push({
      text: `${row.label} with the whole`,
      path: '/compare',
      view: { ...base, part: place, with: 'whole' },
    });
  }
  if (isGroup && breakdown !== undefined && place === -1)
    ways.push({
      text: `${column.label} in every ${breakdown.name.replaceAll('_', ' ').toLowerCase()}`,
      path: '/departments',
      view: { ...without(base, 'part'), group: column.key },
    });
  if (isGroup && hasGrades && row.role !== 'member')
    ways.push({ text: `${column.label} in each grade`, path: '/representation', view: base });
  if (isGroup && question.grouping !== 'detailed' && hasFiner(scope))
    ways.push({
      text: 'The finer groups inside it',
      path: '/representation',
      view: { ...base, groups: 'detailed' },
    });
  const isOverTime = question.metric === 'trend' || question.metric === 'change';
  for (const date of isOverTime ? snapshots.filter(({ id }) => question.snapshots.includes(id)) : [])
    ways.push({
      text: date.reference === undefined ? date.title : `As it was on ${toTimeText(date.reference)}`,
      path: '/representation',
      view: { ...base, snapshot: date.id },
    });
  if (member !== undefined)
    ways.push({
      text: `All ${breakdown?.labels.length ?? ''} together`,
      path: '/representation',
      view: without(base, 'part'),
    });
  return ways;
}

function without(view: View, name: 'part'): View {
  const { [name]: _gone, ...rest } = view;
  return rest;
}

/** Whether the file holds more groups than the five broad ones, the undeclared and the unknown. */
function hasFiner({ snapshot }: CurrentScope): boolean {
  return snapshot.dimensions.some(({ role, labels }) => role === 'characteristic' && labels.length > 9);
}
