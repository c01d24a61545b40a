import { describe, expect, it } from 'vitest';
import { cellsOf, countedSnapshot, type Meanings } from '../../../../fixtures/countedSnapshot.ts';
import { askRelease } from '../../../../fixtures/snapshots/askRelease.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';

const groups: Meanings = {
  'White British': { kind: 'group', standard: 'white-british' },
  'All others': { kind: 'group', standard: 'all-but-white-british' },
};

describe('a composite inside a sentence', () => {
  const staff = countedSnapshot({
    groups,
    classification: 'W3',
    grades: { EO: { kind: 'rung', rung: 'cs-eo' }, G6: { kind: 'rung', rung: 'cs-g6' } },
    cells: cellsOf([2, 2], ([group, grade]) => (group === 0 ? [600, 300] : [400, 40])[grade ?? 0] ?? 0),
  });

  it.each([
    [
      'all-but-white-british',
      'higher for White: British than for all ethnic groups other than White British combined',
    ],
    [
      'white-british',
      'lower for all ethnic groups other than White British combined than for White: British',
    ],
  ])('keeps the names of groups as they are written, set against %s', (group, end) => {
    const figure = buildFigure(
      askRelease([staff], {
        metric: 'relative-likelihood',
        grouping: 'detailed',
        outcome: { kind: 'senior-grades' },
        against: { group, place: 'below' },
      }),
    );
    expect(figure.headline).toContain(end);
  });
});
