import { useState } from 'react';
import { DECIDED_METRIC_WORDS } from '../../figure/words/policyWords.ts';
import { toSentenceCase } from '../../figure/words/listWords.ts';
import { DECIDED_METRICS, type Policy } from '../../kernel/policy.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import './audit.css';

type OwnerPolicy = Extract<Policy, { kind: 'owner' }>;

interface OwnerDecisionProps {
  /** The decision in force, if one is. */
  readonly decision: OwnerPolicy | undefined;
  /** The snapshots that it can be for alone, by id, with their names; the series is not there yet where there are none. */
  readonly snapshots?: readonly { readonly snapshot: string; readonly title: string }[];
  readonly onDecide: (policy: OwnerPolicy) => void;
}

const WHOLE_SERIES = 'series';

/** What a decision can be for, and how it says so. */
interface Scope {
  readonly value: string;
  readonly text: string;
  readonly holds: Pick<OwnerPolicy, 'only' | 'metric'>;
}

function toScope(decision: OwnerPolicy | undefined): string {
  if (decision?.metric !== undefined) return `metric-${decision.metric}`;
  return decision?.only === undefined ? WHOLE_SERIES : `snapshot-${decision.only.snapshot}`;
}

const EMPTY = { threshold: '3', name: '', reason: '', date: '' };

/** A lower threshold that the owner of the data has decided on: how low, who, why and when. All of it is printed with each figure. */
export function OwnerDecision({ decision, snapshots = [], onDecide }: OwnerDecisionProps) {
  const [draft, setDraft] = useState(
    decision === undefined ? EMPTY : { ...decision, threshold: String(decision.threshold) },
  );
  const [asked, setAsked] = useState(false);
  const scopes: readonly Scope[] = [
    { value: WHOLE_SERIES, text: 'Every figure of the series', holds: {} },
    ...snapshots.map((only): Scope => ({
      value: `snapshot-${only.snapshot}`,
      text: `${only.title} alone`,
      holds: { only },
    })),
    ...DECIDED_METRICS.map((metric): Scope => ({
      value: `metric-${metric}`,
      text: `${toSentenceCase(DECIDED_METRIC_WORDS[metric])} alone`,
      holds: { metric },
    })),
  ];
  const [scope, setScope] = useState(toScope(decision));
  const faults = findFaults(draft);
  const errorOf = (field: keyof typeof EMPTY) => (asked ? faults[field] : undefined);
  const set = (change: Partial<typeof EMPTY>): void => setDraft({ ...draft, ...change });
  return (
    <div className="audit-fields" role="group" aria-label="The owner’s decision">
      <TextField
        label="Smallest count that may be shown"
        hint="A whole number from 1 to 4."
        inputMode="numeric"
        value={draft.threshold}
        error={errorOf('threshold')}
        onChange={(threshold) => set({ threshold })}
      />
      <TextField
        label="Who decided"
        hint="Name and post."
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="Why"
        hint="A board of 14 people, say, whose names are public."
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => set({ reason })}
      />
      <DateField label="When" value={draft.date} error={errorOf('date')} onChange={(date) => set({ date })} />
      <SelectField
        label="What it is for"
        hint={
          scope.startsWith('metric-')
            ? 'Its own counts are shown wherever they stand: to hide them elsewhere would protect nobody. Under 5 is hidden of all others.'
            : 'Under 5 is hidden elsewhere.'
        }
        value={scope}
        choices={scopes.map(({ value, text }) => ({ value, text }))}
        onChange={setScope}
      />
      <Button
        onPress={() => {
          setAsked(true);
          if (Object.keys(faults).length > 0) return;
          const [threshold, name, reason] = [Number(draft.threshold), draft.name.trim(), draft.reason.trim()];
          onDecide({
            kind: 'owner',
            threshold,
            name,
            reason,
            date: draft.date,
            ...scopes.find(({ value }) => value === scope)?.holds,
          });
        }}
      >
        Use this decision
      </Button>
    </div>
  );
}

function findFaults(draft: typeof EMPTY): Partial<Record<keyof typeof EMPTY, string>> {
  return {
    ...(/^[1-4]$/.test(draft.threshold.trim()) ? {} : { threshold: 'Give a whole number from 1 to 4.' }),
    ...(draft.name.trim() === '' ? { name: 'Say who decided.' } : {}),
    ...(draft.reason.trim() === '' ? { reason: 'Say why.' } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.date) ? {} : { date: 'Give the date of the decision.' }),
  };
}
