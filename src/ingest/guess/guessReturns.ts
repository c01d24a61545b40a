import { RETURN_FIELDS, type ReturnField } from '../../kernel/returnField.ts';
import type { ColumnSigns } from './columnSigns.ts';
import type { Roles } from './guessRoles.ts';
import { HEADER } from './headerSigns.ts';

/** What headers of returns say: only ever a first proposal. */
const FIELD: { readonly [F in ReturnField]: RegExp } = {
  expected: /\b(?:expected|due)\b/,
  invited: /\b(?:invited|invitations?|invites)\b/,
  reported: /\b(?:reported|reports? received|returned|returns?|received|submitted)\b/,
  completed: /\b(?:completed|completions?|completes|responded|responses?)\b/,
  declared: /\b(?:declared|declarations?)\b/,
};
const RATE = /%|\b(?:rates?|per ?cent(?:age)?|proportion|share)\b/;

/**
 * Gives the columns of returns their roles where a file holds departments with who reported, or with who was invited and who
 * completed; false, and nothing given, where it does not. A header that says two things (`expected returns`) is the first of them.
 */
export function giveReturns(signs: readonly ColumnSigns[], roles: Roles): boolean {
  const free = signs.filter(
    ({ index, words, percentSigns }) => !roles.has(index) && !percentSigns && !RATE.test(words),
  );
  const given = new Map<ReturnField, ColumnSigns>();
  for (const field of RETURN_FIELDS) {
    const taken = [...given.values()];
    const found = free.find((one) => FIELD[field].test(one.words) && !taken.includes(one));
    if (found !== undefined) given.set(field, found);
  }
  const enough =
    given.has('reported') || (given.has('completed') && (given.has('invited') || given.has('expected')));
  const labels = free.filter(
    (one) => !one.numeric && !one.dates && one.distinct > 1 && ![...given.values()].includes(one),
  );
  const department = labels.find(({ words }) => HEADER.breakdown.test(words)) ?? labels[0];
  if (!enough || department === undefined) return false;
  roles.set(department.index, { kind: 'breakdown' });
  for (const [field, { index }] of given) roles.set(index, { kind: 'return', of: field });
  return true;
}
