import { useEffect } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import illustrativeIcon from './icon-illustrative.svg';
import realIcon from './icon.svg';

/** Gives the window its title and icon; in the illustrative view both say so before anything else. */
export function usePageMark(kind: ProvenanceKind, title: string): void {
  useEffect(() => {
    const name = `${title} - Diversity data dashboard`;
    document.title = kind === 'illustrative' ? `Illustrative: ${name}` : name;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]') ?? addIcon();
    icon.href = kind === 'illustrative' ? illustrativeIcon : realIcon;
  }, [kind, title]);
}

function addIcon(): HTMLLinkElement {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  document.head.append(icon);
  return icon;
}
