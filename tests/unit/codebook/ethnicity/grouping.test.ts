import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/codebook/ethnicity/answer.ts';
import { toClassifiedGroups } from '../../../../src/codebook/ethnicity/classifiedGroups.ts';
import {
  classifications,
  type ClassificationCode,
} from '../../../../src/codebook/ethnicity/classifications.ts';
import { commonScheme, toCommonValue } from '../../../../src/codebook/ethnicity/commonScheme.ts';
import { toGroupedValue } from '../../../../src/codebook/ethnicity/grouping.ts';
import {
  toGroupedMeaning,
  toLabelMeaning,
  toAnswerOfMeaning,
} from '../../../../src/codebook/ethnicity/meaning.ts';
import {
  isStandardGroup,
  standardGroups,
  type StandardGroup,
} from '../../../../src/codebook/ethnicity/standardGroups.ts';

const declared = (group: StandardGroup): Answer => ({ kind: 'declared', group });
const groupings = ['detailed', 'broad', 'white-and-all-other'] as const;

describe('a figure’s groups', () => {
  it('stand in alphabetical order with Other, then Undeclared and Unknown, last', () => {
    const answers: Answer[] = [
      { kind: 'unknown' },
      { kind: 'undeclared' },
      ...(['white', 'other', 'mixed', 'chinese', 'asian', 'black'] as const).map(declared),
    ];
    const shown = answers
      .map((answer) => toGroupedValue(answer, 'broad', '6A'))
      .sort((a, b) => a.order - b.order)
      .map(({ display }) => display);
    expect(shown).toEqual([
      'Asian',
      'Black',
      'Chinese',
      'Mixed or multiple',
      'White',
      'Other',
      'Undeclared',
      'Unknown',
    ]);
  });

  it('have one place and one wording each, at every level and in every classification', () => {
    for (const grouping of groupings) {
      for (const code of [undefined, ...classifications.map((one) => one.code)]) {
        const values = standardGroups.map(({ id }) => toGroupedValue(declared(id), grouping, code));
        const byId = new Map(values.map((value) => [value.id, value]));
        for (const value of values) expect(value).toEqual(byId.get(value.id));
        const distinct = [...byId.values()];
        expect(new Set(distinct.map(({ display }) => display)).size).toBe(distinct.length);
        expect(new Set(distinct.map(({ order }) => order)).size).toBe(distinct.length);
      }
    }
  });

  it('put Chinese where the classification has it, and apart where there is none', () => {
    expect(toGroupedValue(declared('chinese'), 'broad', '18A')).toMatchObject({ id: 'asian' });
    expect(toGroupedValue(declared('chinese'), 'broad', '6A')).toMatchObject({
      id: 'chinese',
      broad: 'chinese',
    });
    expect(toGroupedValue(declared('chinese'), 'broad', '16A')).toMatchObject({
      id: 'other-inc-chinese',
      display: 'Other (including Chinese)',
    });
    expect(toGroupedValue(declared('chinese'), 'broad')).toMatchObject({ id: 'chinese' });
    expect(toGroupedValue(declared('chinese'), 'detailed', '19A')).toMatchObject({
      display: 'Asian: Chinese',
    });
  });

  it('call everybody but White "All other ethnic groups combined", never BME', () => {
    for (const group of ['asian-indian', 'chinese', 'arab', 'mixed', 'other-inc-mixed'] as const)
      expect(toGroupedValue(declared(group), 'white-and-all-other', '18A').display).toBe(
        'All other ethnic groups combined',
      );
    for (const group of ['white', 'white-irish', 'roma'] as const)
      expect(toGroupedValue(declared(group), 'white-and-all-other', '19A').id).toBe('white');
    expect(toGroupedValue({ kind: 'declared', group: 'all-other' }, 'broad').display).toBe(
      'All other ethnic groups combined',
    );
  });

  it('keep the file’s own groups, under their broad group where one was named', () => {
    const own: Answer = { kind: 'own', label: 'Chinese/Vietnamese', parent: 'asian' };
    expect(toGroupedValue(own, 'detailed')).toMatchObject({ display: 'Chinese/Vietnamese', broad: 'asian' });
    expect(toGroupedValue(own, 'broad').id).toBe('asian');
    expect(toGroupedValue({ kind: 'own', label: 'Hispanic' }, 'white-and-all-other').display).toBe(
      'Hispanic',
    );
  });

  it('survive being stored as meanings', () => {
    const answers: Answer[] = [
      declared('roma'),
      { kind: 'declared', group: 'all-other' },
      { kind: 'own', label: 'x', parent: 'asian' },
      { kind: 'own', label: 'x' },
      { kind: 'undeclared' },
      { kind: 'unknown' },
      { kind: 'total' },
    ];
    for (const answer of answers) expect(toAnswerOfMeaning(toLabelMeaning(answer), 'x')).toEqual(answer);
    expect(toGroupedMeaning({ kind: 'unknown-grade' }, 'x', 'broad')).toBeUndefined();
    expect(toGroupedMeaning({ kind: 'group', standard: 'chinese' }, 'x', 'broad', 'own')?.id).toBe('chinese');
    expect(toGroupedMeaning({ kind: 'group', standard: 'chinese' }, 'x', 'broad', '18A')?.id).toBe('asian');
  });
});

describe('the common scheme of two snapshots', () => {
  it('adds Chinese to Asian between Civil Service 2021 and 2022, as the publisher’s note says', () => {
    const codes = { a: '6A', b: '5B' } as const;
    const scheme = commonScheme('6A', '5B', 'broad');
    expect(scheme).toMatchObject({
      kind: 'merged',
      merges: [{ side: 'a', from: 'chinese', into: 'asian' }],
      precedent: { publisher: 'Cabinet Office, Civil Service Statistics' },
    });
    expect(toCommonValue(declared('chinese'), 'a', codes, 'broad').id).toBe('asian');
    expect(toCommonValue(declared('asian'), 'b', codes, 'broad').id).toBe('asian');
    expect(toCommonValue({ kind: 'unknown' }, 'a', codes, 'broad').kind).toBe('unknown');
  });

  it('moves Chinese of 2001 out of Other when compared with 2011', () => {
    const scheme = commonScheme('16A', '18A', 'broad');
    expect(scheme).toMatchObject({
      kind: 'merged',
      merges: [
        { side: 'a', from: 'chinese', into: 'asian' },
        { side: 'a', from: 'other-inc-chinese', into: 'other' },
      ],
    });
    const ids = (['chinese', 'other-any', 'asian-indian'] as const).map(
      (group) => toCommonValue(declared(group), 'a', { a: '16A', b: '18A' }, 'broad').id,
    );
    expect(ids).toEqual(['asian', 'other', 'asian']);
  });

  it('does not exist where Chinese is inside Other on one side and inside Asian on the other', () => {
    expect(commonScheme('5A', '5B', 'broad')).toEqual({
      kind: 'none',
      reason: { kind: 'chinese-inside-different-groups' },
    });
  });

  it('adds Roma to White other between 2021 and 2011', () => {
    expect(commonScheme('18A', '19A', 'detailed')).toEqual({
      kind: 'merged',
      merges: [{ side: 'b', from: 'roma', into: 'white-other' }],
    });
    expect(commonScheme('18A', '19A', 'broad')).toEqual({ kind: 'same' });
  });

  it('adds Mixed to Other where one side has no Mixed', () => {
    expect(commonScheme('5B', '4A', 'broad')).toMatchObject({
      kind: 'merged',
      merges: [
        { side: 'a', from: 'mixed', into: 'other-inc-mixed' },
        { side: 'a', from: 'other', into: 'other-inc-mixed' },
      ],
    });
  });

  it('is the same for White and all others, but for White British and all others', () => {
    expect(commonScheme('16A', '5B', 'white-and-all-other')).toEqual({ kind: 'same' });
    expect(commonScheme('2B', '5B', 'white-and-all-other').kind).toBe('none');
  });

  it.each(['detailed', 'broad'] as const)(
    'shows both sides in the same %s groups, whatever the two',
    (grouping) => {
      const leaves = (code: ClassificationCode): readonly StandardGroup[] => [
        ...toClassifiedGroups(code).flatMap(({ group, required }) =>
          required && isStandardGroup(group) ? [group] : [],
        ),
        ...(code === '6A' ? (['other'] as const) : []),
      ];
      for (const { code: a } of classifications) {
        for (const { code: b } of classifications) {
          const scheme = commonScheme(a, b, grouping);
          expect(commonScheme(b, a, grouping).kind).toBe(scheme.kind);
          if (scheme.kind === 'none') continue;
          const [left, right] = [leaves(a), leaves(b)].map((groups, index) =>
            groups.map((group) => {
              const side = index === 0 ? 'a' : 'b';
              return toCommonValue(declared(group), side, { a, b }, grouping).id;
            }),
          );
          expect({ a, b, ids: [...new Set(left)].sort() }).toEqual({ a, b, ids: [...new Set(right)].sort() });
        }
      }
    },
  );
});
