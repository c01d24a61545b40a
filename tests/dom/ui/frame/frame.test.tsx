import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppHeader } from '../../../../src/ui/frame/AppHeader.tsx';
import { PageFrame } from '../../../../src/ui/frame/PageFrame.tsx';
import { renderUi } from '../renderUi.ts';

const links = [
  { key: 'overview', text: 'Overview', href: '#/overview', current: false },
  { key: 'data', text: 'Data', href: '#/data', current: true },
];

describe('AppHeader', () => {
  it('names the screen one is on, and has the way to import', () => {
    renderUi(<AppHeader homeHref="#/" importHref="#/import" links={links} tools={[]} display={null} />);
    const nav = screen.getByRole('navigation', { name: 'Screens' });
    expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Data');
    expect(screen.getByRole('link', { name: 'Import data' }).getAttribute('href')).toBe('#/import');
  });

  it('opens its menu with a button, and closes it when another screen is reached', async () => {
    const header = (at: string) => (
      <AppHeader
        homeHref="#/"
        importHref="#/import"
        tools={[]}
        display={null}
        links={links.map((link) => ({ ...link, current: link.key === at }))}
      />
    );
    const { user, rerender } = renderUi(header('data'));
    await user.click(screen.getByRole('button', { name: 'Menu', expanded: false }));
    expect(screen.getByRole('button', { name: 'Menu', expanded: true })).toBeDefined();
    rerender(header('overview'));
    expect(screen.getByRole('button', { name: 'Menu', expanded: false })).toBeDefined();
  });
});

describe('PageFrame', () => {
  it('begins the window title with the kind and changes the icon in the illustrative view', () => {
    const page = (kind: 'real' | 'illustrative') => (
      <PageFrame kind={kind} title="Overview" header={null}>
        <p>content</p>
      </PageFrame>
    );
    const { container, rerender } = renderUi(page('illustrative'));
    expect(document.title).toMatch(/^Illustrative: Overview/);
    const icon = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
    expect(icon()).toContain('illustrative');
    expect(container.firstElementChild?.className).toContain('illustrative');
    rerender(page('real'));
    expect(document.title).toMatch(/^Overview/);
    expect(icon()).not.toContain('illustrative');
  });

  it('has a way past the navigation that leaves the address alone', async () => {
    const { user } = renderUi(
      <PageFrame kind="real" title="Overview" header={<a href="#/x">x</a>}>
        <p>content</p>
      </PageFrame>,
    );
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(window.location.hash).toBe('');
  });
});
