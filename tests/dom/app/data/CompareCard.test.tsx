import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Comparison } from '../../../../src/app/data/CompareCard.tsx';
import type { SnapshotComparison } from '../../../../src/workspace/compareSnapshots.ts';
import { copyFrom, select } from '../../ui/clipboard.ts';
import { renderUi } from '../../ui/renderUi.ts';

const comparison: SnapshotComparison = {
  sameContent: false,
  people: { before: 1204, after: 1250 },
  dimensions: [
    {
      id: 'site',
      role: 'breakdown',
      name: 'Site',
      both: 3,
      added: [],
      gone: [],
      moved: [{ label: 'Labs', before: 3, after: 9 }],
    },
  ],
  newDimensions: [],
  goneDimensions: [],
};
const words = 'unprotected, not for publication';

afterEach(() => document.getSelection()?.removeAllRanges());

describe('two snapshots side by side', () => {
  it('leave, copied, cut or dragged, only as the words that say why', () => {
    renderUi(
      <>
        <p>Words above</p>
        <Comparison comparison={comparison} />
      </>,
    );
    const cell = screen.getByRole('cell', { name: '9' });
    const before = screen.getByText('Words above');
    for (const from of [cell, before]) {
      select(from, cell);
      for (const how of ['copy', 'cut', 'dragStart'] as const)
        expect([...copyFrom(from, how).held.values()]).toEqual([words, `<p>${words}</p>`]);
    }
    select(before);
    expect(copyFrom(before).held.size).toBe(0);
  });
});
