import { useNavigate } from '@tanstack/react-router';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { scopeLine } from '../../figure/words/scopeLine.ts';
import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { Grouping } from '../../kernel/question.ts';
import { KindSwitch } from '../../ui/controls/KindSwitch.tsx';
import { Picker } from '../../ui/controls/Picker.tsx';
import { ScopeBar } from '../../ui/controls/ScopeBar.tsx';
import type { CurrentScope, Scope } from '../view/scope.ts';
import { useChangeView, type ViewState } from '../view/useView.ts';

const groupings: readonly { readonly value: Grouping; readonly text: string }[] = [
  { value: 'broad', text: 'Broad groups' },
  { value: 'detailed', text: 'As in the data' },
  { value: 'white-and-all-other', text: 'White and all other' },
];

/** The scope bar: the kind, the series, the snapshot, one member of its breakdown, how fine the groups are. */
export function AppScope({ state }: { readonly state: ViewState }) {
  const navigate = useNavigate();
  const kind = state.kind === 'ready' ? state.scope.kind : (state.view.kind ?? 'real');
  const switchKind = (to: ProvenanceKind): void => {
    void navigate({ to: '.', search: { kind: to } });
  };
  const current = state.kind === 'ready' ? state.scope.current : undefined;
  return (
    <ScopeBar
      kindSwitch={<KindSwitch kind={kind} onChange={switchKind} />}
      summary={current === undefined ? 'No data' : toSummary(current)}
      roomy={current?.breakdown !== undefined}
    >
      {state.kind === 'ready' && current !== undefined ? (
        <Pickers scope={state.scope} current={current} />
      ) : null}
    </ScopeBar>
  );
}

/** The scope as a phrase. */
export function toSummary({ snapshot, series, breakdown, member }: CurrentScope): string {
  return scopeLine(series.title, snapshot.reference, breakdown?.name, member?.label);
}

interface PickersProps {
  readonly scope: Scope;
  readonly current: CurrentScope;
  /** Whether one member of the breakdown can be chosen. */
  readonly members?: boolean;
}

/** Series, snapshot, member of its breakdown, how fine the groups are. */
export function Pickers({ scope, current, members = true }: PickersProps) {
  const change = useChangeView();
  const { series, snapshot, snapshots, breakdown, member } = current;
  return (
    <>
      <Picker
        label={scope.kind === 'illustrative' ? 'Example' : 'Series'}
        value={series.id}
        choices={scope.series.map(({ id, title }) => ({ value: id, text: title }))}
        onChange={(id) => change({ series: id, snapshot: undefined, part: undefined })}
      />
      {snapshot.reference === undefined ? null : (
        <Picker
          label="Snapshot"
          value={snapshot.id}
          choices={snapshots.map(({ id, reference, title }) => ({
            value: id,
            text: reference === undefined ? title : toTimeText(reference),
          }))}
          onChange={(id) => change({ series: series.id, snapshot: id, part: undefined })}
        />
      )}
      {breakdown === undefined || !members ? null : (
        <Picker
          label={breakdown.name.replaceAll('_', ' ')}
          value={member === undefined ? 'all' : String(member.place)}
          choices={[
            { value: 'all', text: `All ${toNumberText(breakdown.labels.length)}` },
            ...breakdown.labels.map((label, place) => ({ value: String(place), text: label })),
          ]}
          onChange={(place) =>
            change({
              series: series.id,
              snapshot: snapshot.id,
              part: place === 'all' ? undefined : Number(place),
            })
          }
        />
      )}
      {snapshot.content === 'counts' ? (
        <Picker
          label="Ethnic groups"
          value={current.grouping}
          choices={groupings}
          onChange={(groups) => change({ groups: groups === 'broad' ? undefined : groups })}
        />
      ) : null}
    </>
  );
}
