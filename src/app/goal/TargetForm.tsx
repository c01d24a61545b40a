import { useState } from 'react';
import { targetWords } from '../../figure/words/returnWords.ts';
import type { TargetOf } from '../../kernel/target.ts';
import { isIsoDate } from '../../kernel/time.ts';
import { readToday } from '../../queries/readToday.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { type GoalSettings, withTarget } from '../../workspace/goalSettings.ts';

const rates: readonly { readonly value: TargetOf; readonly text: string }[] = [
  { value: 'declaration', text: 'D2 Declaration rate' },
  { value: 'known', text: 'D2 Known rate' },
  { value: 'reporting', text: 'D3 Departments that report' },
  { value: 'completion', text: 'D4 Survey completion' },
];
const OF_PEOPLE: ReadonlySet<TargetOf> = new Set<TargetOf>(['declaration', 'known']);

interface TargetFormProps {
  /** Series that targets of declaration, and of returns, are kept with. */
  readonly people?: string;
  readonly returns?: string;
  readonly goals: Goals;
  readonly onSave: (series: string, settings: GoalSettings) => void;
}

/** Targets: who set each, when, by when it is to be reached. They are drawn dashed and never summed. */
export function TargetForm({ people, returns, goals, onSave }: TargetFormProps) {
  const choices = rates.filter(({ value }) => (OF_PEOPLE.has(value) ? people : returns) !== undefined);
  const [of, setOf] = useState<TargetOf>(choices.at(-1)?.value ?? 'known');
  const [percent, setPercent] = useState('');
  const [who, setWho] = useState('');
  const [when, setWhen] = useState(readToday);
  const [reachedBy, setReachedBy] = useState('');
  const series = OF_PEOPLE.has(of) ? people : returns;
  const value = Number(percent.replace('%', '')) / 100;
  const isRate = percent.trim() !== '' && value >= 0 && value <= 1;
  const ready = series !== undefined && isRate && who.trim() !== '' && isIsoDate(when);
  const add = (): void => {
    if (series === undefined) return;
    const target = {
      of,
      value,
      setBy: who.trim(),
      setOn: when,
      ...(isIsoDate(reachedBy) ? { by: reachedBy } : {}),
    };
    onSave(series, withTarget(goals(series), target));
    setPercent('');
  };
  const held = [people, returns].flatMap((id) =>
    id === undefined ? [] : goals(id).targets.map((target) => ({ id, target })),
  );
  return (
    <fieldset>
      <legend>Targets</legend>
      <ul className="goal-list">
        {held.map(({ id, target }) => (
          <li key={target.of}>
            {rates.find((rate) => rate.value === target.of)?.text}: {targetWords(target)}{' '}
            <Button
              look="quiet"
              about={rates.find((rate) => rate.value === target.of)?.text ?? ''}
              onPress={() => {
                const own = goals(id);
                onSave(id, { ...own, targets: own.targets.filter((one) => one !== target) });
              }}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <div className="goal-fields">
        <SelectField label="Target for" value={of} choices={choices} onChange={setOf} />
        <TextField
          label="Percentage"
          value={percent}
          inputMode="numeric"
          onChange={setPercent}
          error={percent === '' || isRate ? undefined : 'Write a number from 0 to 100.'}
        />
        <TextField label="Set by" hint="A board or a role" value={who} onChange={setWho} />
        <DateField label="Set on" value={when} onChange={setWhen} />
        <DateField label="To be reached by (optional)" value={reachedBy} onChange={setReachedBy} />
        <Button look="outline" disabled={!ready} onPress={add}>
          Set the target
        </Button>
      </div>
      {held.length === 0 ? <p className="small">No target is set.</p> : null}
    </fieldset>
  );
}
