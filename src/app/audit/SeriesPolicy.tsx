import { useState } from 'react';
import { policyName } from '../../figure/words/policyWords.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Series } from '../../kernel/series.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { OwnerDecision } from './OwnerDecision.tsx';
import { ADDRESS_NEEDED, OWNER_KEY, POLICY_OPTIONS, toPolicyKey } from './policyOptions.ts';

interface SeriesPolicyProps {
  readonly series: Series;
  /** Whether every source of every snapshot has an address: nothing else can be said to be published already. */
  readonly hasAddress: boolean;
  /** The snapshots that an owner can decide for alone. */
  readonly snapshots: readonly { readonly snapshot: string; readonly title: string }[];
  readonly onPolicy: (policy: Policy) => void;
}

/** Changes how the counts of a series are protected; an owner's decision is filled in before it holds. */
export function SeriesPolicy({ series, hasAddress, snapshots, onPolicy }: SeriesPolicyProps) {
  const { policy } = series;
  const [deciding, setDeciding] = useState(false);
  const isOwner = deciding || policy.kind === 'owner';
  return (
    <>
      <SelectField
        label="How its counts are protected"
        hint={hasAddress ? undefined : `${policyName({ kind: 'published' })}: ${ADDRESS_NEEDED}`}
        value={deciding ? OWNER_KEY : toPolicyKey(policy)}
        choices={[
          ...POLICY_OPTIONS.map(({ key, text, policy: { kind } }) => ({
            value: key,
            text,
            disabled: kind === 'published' && !hasAddress,
          })),
          {
            value: OWNER_KEY,
            text: policy.kind === 'owner' ? policyName(policy) : 'Owner’s decision: a lower threshold',
          },
        ]}
        onChange={(key) => {
          setDeciding(key === OWNER_KEY);
          const chosen = POLICY_OPTIONS.find((option) => option.key === key);
          if (chosen !== undefined) onPolicy(chosen.policy);
        }}
      />
      {isOwner ? (
        <OwnerDecision
          decision={policy.kind === 'owner' ? policy : undefined}
          snapshots={snapshots}
          onDecide={(decision) => {
            setDeciding(false);
            onPolicy(decision);
          }}
        />
      ) : null}
    </>
  );
}
