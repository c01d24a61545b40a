import { useCallback, useId, useState, type ReactNode } from 'react';
import { useFold } from './useFold.ts';

interface FoldOutProps {
  readonly label: string;
  readonly className?: string;
  /** Made when it is unfolded; `fold` folds it again. */
  readonly children: (fold: () => void) => ReactNode;
}

/** A button that unfolds a panel under it. Escape folds it, and so does going elsewhere. */
export function FoldOut({ label, className = 'fold-out', children }: FoldOutProps) {
  const [open, setOpen] = useState(false);
  const fold = useCallback(() => setOpen(false), []);
  const { box, button, onKeyDown } = useFold(open, fold);
  const id = useId();
  return (
    // The keys come from the controls inside.
    <div ref={box} role="presentation" className={className} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="button quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">{open ? '\u25b4' : '\u25be'}</span>
      </button>
      <div id={id} hidden={!open} className="fold-panel">
        {open ? children(fold) : null}
      </div>
    </div>
  );
}
