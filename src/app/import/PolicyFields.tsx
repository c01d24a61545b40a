import { policyName, policyWords } from '../../figure/words/policyWords.ts';
import type { Series } from '../../kernel/series.ts';
import { RadioCards } from '../../ui/controls/RadioCards.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import type { ImportSession } from './importSession.ts';
import { findRefusal, POLICY_CHOICES, toPolicy } from './policyChoices.ts';

interface PolicyFieldsProps {
  readonly session: ImportSession;
  readonly series: Series | undefined;
  readonly onSession: (session: ImportSession) => void;
}

/** How the counts of the series are protected in every figure. */
export function PolicyFields({ session, series, onSession }: PolicyFieldsProps) {
  if (series !== undefined)
    return (
      <Card
        title={`Protection: ${policyName(series.policy)}`}
        about={`${policyWords(series.policy)} It holds for the whole series; change it on the Data page.`}
      />
    );
  const inForce = toPolicy(session);
  if (inForce.kind === 'made-up')
    return <Card title="Protection: none needed" about="Made-up figures describe nobody." />;
  return (
    <Card
      title="Protection"
      about="Printed with every figure of the series. You can change it later on the Data page."
    >
      <RadioCards
        legend="How counts are protected"
        value={inForce.kind}
        cards={POLICY_CHOICES.map((policy) => {
          const refused = findRefusal(policy, session);
          return {
            value: policy.kind,
            title: policyName(policy),
            text: policyWords(policy),
            ...(refused === undefined ? {} : { refused }),
          };
        })}
        onChange={(kind) => {
          const policy = POLICY_CHOICES.find((one) => one.kind === kind);
          if (policy !== undefined) onSession({ ...session, policy });
        }}
      />
    </Card>
  );
}
