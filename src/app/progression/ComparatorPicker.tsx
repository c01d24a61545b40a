import { censusAreas } from '../../codebook/comparators/census2021.ts';
import { toTimeText } from '../../figure/number/toDateText.ts';
import type { Choice } from '../../ui/controls/choice.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { comparableSnapshots } from '../view/progressionRequests.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView, useView } from '../view/useView.ts';

interface ComparatorPickerProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
}

/** What each grade is compared with: the next one down, all staff, a census area, another snapshot; made up with made up only. */
export function ComparatorPicker({ scope, all }: ComparatorPickerProps) {
  const { view } = useView();
  const change = useChangeView();
  const choices = choicesOf(scope, all);
  const value = choices.find((choice) => choice.value === view.against)?.value ?? 'feeder';
  return (
    <SelectField
      label="Compare each grade with"
      hint="The gap in points and the index are worked out against it."
      value={value}
      choices={choices}
      onChange={(against) => change({ against: against === 'feeder' ? undefined : against })}
    />
  );
}

function choicesOf(scope: CurrentScope, all: Scope): readonly Choice<string>[] {
  const made = scope.series.kind === 'illustrative';
  return [
    { value: 'feeder', text: 'The next grade down' },
    { value: 'all', text: `All ${scope.series.wording}` },
    ...(made
      ? [{ value: 'population', text: 'The illustrative population' }]
      : censusAreas.map(({ code, name }) => ({
          value: `census-${code}`,
          text: `Census 2021, ages 16 to 64: ${name}`,
        }))),
    ...comparableSnapshots(scope, all).map(({ id, title, reference }) => ({
      value: `snapshot-${id}`,
      text: reference === undefined ? title : `${title}, ${toTimeText(reference)}`,
    })),
  ];
}
