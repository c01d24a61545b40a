import { useId, useState, type ReactNode } from 'react';

interface MenuProps {
  readonly label: string;
  /** The menu folds again when this changes: the screen the user has reached. */
  readonly closeKey: string;
  readonly children: ReactNode;
}

/** A button that unfolds its content on narrow windows; on wide ones the content simply stands there. */
export function Menu({ label, closeKey, children }: MenuProps) {
  const [openAt, setOpenAt] = useState<string>();
  const id = useId();
  const open = openAt === closeKey;
  return (
    <div className="menu">
      <button
        type="button"
        className="button quiet menu-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? undefined : closeKey)}
      >
        {label}
      </button>
      <div id={id} className={open ? 'menu-panel open' : 'menu-panel'}>
        {children}
      </div>
    </div>
  );
}
