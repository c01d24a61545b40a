import { type GroupedValue } from '../codebook/ethnicity/grouping.ts';
import { toGroupedMeaning } from '../codebook/ethnicity/meaning.ts';
import { SMALLEST_BASE } from '../kernel/absence.ts';
import { absentCells } from '../snapshot/absentCells.ts';
import {
  type CountsContent,
  type Snapshot,
  STATE_KNOWN,
  STATE_SUPPRESSED_AT_SOURCE,
  TOTAL_CODE,
} from '../snapshot/snapshot.ts';
import type { Headline, HeadlineValue } from './headline.ts';
import { listPublishedHeadlines } from './publishedHeadlines.ts';

/**
 * Declaration rate, response rate, known rate and the share of each broad group of known people, for everybody in a snapshot of
 * counted staff; of published shares those; nothing for any other. The same definitions as the figures (`metrics/rates.ts`, `metrics/representation.ts`),
 * without intervals: cells hidden at source make a range, never a sum of what is visible, and a printed total is used.
 *
 * Worked example: 397,260 declared, 20,550 undeclared and 67,080 unknown give 95.1%, 86.2% and 81.9%.
 */
export function measureHeadlines({ content, mapping }: Snapshot): readonly Headline[] | undefined {
  if (content.kind === 'shares') return listPublishedHeadlines(content, mapping);
  if (content.kind !== 'counts' || content.of !== undefined) return undefined;
  const place = content.dimensions.findIndex(({ role }) => role === 'characteristic');
  const dimension = content.dimensions[place];
  if (dimension === undefined) return undefined;
  const meanings = mapping.meanings.get(dimension.id) ?? [];
  const values = dimension.labels.map((label, code) => {
    const meaning = meanings[code];
    const value =
      meaning === undefined ? undefined : toGroupedMeaning(meaning, label, 'broad', mapping.classification);
    return value?.kind === 'total' ? undefined : value;
  });
  const { columns, everybody: printed } = countColumns(content, place, values);
  const of = (...kinds: readonly GroupedValue['kind'][]): People =>
    sumPeople(columns.filter(({ value }) => kinds.includes(value.kind)).map(({ people }) => people));
  const known = of('group');
  const answered = of('group', 'undeclared');
  const everybody = printed ?? of('group', 'undeclared', 'unknown');
  const rate = (key: string, label: string, order: number, value: HeadlineValue): Headline => ({
    key,
    label,
    kind: 'rate',
    order,
    value,
  });
  return [
    rate('declaration', 'Declaration rate', -3, toShare(known, answered)),
    rate('response', 'Response rate', -2, toShare(answered, everybody)),
    rate('known', 'Known rate', -1, toShare(known, everybody)),
    ...columns
      .filter(({ value }) => value.kind === 'group')
      .map(({ value, people }): Headline => {
        const { id, display, order } = value;
        return { key: `group/${id}`, label: display, kind: 'share', order, value: toShare(people, known) };
      }),
  ];
}

/** What is known of a number of people: `hidden` and `not-held` where no part of it is visible. */
interface People {
  readonly kind: 'held' | 'hidden' | 'not-held';
  readonly low: number;
  readonly high: number;
}

interface Column {
  readonly value: GroupedValue;
  readonly people: People;
}

/** Cells of one column as they are added up. */
interface Sum {
  readonly value: GroupedValue;
  readonly labels: number;
  known: number;
  visible: number;
  hidden: number;
  missing: number;
  printed?: number;
}

/** People by broad group, undeclared and unknown, and everybody where the publisher printed it: one pass over the cells. */
function countColumns(
  content: CountsContent,
  place: number,
  values: readonly (GroupedValue | undefined)[],
): { readonly columns: readonly Column[]; readonly everybody?: People } {
  const sums = new Map<string, Sum>();
  for (const value of values) {
    if (value === undefined) continue;
    const labels = (sums.get(value.id)?.labels ?? 0) + 1;
    sums.set(value.id, { value, labels, known: 0, visible: 0, hidden: 0, missing: 0 });
  }
  const sumOfCode = values.map((value) => (value === undefined ? undefined : sums.get(value.id)));
  const { codes, counts, states } = content.cells;
  let everybody: People | undefined;
  for (const [cell, state] of states.entries()) {
    const totals = codes.filter((column) => column[cell] === TOTAL_CODE).length;
    const count = counts[cell] ?? 0;
    const isKnown = state === STATE_KNOWN;
    const sum = sumOfCode[codes[place]?.[cell] ?? TOTAL_CODE];
    if (totals > 0) {
      if (!isKnown) continue;
      if (totals === codes.length) everybody = { kind: 'held', low: count, high: count };
      // A column that merges several labels has no printed total of its own.
      else if (sum?.labels === 1 && totals === codes.length - 1) sum.printed = count;
    } else if (sum === undefined) continue;
    else if (isKnown) {
      sum.known += count;
      sum.visible += 1;
    } else if (state === STATE_SUPPRESSED_AT_SOURCE) sum.hidden += 1;
    else sum.missing += 1;
  }
  for (const code of absentCells(content)[place] ?? []) {
    const sum = sumOfCode[code];
    if (sum !== undefined) sum.hidden += 1;
  }
  const columns = [...sums.values()].map((sum) => ({ value: sum.value, people: toPeople(sum, content) }));
  return { columns, ...(everybody === undefined ? {} : { everybody }) };
}

function toPeople(
  { known, visible, hidden, missing, printed }: Sum,
  { sourceProtection: { hiddenLow, hiddenHigh } }: CountsContent,
): People {
  if (printed !== undefined) return { kind: 'held', low: printed, high: printed };
  const kind = visible > 0 ? 'held' : hidden > 0 ? 'hidden' : missing > 0 ? 'not-held' : 'held';
  return { kind, low: known + hidden * hiddenLow, high: known + hidden * hiddenHigh };
}

/** Adds people; what is not held is left out, and only where no part is visible is the sum hidden. */
function sumPeople(parts: readonly People[]): People {
  const held = parts.filter(({ kind }) => kind !== 'not-held');
  const kind =
    held.some((part) => part.kind === 'held') || parts.length === 0
      ? 'held'
      : held.length > 0
        ? 'hidden'
        : 'not-held';
  return {
    kind,
    low: held.reduce((sum, { low }) => sum + low, 0),
    high: held.reduce((sum, { high }) => sum + high, 0),
  };
}

/** A part among a whole that holds it; the lowest share puts the hidden of the part at their least and of the rest at their most. */
function toShare(part: People, whole: People): HeadlineValue {
  const absent = [part, whole].find(({ kind }) => kind !== 'held')?.kind;
  if (absent === 'hidden' || absent === 'not-held') return { kind: 'absent', why: absent };
  const rest = { low: Math.max(0, whole.low - part.low), high: Math.max(0, whole.high - part.high) };
  if (part.high + rest.high === 0) return { kind: 'absent', why: 'no-base' };
  if (part.low + rest.low < SMALLEST_BASE) return { kind: 'absent', why: 'small-base' };
  return { kind: 'share', low: part.low / (part.low + rest.high), high: part.high / (part.high + rest.low) };
}
