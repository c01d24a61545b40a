import { useId, useState, type ReactNode } from 'react';
import './controls.css';

interface ScopeBarProps {
  /** The switch between the kinds: always in sight. */
  readonly kindSwitch: ReactNode;
  /** The scope as a phrase, for the one line of narrow windows: "31 March 2026, all departments". */
  readonly summary: string;
  /** The pickers; absent where the screen has none. */
  readonly children?: ReactNode;
}

/** What is in view and how to change it; on narrow windows one line with "Change". */
export function ScopeBar({ kindSwitch, summary, children }: ScopeBarProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const hasPickers = children !== undefined && children !== null && children !== false;
  return (
    <section className="scope" aria-label="What is in view">
      <div className="bar">
        {kindSwitch}
        {hasPickers ? (
          <>
            <p className="scope-line">
              {summary}.{' '}
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
