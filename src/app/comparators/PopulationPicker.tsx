import { SelectField } from '../../ui/controls/SelectField.tsx';
import { toPopulation } from '../view/comparators.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';
import { populationChoices } from './comparatorChoices.ts';
import { PartPickers } from './PartPickers.tsx';
import './comparators.css';

interface PopulationPickerProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
}

/** Among whom incidents are counted: rates and ratios need it, and name it. */
export function PopulationPicker({ scope, all }: PopulationPickerProps) {
  const change = useChangeView();
  const choices = populationChoices(scope, all);
  const { among } = scope.view;
  const value = choices.find((choice) => choice.value === among)?.value ?? 'none';
  return (
    <div className="comparators">
      <SelectField
        label="Rates are among"
        hint="Events for each 1,000 people of it, by group; a population of its own can be imported."
        value={value}
        choices={choices}
        onChange={(chosen) => change({ among: chosen === 'none' ? undefined : chosen, within: undefined })}
      />
      <PartPickers population={toPopulation(value, scope, all)} scope={scope} all={all} />
    </div>
  );
}
