import { useState } from 'react';
import type { Policy } from '../../kernel/policy.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import './audit.css';

type OwnerPolicy = Extract<Policy, { kind: 'owner' }>;

interface OwnerDecisionProps {
  /** The decision in force, if one is. */
  readonly decision: OwnerPolicy | undefined;
  readonly onDecide: (policy: OwnerPolicy) => void;
}

const EMPTY = { threshold: '3', name: '', reason: '', date: '' };

/** A lower threshold that the owner of the data has decided on: how low, who, why and when. All of it is printed with each figure. */
export function OwnerDecision({ decision, onDecide }: OwnerDecisionProps) {
  const [draft, setDraft] = useState(
    decision === undefined ? EMPTY : { ...decision, threshold: String(decision.threshold) },
  );
  const [asked, setAsked] = useState(false);
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
      <Button
        onPress={() => {
          setAsked(true);
          if (Object.keys(faults).length > 0) return;
          const [threshold, name, reason] = [Number(draft.threshold), draft.name.trim(), draft.reason.trim()];
          onDecide({ kind: 'owner', threshold, name, reason, date: draft.date });
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
