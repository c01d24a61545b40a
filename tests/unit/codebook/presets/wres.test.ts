import { describe, expect, it } from 'vitest';
import { findOutcome, wresIndicators } from '../../../../src/codebook/presets/wres.ts';

const breakdown = (name: string, labels: readonly string[]) =>
  [{ id: 'x', role: 'breakdown', name, labels }] as const;

function indicator(number: number) {
  const found = wresIndicators.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no indicator ${number}`);
  return found;
}

describe('the indicators of the Workforce Race Equality Standard', () => {
  it('are nine, in order', () => {
    expect(wresIndicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('put White above the line for appointment and training, and below it for disciplinary processes', () => {
    expect([2, 3, 4].map((number) => indicator(number).against?.place)).toEqual(['above', 'below', 'above']);
  });

  it.each([
    [2, 'Recruitment outcome', ['Appointed', 'Not appointed'], ['Appointed']],
    [2, 'Stage', ['Appointed', 'Shortlisted, not appointed'], ['Appointed']],
    [3, 'Disciplinary', ['Entered', 'Not entered'], ['Entered']],
    [4, 'CPD', ['Accessed training', 'No training'], ['Accessed training']],
  ] as const)(
    'find the outcome of indicator %i in a breakdown called %s',
    (number, name, labels, members) => {
      expect(findOutcome(indicator(number), breakdown(name, labels))).toEqual({ dimension: 'x', members });
    },
  );

  it('find none in a department, nor where every label would count', () => {
    expect(
      findOutcome(indicator(2), breakdown('Department', ['Appointed persons', 'Finance'])),
    ).toBeUndefined();
    expect(findOutcome(indicator(2), breakdown('Outcome', ['Appointed']))).toBeUndefined();
  });
});
