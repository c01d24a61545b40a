import { describe, expect, it } from 'vitest';
import { compareDisjoint } from '../../../src/metrics/compareDisjoint.ts';
import { disparityOf } from '../../../src/metrics/disparityOfRates.ts';

const share = (part: number, of: number) => ({
  part: { low: part, high: part, hiddenCells: 0 },
  rest: { low: of - part, high: of - part, hiddenCells: 0 },
});

describe('a count of zero', () => {
  it('has no ratio, and is on a side where the gap is clear', () => {
    const found = compareDisjoint(share(0, 500), share(90, 600));
    expect(found.index).toEqual({ kind: 'undefined', reason: 'numerator-zero' });
    expect(found.side).toBe('below');
    expect(found.p).toBeLessThan(1e-6);
    expect(compareDisjoint(share(90, 600), share(0, 500)).side).toBe('above');
  });

  it('is on no side where chance could give it', () => {
    expect(compareDisjoint(share(0, 12), share(2, 60)).side).toBe('none');
    expect(compareDisjoint(share(0, 500), share(0, 600)).side).toBe('none');
    // Between 0 and 40 of 540 against 90 of 600: the gap of the upper end is clear too, that of 0 to 80 is not.
    const hidden = (most: number) => ({
      part: { low: 0, high: most, hiddenCells: 1 },
      rest: { low: 500, high: 500, hiddenCells: 0 },
    });
    expect(compareDisjoint(hidden(40), share(90, 600)).side).toBe('below');
    expect(compareDisjoint(hidden(80), share(90, 600)).side).toBe('none');
  });

  it('of events lies below a rate that would have given many, by the exact limit', () => {
    const none = { events: 0, population: 5_000 };
    const many = { events: 500, population: 50_000 };
    expect(disparityOf(none, many)).toMatchObject({
      ratio: { kind: 'undefined', reason: 'numerator-zero' },
      side: 'below',
    });
    expect(disparityOf(many, none)).toMatchObject({
      ratio: { kind: 'undefined', reason: 'comparator-zero' },
      side: 'above',
    });
    expect(disparityOf({ events: 0, population: 100 }, { events: 3, population: 100 }).side).toBe('none');
  });
});
