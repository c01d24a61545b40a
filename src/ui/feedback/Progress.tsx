import { useId } from 'react';
import './feedback.css';

interface ProgressProps {
  /** What is being done: "Reading workforce.csv". */
  readonly label: string;
  /** 0 to 1; absent while the size of the work is not known. */
  readonly done?: number;
  /** The same as a figure: "41%", "12 of 30 tables". */
  readonly text: string;
  readonly onCancel?: () => void;
}

/** Long work, with a figure and a way to stop it. */
export function Progress({ label, done, text, onCancel }: ProgressProps) {
  const id = useId();
  const value = done === undefined ? {} : { 'aria-valuenow': Math.round(done * 100) };
  return (
    <div className="progress">
      <p id={id}>
        <b>{label}</b> <span className="figure-text">{text}</span>
      </p>
      <div
        className={done === undefined ? 'progress-track unknown' : 'progress-track'}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        {...value}
      >
        <span style={{ width: `${(done ?? 0.3) * 100}%` }} />
      </div>
      {onCancel === undefined ? null : (
        <button type="button" className="button outline" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
