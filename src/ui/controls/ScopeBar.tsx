import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import './controls.css';

interface ScopeBarProps {
  /** The switch between the kinds: always in sight. */
  readonly kindSwitch: ReactNode;
  /** The scope as a phrase, for the one line of narrow windows: "31 March 2026, all departments". */
  readonly summary: string;
  /** Whether it may name a part of the whole, long or short: its line keeps room for that. */
  readonly roomy?: boolean;
  /** The pickers; absent where the screen has none. */
  readonly children?: ReactNode;
}

/** What is in view and how to change it; on narrow windows one line with "Change". */
export function ScopeBar({ kindSwitch, summary, roomy = false, children }: ScopeBarProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const bar = useClearance();
  const hasPickers = children !== undefined && children !== null && children !== false;
  return (
    <section ref={bar} className="scope" aria-label="What is in view">
      <div className="bar">
        {kindSwitch}
        {hasPickers ? (
          <>
            <p className={roomy ? 'scope-line roomy' : 'scope-line'}>
              <span>{`${summary}.`}</span>{' '}
              <button
                type="button"
                className="link"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {open ? 'Done' : 'Change'}
              </button>
            </p>
            <div id={id} className={open ? 'pickers open' : 'pickers'}>
              {children}
            </div>
          </>
        ) : null}
      </div>
    </section>
  );
}

/** Tells the page how much of its top the sticky bar takes, so that what gets focus is never scrolled under it. */
function useClearance(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(element).position === 'sticky';
      root.style.scrollPaddingTop = isSticky ? `${element.offsetHeight + 16}px` : '';
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.scrollPaddingTop = '';
    };
  }, []);
  return bar;
}
