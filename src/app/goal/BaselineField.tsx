import { toTimeText } from '../../figure/number/toDateText.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import type { GoalSettings } from '../../workspace/goalSettings.ts';
import type { GoalLine } from '../view/goalLines.ts';

interface BaselineFieldProps {
  readonly line: GoalLine;
  readonly settings: GoalSettings;
  readonly onSave: (settings: GoalSettings) => void;
}

/** Marks one snapshot of a series as the baseline: changes are measured from it too. */
export function BaselineField({ line, settings, onSave }: BaselineFieldProps) {
  const { baseline, ...rest } = settings;
  const choices = line.held.map(({ id, reference, title }) => ({
    value: String(id),
    text: reference === undefined ? title : toTimeText(reference),
  }));
  return (
    <SelectField
      label={`Baseline of ${line.series.title}`}
      hint="Changes are measured from it besides the date before"
      value={baseline ?? 'none'}
      choices={[{ value: 'none', text: 'None marked' }, ...choices]}
      onChange={(chosen) => onSave(chosen === 'none' ? rest : { ...rest, baseline: chosen })}
    />
  );
}
