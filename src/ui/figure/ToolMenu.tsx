import { useCallback, useId, useState } from 'react';
import { useFold } from '../controls/useFold.ts';
import type { ToolChoice } from './figureAction.ts';
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
  const fold = useCallback(() => setOpen(false), []);
  const { box, button, onKeyDown } = useFold(open, fold);
  const id = useId();
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
