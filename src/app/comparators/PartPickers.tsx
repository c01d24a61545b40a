import type { Comparator } from '../../kernel/question.ts';
import type { DimensionSummary, SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { countedSnapshots, toFilters } from '../view/comparators.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';

interface PartPickersProps {
  readonly population: Comparator | undefined;
  readonly scope: CurrentScope;
  readonly all: Scope;
}

/** Which area and which ages of an imported population are meant. */
export function PartPickers({ population, scope, all }: PartPickersProps) {
  const change = useChangeView();
  const held = countedSnapshots(scope, all).find(
    ({ id, of }) => of === 'population' && population?.kind === 'snapshot' && id === population.snapshot,
  );
  if (held === undefined) return null;
  const { within } = scope.view;
  return held.dimensions.map((dimension, at) =>
    dimension.role === 'breakdown' ? (
      <SelectField
        key={dimension.id}
        label={`${dimension.name.replaceAll('_', ' ')} of the population`}
        value={chosenOf(within, held, dimension)}
        choices={choicesOf(dimension)}
        onChange={(chosen) => change({ within: toWithin(within, at, chosen) })}
      />
    ) : null,
  );
}

/** A member for all ("All ages") is what is counted where nothing is chosen; its others would be counted twice beside it. */
const ALL = /^all\b/i;

function choicesOf({ labels }: DimensionSummary) {
  const whole = labels.find((label) => ALL.test(label));
  return [
    { value: 'all', text: whole ?? 'All together' },
    ...labels.flatMap((text, place) => (text === whole ? [] : [{ value: String(place), text }])),
  ];
}

function chosenOf(within: string | undefined, held: SnapshotSummary, dimension: DimensionSummary): string {
  const filter = toFilters(within, held).find((one) => one.dimension === dimension.id);
  const place = dimension.labels.indexOf(filter?.members[0] ?? '');
  return place < 0 ? 'all' : String(place);
}

/** What the address says of the parts of a population, with another choice for one dimension. */
function toWithin(within: string | undefined, dimension: number, chosen: string): string | undefined {
  const others = (within ?? '').split('_').filter((one) => one !== '' && !one.startsWith(`${dimension}.`));
  const places = [...others, ...(chosen === 'all' ? [] : [`${dimension}.${chosen}`])];
  return places.length === 0 ? undefined : places.join('_');
}
