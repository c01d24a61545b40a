import { lazy, Suspense, useState } from 'react';
import type { Goals } from '../../queries/useGoals.ts';
import { findGoalLines } from '../view/goalLines.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';

/** Loaded when it is opened: figures wait for no form. */
const GoalForms = lazy(async () => {
  const { GoalForms: component } = await import('./GoalForms.tsx');
  return { default: component };
});

interface GoalSettingsProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
  readonly goals: Goals;
}

/** Targets, the baseline, campaigns and what became of departments, behind one line. */
export function GoalSettings(props: GoalSettingsProps) {
  const [opened, setOpened] = useState(false);
  const { people, returns } = findGoalLines(props.scope, props.all);
  if (people === undefined && returns === undefined) return null;
  return (
    <details
      className="goal-settings"
      onToggle={({ currentTarget }) => setOpened((before) => before || currentTarget.open)}
    >
      <summary>Targets, baseline, campaigns and department history</summary>
      <Suspense fallback={<p>Loading</p>}>{opened ? <GoalForms {...props} /> : null}</Suspense>
    </details>
  );
}
