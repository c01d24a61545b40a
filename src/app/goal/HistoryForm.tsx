import { useState } from 'react';
import { departmentEventWords } from '../../figure/words/departmentEventWords.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { buildDepartmentEvent, type EventFault, type GoalSettings } from '../../workspace/goalSettings.ts';
import { breakdownOf, type GoalLine } from '../view/goalLines.ts';

const faults: { readonly [F in EventFault]: string } = {
  date: 'Give the date of the change.',
  from: 'Choose at least one department as it was.',
  into: 'Name what it became: one name after a merger, several only after a split of one.',
};

interface HistoryFormProps {
  readonly line: GoalLine;
  readonly settings: GoalSettings;
  readonly onSave: (settings: GoalSettings) => void;
}

/** What became of departments: renamed, merged or split on a date, so that a successor is followed and never counted as lapsed. */
export function HistoryForm({ line, settings, onSave }: HistoryFormProps) {
  const [on, setOn] = useState('');
  const [from, setFrom] = useState<readonly string[]>([]);
  const [into, setInto] = useState('');
  const [fault, setFault] = useState<EventFault>();
  const labels = [...new Set(line.held.flatMap((snapshot) => breakdownOf(snapshot)?.labels ?? []))].sort();
  const add = (): void => {
    const built = buildDepartmentEvent(on, from, into.split('\n'));
    if (built.kind === 'error') {
      setFault(built.error);
      return;
    }
    onSave({ ...settings, history: [...settings.history, built.value] });
    setFault(undefined);
    setFrom([]);
    setInto('');
  };
  return (
    <fieldset>
      <legend>Department history</legend>
      <p className="small">
        A department that was renamed, merged or split is followed under its successor, which is never counted
        as new or lapsed for it. The change is marked [b].
      </p>
      <ul className="goal-list">
        {settings.history.map((event, at) => (
          <li key={at}>
            {departmentEventWords(event)}{' '}
            <Button
              look="quiet"
              about={departmentEventWords(event)}
              onPress={() =>
                onSave({ ...settings, history: settings.history.filter((one) => one !== event) })
              }
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <div className="goal-fields">
        <DateField
          label="Date of the change"
          value={on}
          onChange={setOn}
          error={fault === 'date' ? faults.date : undefined}
        />
        <div className="field goal-departments" role="group" aria-label="Departments as they were">
          <span className="label">Departments as they were</span>
          {fault === 'from' ? <span className="error">{faults.from}</span> : null}
          <ul>
            {labels.map((label) => (
              <li key={label}>
                <label>
                  <input
                    type="checkbox"
                    checked={from.includes(label)}
                    onChange={({ target }) =>
                      setFrom(target.checked ? [...from, label] : from.filter((one) => one !== label))
                    }
                  />{' '}
                  {label}
                </label>
              </li>
            ))}
          </ul>
        </div>
        <TextField
          label="What they became"
          hint="As the file names it; one name a line"
          value={into}
          lines={3}
          onChange={setInto}
          error={fault === 'into' ? faults.into : undefined}
        />
        <Button look="outline" onPress={add}>
          Add to the history
        </Button>
      </div>
    </fieldset>
  );
}
