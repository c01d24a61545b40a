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
  readonly links: readonly NavLink[];
  readonly importHref: string;
}

/** Brand, navigation (a menu under 700 px) and the way to import. */
export function AppHeader({ homeHref, links, importHref }: AppHeaderProps) {
  return (
    <header className="header">
      <div className="bar">
        <a className="brand" href={homeHref}>
          <BrandSquare />
          Diversity data dashboard
        </a>
        <Menu label="Menu" closeKey={links.find((link) => link.current)?.key ?? ''}>
          <nav aria-label="Screens">
            <ul>
              {links.map((link) => (
                <li key={link.key}>
                  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </Menu>
        <a className="button" href={importHref}>
          Import data
        </a>
      </div>
    </header>
  );
}
