import { describe, expect, it } from 'vitest';
import { toBreakNote } from '../../../src/disclosure/toBreakNote.ts';

describe('the note of a break in scope', () => {
  it('prints a sentence that both dates have once', () => {
    const found = {
      of: 'scope',
      then: 'Home staff only. No agency staff.',
      now: 'All staff. No agency staff.',
    };
    expect(toBreakNote({ ...found, of: 'scope' })).toEqual({
      code: 'series-break',
      of: 'scope',
      detail: 'Home staff only. No agency staff. / All staff.',
    });
  });

  it('has no detail where the kind of break says it all', () => {
    expect(toBreakNote({ of: 'ladder', then: 'a', now: 'b' })).toMatchObject({ detail: '' });
  });
});
