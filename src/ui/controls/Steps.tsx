import './controls.css';

/** One step of several. */
export interface Step {
  readonly key: string;
  readonly text: string;
  readonly state: 'done' | 'now' | 'later';
  /** Where a step that is done can be looked at again. */
  readonly href?: string;
}

const spoken = { done: 'done', now: 'this step', later: 'to come' };

/** How far one has come. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <b aria-hidden="true">{step.state === 'done' ? <Tick /> : index + 1}</b>
          {step.href === undefined || step.state === 'now' ? (
            <span>{step.text}</span>
          ) : (
            <a href={step.href}>{step.text}</a>
          )}
          <span className="vh">, {spoken[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}

function Tick() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" focusable="false">
      <path d="M2 6.5 5 9.5 10 3" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
