import type { ReturnStanding } from '../../kernel/departments.ts';
import type { ReturnField } from '../../kernel/returnField.ts';
import type { Target, TargetOf } from '../../kernel/target.ts';
import type { ReleasedCell, ReleasedValue } from '../../disclosure/releasedTable.ts';
import { toDateText } from '../number/toDateText.ts';
import { sizeText, spanText } from '../number/toPercentText.ts';
import { sideOf } from '../value/intervalText.ts';
import { endsOf, toValueText } from '../value/valueText.ts';
import { absenceWords } from './absenceWords.ts';
import { toSentence, toSentenceCase } from './listWords.ts';

/** Of returns without a column that says it. */
export const NOT_SAID = 'The file does not say who reported';

/** How a department stands, in one word of a table. */
export const STANDING_TEXT: { readonly [S in ReturnStanding]: string } = {
  reported: 'reported',
  new: 'new',
  lapsed: 'lapsed',
  missing: 'missing',
  'not-expected': 'not expected',
  'not-listed': 'not in the file',
};

/** The same about one department, in a sentence. */
export const STANDING_SENTENCE: { readonly [S in ReturnStanding]: string } = {
  reported: 'reported',
  new: 'reported, and did not at the date before',
  lapsed: 'stopped reporting',
  missing: 'did not report',
  'not-expected': 'was not expected to report',
  'not-listed': 'not in the file',
};

/** What the words of standing mean, for the note under a figure. */
export const STANDING_KEY =
  'New: reported, and not at the date before. Lapsed: reported at the date before, and not now. Missing: expected, and reported at neither. A successor is never lapsed.';

/** What the numbers of departments mean, where they are counted and not named one by one. */
export const MISSING_KEY =
  'Missing counts every expected department that sent nothing; lapsed are those of them, and of departments no longer listed, that reported at the date before.';

/** What a rate of returns is a share of. */
export const BASE_TEXT: { readonly [F in ReturnField]: string } = {
  expected: 'of those expected',
  invited: 'of those invited',
  reported: 'of those reported',
  completed: 'of those who completed the survey',
  declared: 'of those who declared',
};

/** `up 3.2 points`, `no clear change`, `not compared: a break in the series [b]`. */
export function changeWords(value: ReleasedValue): string {
  if (value.kind === 'undefined' && value.reason === 'series-break')
    return 'not compared: a break in the series [b]';
  if (value.kind === 'suppressed' || value.kind === 'undefined') return absenceWords(value).label;
  const side = sideOf(value);
  if (side === 'unclear') return 'no clear change';
  const [low, high] = endsOf(value) ?? [0, 0];
  return `${side} ${spanText(low, high)}`;
}

const TARGET_NAME: { readonly [T in TargetOf]: string } = {
  declaration: 'declaration rate',
  known: 'known rate',
  reporting: 'rate of reporting',
  completion: 'survey completion',
};

/** `target for the known rate: 80.0% by 31 March 2027, set by the board on 1 April 2026`. */
export function targetWords({ of, value, by, setBy, setOn }: Target): string {
  const when = by === undefined ? '' : ` by ${toDateText(by)}`;
  const name = of === 'completion' ? TARGET_NAME[of] : `the ${TARGET_NAME[of]}`;
  return `target for ${name}: ${toValueText({ kind: 'value', value }, 'share').text}${when}, set by ${setBy} on ${toDateText(setOn)}`;
}

/** Whether a value reaches a target: only where all of its range does; the rest is said in points. */
export function reachedWords(value: ReleasedValue, target: Target): string {
  const ends = endsOf(value);
  const name = `target ${toValueText({ kind: 'value', value: target.value }, 'share').text}`;
  if (ends === undefined) return name;
  const [low, high] = ends;
  if (low >= target.value) return `${name}: reached`;
  if (high >= target.value) return `${name}: it may be reached or not, since the range holds both`;
  const left = sizeText(target.value - high);
  return `${name}: ${toValueText({ kind: 'value', value: low }, 'share').text === toValueText({ kind: 'value', value: high }, 'share').text ? left : `at least ${left}`} to go`;
}

/** What is said of the targets of a figure: each with who set it, and whether the value now reaches the first. */
export function targetSentences(targets: readonly Target[], now: ReleasedValue | undefined): string[] {
  const [first] = targets;
  const reached = first === undefined || now === undefined ? [] : [reachedWords(now, first)];
  return [...targets.map(targetWords), ...reached].map((words) => toSentence(toSentenceCase(words)));
}

/** How many more or fewer reported than at the date before; a count of departments, so no interval speaks of it. */
export function differenceWords({ count, parts }: ReleasedCell): string | undefined {
  const then = parts?.['then_received'];
  if (count.kind !== 'shown' || then?.kind !== 'shown') return undefined;
  const more = count.count - then.count;
  if (more === 0) return 'as many as';
  return more > 0 ? `${more} more than` : `${-more} fewer than`;
}
