import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoNotice } from '../../../../src/app/foot/UndoNotice.tsx';

const dismiss = vi.fn();
vi.mock('../../../../src/queries/useOwnChanges.ts', () => ({
  useOwnChanges: () => ({
    latest: { line: 'line-1', what: 'Imported', about: 'Staff in post', undone: false },
    undo: () => undefined,
    redo: undefined,
    refusal: undefined,
    error: null,
    dismiss,
  }),
}));

describe('the words of what was changed last', () => {
  beforeEach(() => dismiss.mockReset());

  it('stay for a while, then go when something else is pressed, and never under the hand that undoes', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    render(
      <>
        <button type="button">Table</button>
        <UndoNotice path="/overview" />
      </>,
    );
    const other = screen.getByRole('button', { name: 'Table' });
    clock.mockReturnValue(2000);
    fireEvent.click(other);
    expect(dismiss).not.toHaveBeenCalled();
    clock.mockReturnValue(20_000);
    fireEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(dismiss).not.toHaveBeenCalled();
    fireEvent.click(other);
    expect(dismiss).toHaveBeenCalledOnce();
  });
});
