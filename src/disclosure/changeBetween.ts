import { changeOf } from '../metrics/change.ts';
import { differenceP } from '../metrics/compareDisjoint.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import type { TestedCell, TestedValue } from './holdTogether.ts';
import { NOT_HELD, type ReleasedCell, type ReleasedValue } from './releasedTable.ts';

/** The difference of two derived shares; not held, or suppressed, wherever one of them is. */
function changeBetween(now: DerivedShare, then: DerivedShare | undefined): ReleasedValue {
  if (
    now.part === undefined ||
    now.rest === undefined ||
    then?.part === undefined ||
    then.rest === undefined
  ) {
    const values = [now.cell.value, ...(then === undefined ? [] : [then.cell.value])];
    const absent = values.filter(({ kind }) => kind === 'suppressed' || kind === 'undefined');
    return absent.find(({ kind }) => kind === 'suppressed') ?? absent[0] ?? NOT_HELD;
  }
  return changeOf({ part: now.part, rest: now.rest }, { part: then.part, rest: then.rest });
}

/** The same with its p: two-sided, of no change. */
export function testedChange(now: DerivedShare, then: DerivedShare | undefined): TestedValue {
  const value = changeBetween(now, then);
  if (now.part === undefined || now.rest === undefined) return { value };
  if (then?.part === undefined || then.rest === undefined) return { value };
  const p = differenceP({ part: now.part, rest: now.rest }, { part: then.part, rest: then.rest });
  return { value, ...(p === undefined ? {} : { p }) };
}

/** The changes of a share since the date before and since the start, which may be one and the same; with what tests them. */
export function changesOf(
  now: DerivedShare,
  before: DerivedShare | undefined,
  start: DerivedShare | undefined,
): Required<Pick<ReleasedCell, 'since'>> & Required<Pick<TestedCell, 'p'>> {
  const left = testedChange(now, before);
  const right = start === before ? left : testedChange(now, start);
  return {
    since: { before: left.value, start: right.value },
    p: {
      ...(left.p === undefined ? {} : { before: left.p }),
      ...(right === left || right.p === undefined ? {} : { start: right.p }),
    },
  };
}
