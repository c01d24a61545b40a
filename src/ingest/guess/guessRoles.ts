import { looksPersonal } from '../../codebook/personal.ts';
import type { ColumnRole } from '../../kernel/recipe.ts';
import { toEthnicShare, toGradeShare, type ColumnSigns } from './columnSigns.ts';
import { HEADER, IN_POST } from './headerSigns.ts';

/** Values of a column looked at to see whether it is personal. */
const SAMPLE = 200;
/** Part of a column's labels that the dictionaries must hold before it is proposed without a telling header. */
const LEAST_SHARE = 0.6;
/** Most values of a column that rows may be kept by. */
const MOST_STATES = 12;
/** Most groups that a census numbers. */
const MOST_NUMBERED = 25;
/** Labels of a column with a header that says nothing, looked up in the dictionaries. */
const MOST_LOOKED_UP = 60;

/** Roles as they are given out, by column index. */
export type Roles = Map<number, ColumnRole>;

/** Proposes "person" (once) and "leave out" for columns that look personal; their values go no further. */
export function givePersonal(signs: readonly ColumnSigns[], roles: Roles): void {
  let hasPerson = false;
  for (const { index, header, column } of signs) {
    const looks = looksPersonal(header, column.values.slice(0, SAMPLE));
    if (looks === undefined) continue;
    roles.set(index, { kind: looks === 'person' && !hasPerson ? 'person' : 'leave-out' });
    if (looks === 'person') hasPerson = true;
  }
}

/** The column of the snapshot's date, where every value of it is one. */
export function giveDate(signs: readonly ColumnSigns[], roles: Roles): void {
  const found = signs.find(
    ({ index, words, dates }) =>
      dates && !roles.has(index) && HEADER.date.test(words) && !HEADER.notSnapshotDate.test(words),
  );
  if (found !== undefined) roles.set(found.index, { kind: 'date' });
}

/** The column of the characteristic by its header. */
export function giveNamedCharacteristic(signs: readonly ColumnSigns[], roles: Roles): boolean {
  const named = signs.filter(
    (one) =>
      !roles.has(one.index) &&
      !one.dates &&
      HEADER.ethnicity.test(one.words) &&
      !HEADER.perceived.test(one.words),
  );
  const rated = named
    .filter(({ numeric }) => !numeric)
    .map((one) => ({ one, share: toEthnicShare(one, true) }))
    .sort((a, b) => b.share - a.share || b.one.distinct - a.one.distinct);
  // Groups written as numbers (census codes) are a column of numbers to look at.
  const numbered = named.find((one) => one.numeric && one.distinct <= MOST_NUMBERED && named.length === 1);
  const best = rated[0]?.one ?? numbered;
  if (best === undefined) return false;
  roles.set(best.index, { kind: 'characteristic', characteristic: 'ethnicity' });
  // The same question twice (detailed and grouped) would count as a breakdown of itself.
  for (const { one } of rated) if (one !== best) roles.set(one.index, { kind: 'leave-out' });
  return true;
}

/** The column of the characteristic by what the dictionaries hold of its labels, where no header names one. */
export function giveCharacteristicByLabels(signs: readonly ColumnSigns[], roles: Roles): boolean {
  const best = signs
    .filter((one) => !roles.has(one.index) && !one.dates && !one.numeric && one.distinct <= MOST_LOOKED_UP)
    .find((one) => !HEADER.grade.test(one.words) && toEthnicShare(one, false) >= LEAST_SHARE);
  if (best !== undefined) roles.set(best.index, { kind: 'characteristic', characteristic: 'ethnicity' });
  return best !== undefined;
}

/** The column of the grade. */
export function giveGrade(signs: readonly ColumnSigns[], roles: Roles): void {
  const free = signs.filter((one) => !roles.has(one.index) && !one.dates && one.distinct > 0);
  const named = free.filter(({ words, numeric }) => HEADER.grade.test(words) && !numeric);
  const rated = named
    .map((one) => ({ one, share: toGradeShare(one) }))
    .sort((a, b) => b.share - a.share || b.one.distinct - a.one.distinct);
  const best =
    rated[0]?.one ??
    free.find((one) => HEADER.perhapsGrade.test(one.words) && toGradeShare(one) > 0) ??
    free
      .filter(({ numeric, distinct }) => !numeric && distinct <= MOST_LOOKED_UP)
      .find((one) => toGradeShare(one) >= LEAST_SHARE);
  if (best === undefined) return;
  roles.set(best.index, { kind: 'grade' });
  for (const { one } of rated) if (one !== best) roles.set(one.index, { kind: 'leave-out' });
}

/** "Keep only rows where": columns of few states, one of which says that somebody is in post. */
export function giveKeepOnly(signs: readonly ColumnSigns[], roles: Roles): void {
  for (const { index, words, numeric, distinct, column } of signs) {
    if (roles.has(index) || numeric || distinct === 0 || distinct > MOST_STATES) continue;
    const inPost = column.values.filter((value) => IN_POST.test(value));
    const named = HEADER.status.test(words) && !HEADER.notStatus.test(words);
    if (inPost.length === 0 && !named) continue;
    if (inPost.length > 0) roles.set(index, { kind: 'keep-only', values: inPost });
  }
}
