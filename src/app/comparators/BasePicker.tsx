import { SelectField } from '../../ui/controls/SelectField.tsx';
import type { CurrentScope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';

/** What shares are shares of: those whose group is known, or everybody. */
export function BasePicker({ scope }: { readonly scope: CurrentScope }) {
  const change = useChangeView();
  const people = scope.series.wording;
  return (
    <SelectField
      label="Shares are of"
      hint="Printed with every figure."
      value={scope.denominator}
      choices={[
        {
          value: 'known',
          text: `${people.slice(0, 1).toUpperCase()}${people.slice(1)} whose group is known`,
        },
        { value: 'all', text: `All ${people}, known or not` },
      ]}
      onChange={(base) => change({ base: base === 'all' ? 'all' : undefined })}
    />
  );
}
