import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OwnerDecision } from '../../../../src/app/audit/OwnerDecision.tsx';
import type { Policy } from '../../../../src/kernel/policy.ts';
import { renderUi } from '../../ui/renderUi.ts';

const decision = {
  kind: 'owner',
  threshold: 2,
  name: 'A Head',
  reason: 'Names are public',
  date: '2026-04-01',
} as const;
const snapshots = [{ snapshot: 'board-2026', title: 'Board, 31 March 2026' }];

it('takes a decision for the series, for one snapshot or for one metric, and says what that reaches', async () => {
  const decided: Policy[] = [];
  const { user } = renderUi(
    <OwnerDecision decision={decision} snapshots={snapshots} onDecide={(policy) => decided.push(policy)} />,
  );
  const scope = screen.getByLabelText('What it is for');
  const use = screen.getByRole('button', { name: 'Use this decision' });
  await user.click(use);
  await user.selectOptions(scope, 'Board, 31 March 2026 alone');
  await user.click(use);
  await user.selectOptions(scope, 'The board difference alone');
  expect(screen.getByText(/shown wherever they stand/)).toBeTruthy();
  await user.click(use);
  expect(decided).toEqual([
    decision,
    { ...decision, only: snapshots[0] },
    { ...decision, metric: 'board-difference' },
  ]);
});

it('opens with the metric that was decided for', () => {
  renderUi(<OwnerDecision decision={{ ...decision, metric: 'trend' }} onDecide={() => undefined} />);
  expect(screen.getByLabelText('What it is for')).toHaveProperty('value', 'metric-trend');
});
