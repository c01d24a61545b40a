import { render, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Follower } from '../../../../src/ui/frame/Follower.tsx';

it('leaves what follows as it was until what it follows is painted, and changes it at once for any other reason', async () => {
  const { container, rerender } = render(<Follower of="Asian">notes on Asian</Follower>);
  expect(container.textContent).toBe('notes on Asian');
  rerender(<Follower of="Black">notes on Black</Follower>);
  expect(container.textContent).toBe('notes on Asian');
  await waitFor(() => expect(container.textContent).toBe('notes on Black'));
  rerender(<Follower of="Black">notes on Black, unfolded</Follower>);
  expect(container.textContent).toBe('notes on Black, unfolded');
});
