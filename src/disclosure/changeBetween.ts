import { changeOf } from '../metrics/change.ts';
import type { DerivedShare } from './deriveRepresentation.ts';
import { NOT_HELD, type ReleasedValue } from './releasedTable.ts';

/** The difference of two derived shares; not held, or suppressed, wherever one of them is. */
export function changeBetween(now: DerivedShare, then: DerivedShare | undefined): ReleasedValue {
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
