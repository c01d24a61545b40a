import { useRef, type ReactNode } from 'react';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import { usePageMark } from './usePageMark.ts';
import '../look/look.css';
import './frame.css';

interface PageFrameProps {
  /** The kind in view; an illustrative page is hatched all round. */
  readonly kind: ProvenanceKind;
  /** Name of the screen, for the window title. */
  readonly title: string;
  readonly header: ReactNode;
  readonly scope?: ReactNode;
  readonly children: ReactNode;
}

/** The page round a screen: way past the navigation, header, scope bar, main part. */
export function PageFrame({ kind, title, header, scope, children }: PageFrameProps) {
  const main = useRef<HTMLElement>(null);
  usePageMark(kind, title);
  return (
    <div className={kind === 'illustrative' ? 'page illustrative' : 'page'}>
      {/* A button: the address after the hash belongs to the view. */}
      <button type="button" className="button skip" onClick={() => main.current?.focus()}>
        Skip to the main part
      </button>
      {header}
      {scope}
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
