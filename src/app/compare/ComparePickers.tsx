import { toTimeText } from '../../figure/number/toDateText.ts';
import { Picker } from '../../ui/controls/Picker.tsx';
import type { Compared } from '../view/compareRequests.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';
import { isHeld, listWays } from './heldComparisons.ts';
import './compare.css';

interface ComparePickersProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
  readonly compared: Compared | undefined;
}

const ways = [
  { value: 'date', text: 'Two dates' },
  { value: 'member', text: 'Two departments' },
  { value: 'whole', text: 'A department with the whole' },
] as const;

/** What is compared with what, as a sentence of lists: this with that. */
export function ComparePickers({ scope, all, compared }: ComparePickersProps) {
  const change = useChangeView();
  const { breakdown, member, snapshot } = scope;
  const way = compared?.kind ?? 'date';
  const first = breakdown?.labels.findIndex((_, place) => place !== member?.place) ?? -1;
  const begin = (to: Compared['kind']): void => {
    if (to === 'date') change({ with: undefined, part: undefined, pick: undefined });
    else
      change({
        with: to === 'whole' ? 'whole' : `part-${first === 0 && member === undefined ? 1 : first}`,
        part: member?.place ?? 0,
        snapshot: snapshot.id,
        pick: undefined,
      });
  };
  return (
    <div className="compare-pickers" role="group" aria-label="What is compared">
      <Picker
        label="Compare"
        value={way}
        choices={ways.filter(({ value }) =>
          breakdown === undefined ? value === 'date' : listWays().includes(value),
        )}
        onChange={begin}
      />
      {way === 'date' ? <DatePickers scope={scope} all={all} compared={compared} /> : null}
      {way !== 'date' && breakdown !== undefined ? (
        <Picker
          label="This department"
          value={member === undefined ? '' : String(member.place)}
          choices={breakdown.labels.flatMap((text, place) =>
            compared?.kind === 'member' && compared.place === place ? [] : [{ value: String(place), text }],
          )}
          onChange={(place) => change({ part: Number(place), snapshot: snapshot.id, pick: undefined })}
        />
      ) : null}
      {compared?.kind === 'member' && breakdown !== undefined ? (
        <Picker
          label="Compared with"
          value={String(compared.place)}
          choices={breakdown.labels.flatMap((text, place) =>
            place === member?.place ? [] : [{ value: String(place), text }],
          )}
          onChange={(place) => change({ with: `part-${place}`, pick: undefined })}
        />
      ) : null}
    </div>
  );
}

function DatePickers({ scope, all, compared }: ComparePickersProps) {
  const change = useChangeView();
  const { snapshot, snapshots } = scope;
  const dated = snapshots.map(({ id, reference, title }) => ({
    value: id,
    text: reference === undefined ? title : toTimeText(reference),
  }));
  const other = compared?.kind === 'date' ? compared.snapshot.id : '';
  const besides = snapshots.filter(
    (one) => one.id !== snapshot.id && isHeld(scope, all, { kind: 'date', snapshot: one }),
  );
  const begin = (date: string): void => {
    const chosen = snapshots.find(({ id }) => id === date) ?? snapshot;
    const kept = compared !== undefined && isHeld({ ...scope, snapshot: chosen }, all, compared);
    change({ snapshot: chosen.id, with: kept ? `date-${other}` : undefined, pick: undefined });
  };
  return (
    <>
      <Picker
        label="This date"
        value={snapshot.id}
        choices={dated.filter(({ value }) => value !== other)}
        onChange={begin}
      />
      <Picker
        label="Compared with"
        value={other}
        choices={dated.filter(({ value }) => besides.some(({ id }) => id === value))}
        onChange={(id) => change({ snapshot: snapshot.id, with: `date-${id}`, pick: undefined })}
      />
    </>
  );
}
