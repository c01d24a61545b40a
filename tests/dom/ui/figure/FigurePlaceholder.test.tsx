import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FigurePlaceholder } from '../../../../src/ui/figure/FigurePlaceholder.tsx';
import { renderUi } from '../renderUi.ts';

describe('FigurePlaceholder', () => {
  it('says that it loads, in the frame and with the kind in view', () => {
    renderUi(<FigurePlaceholder kind="illustrative" title="Senior roles" state={{ kind: 'loading' }} />);
    const frame = screen.getByRole('figure', { name: 'Senior roles' });
    expect(frame.getAttribute('aria-busy')).toBe('true');
    expect(frame.textContent).toContain('Illustrative');
    expect(screen.getByRole('status').textContent).toBe('Loading');
  });

  it('says of a fault what happened, where, and what to do, and tries again', async () => {
    const onRetry = vi.fn();
    const { user } = renderUi(
      <FigurePlaceholder
        kind="real"
        title="Senior roles"
        state={{ kind: 'error', what: 'It broke.', where: 'In line 3.', whatToDo: 'Mend it.', onRetry }}
      />,
    );
    expect(screen.getByRole('alert').textContent).toBe('It broke. In line 3.Mend it.Try again');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says what would fill an empty place', () => {
    renderUi(
      <FigurePlaceholder
        kind="real"
        title="Incidents"
        state={{ kind: 'empty', what: 'No incidents held.' }}
      />,
    );
    expect(screen.getByText('No incidents held.')).toBeDefined();
    expect(screen.getByText('Real data')).toBeDefined();
  });
});
