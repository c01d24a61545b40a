import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogueHandlers, type HostFault } from '../../../fixtures/handlers/catalogue.ts';
import { scienceAndEngineering } from '../../../fixtures/scienceAndEngineering.ts';
import { router } from '../../../src/app/router.tsx';
import { readLibrary } from '../../../src/io/library.ts';
import { saveImport } from '../../../src/io/saveImport.ts';
import { buildQueryClient } from '../../../src/queries/queryClient.ts';

const host = setupServer();
const held = scienceAndEngineering(2023);

beforeAll(async () => {
  host.listen({ onUnhandledRequest: 'error' });
  await saveImport(
    {
      id: held.series,
      kind: 'real',
      title: 'My own series',
      policy: { kind: 'round-all' },
      wording: 'staff',
      origin: 'user',
    },
    [held],
    '2026-11-22T00:00:00.000Z',
  );
});
afterEach(() => {
  cleanup();
  host.resetHandlers();
});
afterAll(() => host.close());

/** Opens a screen on a host with faults; nobody waits twenty seconds in a test. */
async function open(address: string, faults: Readonly<Record<string, HostFault>>): Promise<void> {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(new DOMException('too long', 'TimeoutError')), 50);
    return Object.values(faults).includes('slow') ? patience.signal : new AbortController().signal;
  });
  host.use(...catalogueHandlers(faults));
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const history = createMemoryHistory({ initialEntries: [address] });
  const fresh = createRouter({ ...router.options, history });
  await fresh.load();
  render(
    <QueryClientProvider client={buildQueryClient()}>
      <RouterProvider router={fresh} />
    </QueryClientProvider>,
  );
}

const packageFaults: readonly (readonly [HostFault, RegExp])[] = [
  ['slow', /‘datapackage\.json’ is slow to arrive\..*go on with the data you already hold/],
  ['missing', /‘datapackage\.json’ could not be fetched.*Load the page again.*Nothing you hold was changed/],
  ['offline', /‘datapackage\.json’ could not be fetched.*Load the page again.*Nothing you hold was changed/],
  ['truncated', /‘datapackage\.json’ is incomplete or damaged.*ask for a complete copy/],
  [
    'sign-in page',
    /‘datapackage\.json’ is not what was expected: ‘text\/html.*sign in and load the page again/,
  ],
];

describe('a catalogue that does not come as it should', () => {
  it.each(packageFaults)('is named with what to do, and loses nothing: %s', async (fault, words) => {
    await open('/data', { 'datapackage.json': fault });
    const notice = await screen.findByLabelText('Some data could not be read');
    expect(notice.textContent).toMatch(words);
    const real = screen.getByRole('region', { name: 'Real data' });
    expect(within(real).getByRole('heading', { name: 'My own series' })).toBeDefined();
    expect((await readLibrary()).snapshots.map(({ id }) => id)).toEqual([held.id]);
  });

  it.each(packageFaults)('leaves the figures of what is held here: %s', async (fault, words) => {
    await open(`/overview?snapshot=${held.id}`, { 'datapackage.json': fault });
    const figures = await waitForFigures(4);
    expect(figures[0]?.textContent).toContain('31 March 2023');
    expect(screen.getByLabelText('Some data could not be read').textContent).toMatch(words);
  });
});

const cellFaults: readonly (readonly [HostFault, RegExp])[] = [
  ['slow', /‘cs-whole-2023\.csv’ is slow to arrive/],
  ['missing', /‘cs-whole-2023\.csv’ could not be fetched/],
  ['offline', /‘cs-whole-2023\.csv’ could not be fetched/],
  ['truncated', /‘cs-whole-2023\.csv’ has changed since its contents were recorded, so it is not shown/],
  ['sign-in page', /‘cs-whole-2023\.csv’ is not what was expected.*sign in/],
  ['changed', /‘cs-whole-2023\.csv’ has changed since its contents were recorded, so it is not shown/],
];

describe('cells that do not come as they should', () => {
  it.each(cellFaults)('make no figure, and the frame says why: %s', async (fault, words) => {
    await open('/representation?snapshot=cs-whole-2023', { 'cs-whole-2023.csv': fault });
    const refused = await screen.findAllByRole('heading', { name: 'This figure cannot be made' });
    expect(refused.length).toBeGreaterThan(0);
    // The words of refusal are fetched: one frame may have them before another.
    await waitFor(() => expect(screen.getAllByRole('figure')[0]?.textContent).toMatch(words));
    expect(screen.getByRole('main').textContent).not.toMatch(/\d%/);
  });

  it('leaves every other snapshot as it was', async () => {
    await open('/overview?snapshot=cs-science-engineering-2023', { 'cs-whole-2023.csv': 'changed' });
    const figures = await waitForFigures(5);
    expect(figures.map((figure) => figure.textContent).join(' ')).toContain('5.2%');
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  it('compares with nothing where the snapshot before is not to be had', async () => {
    await open('/overview?snapshot=cs-whole-2023', { 'cs-whole-2022.csv': 'missing' });
    await screen.findAllByRole('heading', { name: 'This figure cannot be made' });
    expect((await waitForFigures(5)).map((figure) => figure.textContent).join(' ')).toContain('8.3%');
  });
});

async function waitForFigures(count: number): Promise<readonly HTMLElement[]> {
  await waitFor(() => {
    const figures = screen.getAllByRole('figure');
    expect(figures).toHaveLength(count);
    expect(figures.filter((figure) => figure.getAttribute('aria-busy') === 'true')).toHaveLength(0);
  });
  return screen.getAllByRole('figure');
}
