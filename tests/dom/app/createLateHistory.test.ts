import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLateHistory } from '../../../src/app/createLateHistory.ts';

describe('the address of what was chosen', () => {
  beforeEach(() => window.history.replaceState(null, '', '#/overview'));

  it('is the router’s at once, and the browser’s after the next painting', async () => {
    const history = createLateHistory();
    history.push('/representation?part=1');
    await Promise.resolve();
    expect(history.location.pathname).toBe('/representation');
    expect(window.location.hash).toBe('#/overview');
    await vi.waitFor(() => expect(window.location.hash).toBe('#/representation?part=1'));
    history.destroy();
  });

  it('is told before a link is followed', async () => {
    const history = createLateHistory();
    const before = window.history.length;
    history.push('/representation?part=2');
    await Promise.resolve();
    document.body.click();
    expect(window.location.hash).toBe('#/representation?part=2');
    expect(window.history.length).toBe(before + 1);
    history.destroy();
  });

  it('is not told to a browser that was sent back meanwhile', async () => {
    const history = createLateHistory();
    history.push('/representation?part=3');
    await Promise.resolve();
    window.dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((done) => setTimeout(done, 400));
    expect(window.location.hash).toBe('#/overview');
    history.destroy();
  });
});
