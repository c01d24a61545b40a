import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';

afterEach(cleanup);

/** Puts an element on the page, with somebody to use it. */
export function renderUi(element: ReactElement) {
  return { user: userEvent.setup(), ...render(element) };
}
