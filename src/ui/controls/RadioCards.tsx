import { useId } from 'react';
import './forms.css';

/** One of a few choices, with a sentence about it. */
export interface RadioCard<V extends string> {
  readonly value: V;
  readonly title: string;
  readonly text: string;
  /** Why it cannot be chosen. */
  readonly refused?: string;
}

interface RadioCardsProps<V extends string> {
  readonly legend: string;
  readonly value: V | undefined;
  readonly cards: readonly RadioCard<V>[];
  readonly onChange: (value: V) => void;
  readonly error?: string | undefined;
}

/** A choice among few, each explained; none is chosen until the user does. */
export function RadioCards<V extends string>({ legend, value, cards, onChange, error }: RadioCardsProps<V>) {
  const name = useId();
  return (
    <fieldset className="radio-cards" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{legend}</legend>
      {error === undefined ? null : (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div>
        {cards.map((card) => (
          <label key={card.value} className={card.value === value ? 'on' : undefined}>
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === value}
              disabled={card.refused !== undefined}
              aria-describedby={`${name}-${card.value}`}
              onChange={() => onChange(card.value)}
            />
            <b>{card.title}</b>
            <span id={`${name}-${card.value}`}>
              {card.text}
              {card.refused === undefined ? null : <em>{card.refused}</em>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
