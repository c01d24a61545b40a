interface ButtonProps {
  /** Words; numbers may stand among them. */
  readonly children: string | number | readonly (string | number)[];
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
      aria-label={about === undefined ? undefined : `${[children].flat().join('')}: ${about}`}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
