import type { ReactNode } from 'react';
import { Menu } from '../controls/Menu.tsx';
import { BrandSquare } from './BrandSquare.tsx';
import './frame.css';

/** One screen in the navigation. */
export interface NavLink {
  readonly key: string;
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

interface AppHeaderProps {
  /** Where the brand leads. */
  readonly homeHref: string;
  /** The screens of figures, on a line of their own. */
  readonly links: readonly NavLink[];
  /** What is done with figures and data, after the screens. */
  readonly tools: readonly NavLink[];
  /** How the screen is shown. */
  readonly display: ReactNode;
  /** Absent where nothing can be imported. */
  readonly importHref?: string;
}

/** Brand, display and the way to import on one line, the screens and what is done with them on the next; a menu where that is too wide. */
export function AppHeader({ homeHref, links, tools, display, importHref }: AppHeaderProps) {
  const current = [...links, ...tools].find((link) => link.current);
  return (
    <header className="header">
      <div className="bar">
        <a className="brand" href={homeHref}>
          <BrandSquare />
          Diversity data dashboard
        </a>
        {display}
        {importHref === undefined ? null : (
          <a className="button" href={importHref}>
            Import <span className="rest">data</span>
          </a>
        )}
        <Menu label="Menu" closeKey={current?.key ?? ''}>
          <nav className="screens" aria-label="Screens">
            <Links links={links} />
          </nav>
          <nav className="nav-tools" aria-label="Papers and data">
            <Links links={tools} />
          </nav>
        </Menu>
      </div>
    </header>
  );
}

function Links({ links }: { readonly links: readonly NavLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.key}>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
