import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ToolChoice } from './FigureTools.tsx';
import './toolMenu.css';

interface ToolMenuProps {
  readonly label: string;
  /** The figure's name, for those who do not see where the button stands. */
  readonly name: string;
  readonly choices: readonly ToolChoice[];
  readonly onChoose: (choice: ToolChoice) => void;
}

/** A tool with several things to do: a button that unfolds a list of buttons. Escape folds it, and so does going elsewhere. */
export function ToolMenu({ label, name, choices, onChoose }: ToolMenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // The keys come from the buttons inside.
    <div ref={box} role="presentation" className="tool-menu" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="button quiet tool"
        aria-label={`${label}: ${name}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">{open ? '\u25b4' : '\u25be'}</span>
      </button>
      <ul id={id} hidden={!open} aria-label={`${label}: ${name}`}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              className="button quiet tool"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                onChoose(choice);
              }}
            >
              {choice.label}
              <span className="vh">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
