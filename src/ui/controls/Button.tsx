import type { ReactNode } from 'react';
import './controls.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `primary` once a page; `quiet` for everything beside it. */
  readonly look?: 'primary' | 'quiet' | 'outline';
  readonly disabled?: boolean;
  /** What it is about, for those who do not see where it stands. */
  readonly about?: string;
}

/** A plain button. */
export function Button({ children, onPress, look = 'primary', disabled = false, about }: ButtonProps) {
  return (
    <button
      type="button"
      className={look === 'primary' ? 'button' : `button ${look}`}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
      {about === undefined ? null : <span className="vh">: {about}</span>}
    </button>
  );
}
