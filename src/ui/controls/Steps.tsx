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
          {step.href === undefined || step.state === 'now' ? (
            <span className="step">
              <StepText step={step} number={index + 1} />
            </span>
          ) : (
            <a className="step" href={step.href}>
              <StepText step={step} number={index + 1} />
            </a>
          )}
          <span className="vh">, {spoken[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}

function StepText({ step, number }: { readonly step: Step; readonly number: number }) {
  return (
    <>
      <b aria-hidden="true">{step.state === 'done' ? <Tick /> : number}</b>
      <span className="name">{step.text}</span>
    </>
  );
}

function Tick() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" focusable="false">
      <path d="M2 6.5 5 9.5 10 3" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
