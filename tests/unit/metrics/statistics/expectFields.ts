import { expect } from 'vitest';

/** How far a number may lie from the reference: the greater of the two counts. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

const GENERAL: Tolerance = { relative: 1e-9, absolute: 1e-12 };

/**
 * Expects exactly the wanted fields, `status` 'ok' unless said otherwise; a wanted `null` means that the field must be
 * absent. Numbers are compared within their field's tolerance, or the general one.
 */
export function expectFields(
  result: object,
  expected: Readonly<Record<string, unknown>>,
  tolerances: Readonly<Record<string, Tolerance>> = {},
): void {
  const wanted = Object.entries({ status: 'ok', ...expected }).filter(([, value]) => value !== null);
  const found = new Map<string, unknown>(Object.entries(result));
  expect([...found.keys()].toSorted()).toEqual(wanted.map(([field]) => field).toSorted());
  for (const [field, value] of wanted) {
    if (typeof value !== 'number') {
      expect(found.get(field), field).toBe(value);
      continue;
    }
    const { relative, absolute } = tolerances[field] ?? GENERAL;
    const distance = Math.abs(Number(found.get(field)) - value);
    expect(distance, `${field}: ${String(found.get(field))} for ${String(value)}`).toBeLessThanOrEqual(
      Math.max(relative * Math.abs(value), absolute),
    );
  }
}
