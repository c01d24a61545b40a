import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  EMPTY_DRAFT,
  isAbout,
  type ProvenanceDraft,
  toClaim,
} from '../../../../src/app/import/provenanceDraft.ts';

const real: ProvenanceDraft = {
  ...EMPTY_DRAFT,
  kind: 'real',
  title: ' Workforce return ',
  publisher: 'Department X',
  owner: 'HR Analytics',
  standing: 'management-information',
  date: '2026-03-31',
};

describe('the provenance form', () => {
  it('starts with neither kind chosen, and that alone is missing', () => {
    expect(EMPTY_DRAFT.kind).toBeUndefined();
    expect(checkDraft(EMPTY_DRAFT)).toEqual([{ code: 'provenance-missing', field: 'kind' }]);
    expect(toClaim(EMPTY_DRAFT)).toBeUndefined();
  });

  it('names everything that real figures lack, in the order of the form', () => {
    expect(checkDraft({ ...EMPTY_DRAFT, kind: 'real' })).toEqual(
      ['publisher', 'title', 'owner', 'standing', 'reference'].map((field) => ({
        code: 'provenance-missing',
        field,
      })),
    );
  });

  it('becomes a claim without the fields that were left empty', () => {
    expect(toClaim({ ...real, caveats: ' One \n\nTwo' })).toEqual({
      kind: 'real',
      title: 'Workforce return',
      publisher: 'Department X',
      owner: 'HR Analytics',
      standing: 'management-information',
      reference: { kind: 'date', date: '2026-03-31' },
      caveats: ['One', 'Two'],
      handling: 'none',
      finality: 'final',
    });
  });

  it('wants the address of official statistics, under the address', () => {
    const [issue] = checkDraft({ ...real, standing: 'official-statistics' });
    expect(issue).toEqual({ code: 'provenance-address-missing', standing: 'official-statistics' });
    expect(issue !== undefined && isAbout(issue, 'address')).toBe(true);
  });

  it('refuses a period whose ends are the wrong way round', () => {
    const draft: ProvenanceDraft = {
      ...real,
      time: 'period',
      date: '',
      from: '2026-03-31',
      to: '2025-04-01',
    };
    expect(checkDraft(draft)).toMatchObject([{ code: 'provenance-date-invalid', field: 'reference' }]);
  });

  it('lets nobody call a locked file real, and asks no date of made-up figures', () => {
    const lock = { kind: 'telling-word', found: 'dummy', where: 'notes' } as const;
    expect(checkDraft(real, lock)).toMatchObject([{ code: 'provenance-locked' }]);
    const madeUp: ProvenanceDraft = { ...EMPTY_DRAFT, kind: 'illustrative', title: 'A', standsFor: 'B' };
    expect(toClaim(madeUp, lock)).toEqual({
      kind: 'illustrative',
      title: 'A',
      standsFor: 'B',
      caveats: [],
      handling: 'none',
      finality: 'final',
    });
  });
});
