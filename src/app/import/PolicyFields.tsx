import { useState } from 'react';
import { policyName, policyWords } from '../../figure/words/policyWords.ts';
import type { Series } from '../../kernel/series.ts';
import { RadioCards } from '../../ui/controls/RadioCards.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { OwnerDecision } from '../audit/OwnerDecision.tsx';
import { OWNER_KEY, POLICY_OPTIONS, toPolicyKey } from '../audit/policyOptions.ts';
import type { ImportSession } from './importSession.ts';
import { findRefusal, toPolicy } from './policyChoices.ts';

interface PolicyFieldsProps {
  readonly session: ImportSession;
  readonly series: Series | undefined;
  /** Illustrative figures that were entered as real before. */
  readonly wasReal: boolean;
  readonly onSession: (session: ImportSession) => void;
}

/** How the counts of the series are protected in every figure. */
export function PolicyFields({ session, series, wasReal, onSession }: PolicyFieldsProps) {
  const [deciding, setDeciding] = useState(false);
  if (series !== undefined)
    return (
      <Card
        title={`Protection: ${policyName(series.policy)}`}
        about={`${policyWords(series.policy)} It holds for the whole series; change it on the Data page.`}
      />
    );
  const inForce = toPolicy(session);
  if (wasReal)
    return (
      <Card title="Protection: kept" about="The counts stay under the policy that they had as real data." />
    );
  if (inForce.kind === 'made-up')
    return <Card title="Protection: none needed" about="Made-up figures describe nobody." />;
  return (
    <Card
      title="Protection"
      about="Printed with every figure of the series. You can change it later on the Data page."
    >
      <RadioCards
        legend="How counts are protected"
        value={deciding ? OWNER_KEY : toPolicyKey(inForce)}
        cards={[
          ...POLICY_OPTIONS.map(({ key, text, policy }) => {
            const refused = findRefusal(policy, session);
            const words = policyWords(policy);
            return {
              value: key,
              title: text,
              text: words,
              ...(refused === undefined ? {} : { refused }),
            };
          }),
          {
            value: OWNER_KEY,
            title: 'Owner\u2019s decision: a lower threshold',
            text: 'Exact with suppression under a threshold lower than 5, with name, reason and date printed on each figure.',
          },
        ]}
        onChange={(key) => {
          setDeciding(key === OWNER_KEY);
          const chosen = POLICY_OPTIONS.find((option) => option.key === key);
          if (chosen !== undefined) onSession({ ...session, policy: chosen.policy });
        }}
      />
      {deciding || inForce.kind === 'owner' ? (
        <OwnerDecision
          decision={inForce.kind === 'owner' ? inForce : undefined}
          onDecide={(policy) => {
            setDeciding(false);
            onSession({ ...session, policy });
          }}
        />
      ) : null}
    </Card>
  );
}
