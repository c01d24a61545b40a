import { SelectField } from '../../ui/controls/SelectField.tsx';
import { toComparator } from '../view/comparators.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';
import { BasePicker } from './BasePicker.tsx';
import { comparatorChoices } from './comparatorChoices.ts';
import { PartPickers } from './PartPickers.tsx';
import './comparators.css';

interface ComparatorPickerProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
  /** What rows are set against unless the address says otherwise: the next grade down, which only grades have, or all staff. */
  readonly usual: 'feeder' | 'all';
}

/** What shares are compared with, and what they are shares of; made up with made up only. */
export function ComparatorPicker({ scope, all, usual }: ComparatorPickerProps) {
  const change = useChangeView();
  if (scope.snapshot.content !== 'counts' || scope.snapshot.of === 'outcomes') return null;
  const choices = comparatorChoices(scope, all, usual === 'feeder');
  const { against } = scope.view;
  const value = choices.find((choice) => choice.value === against)?.value ?? usual;
  return (
    <div className="comparators">
      <SelectField
        label={usual === 'feeder' ? 'Compare each grade with' : 'Compare shares with'}
        hint="The gap in points and the index are worked out against it."
        value={value}
        choices={choices}
        onChange={(chosen) => change({ against: chosen === usual ? undefined : chosen, within: undefined })}
      />
      <PartPickers population={toComparator(value, scope, all)} scope={scope} all={all} />
      <BasePicker scope={scope} />
    </div>
  );
}
