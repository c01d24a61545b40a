import { useState } from 'react';
import { toTimeText } from '../../figure/number/toDateText.ts';
import { auditWords, checkWords } from '../../figure/words/auditWords.ts';
import { policyName, policyWords } from '../../figure/words/policyWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { Grouping } from '../../kernel/question.ts';
import type { AuditState, AuditTable } from '../../queries/useAudit.ts';
import { useAudit } from '../../queries/useAudit.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Progress } from '../../ui/feedback/Progress.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import type { CurrentScope } from '../view/scope.ts';
import { AuditCells } from './AuditCells.tsx';
import './audit.css';
import { PlanProgress } from './PlanProgress.tsx';

const EVERY = 'every';

/** The protection of one snapshot under the policy of its series. */
export function AuditOf({ scope }: { readonly scope: CurrentScope }) {
  const { snapshot, series, breakdown } = scope;
  const [by, setBy] = useState<AuditTable['by']>('all');
  const [member, setMember] = useState(EVERY);
  const [grouping, setGrouping] = useState<Grouping>('broad');
  const chosen = breakdown?.labels[Number(member)];
  const state = useAudit(snapshot.id, series.policy, {
    by,
    grouping,
    ...(member === EVERY || chosen === undefined ? {} : { member: chosen }),
  });
  const graded = snapshot.dimensions.some(({ role }) => role === 'grade');
  const name =
    snapshot.reference === undefined
      ? snapshot.title
      : `${snapshot.title}, ${toTimeText(snapshot.reference)}`;
  return (
    <PageGrid>
      <Card title={`${name}: ${policyName(series.policy)}`} about={policyWords(series.policy)}>
        <AuditSummary state={state} />
      </Card>
      {state.kind === 'no-plan' ? null : (
        <Card title="Hidden cells" about="Choose one of the tables that figures are made of.">
          <div className="audit-fields">
            <SelectField
              label="Rows"
              value={by}
              choices={[
                { value: 'all', text: 'Everybody in one row' },
                ...(graded ? [{ value: 'grade' as const, text: 'By grade' }] : []),
                ...(breakdown === undefined
                  ? []
                  : [{ value: 'breakdown' as const, text: `By ${breakdown.name}` }]),
              ]}
              onChange={setBy}
            />
            {breakdown === undefined || by === 'breakdown' ? null : (
              <SelectField
                label={breakdown.name}
                value={member}
                choices={[
                  { value: EVERY, text: 'All' },
                  ...breakdown.labels.map((label, place) => ({ value: `${place}`, text: label })),
                ]}
                onChange={setMember}
              />
            )}
            <SelectField
              label="Ethnic groups"
              value={grouping}
              choices={[
                { value: 'broad', text: 'Broad groups' },
                { value: 'detailed', text: 'As in the data' },
                { value: 'white-and-all-other', text: 'White and all other' },
              ]}
              onChange={setGrouping}
            />
          </div>
          {state.kind === 'ready' ? (
            <AuditCells cells={state.cells} about={toAbout(by, chosen, breakdown?.name)} />
          ) : null}
        </Card>
      )}
    </PageGrid>
  );
}

function toAbout(by: AuditTable['by'], member: string | undefined, breakdown: string | undefined): string {
  const of = member === undefined || by === 'breakdown' ? 'everybody' : member;
  return by === 'all' ? of : `${of}, by ${by === 'grade' ? 'grade' : (breakdown ?? '')}`;
}

function AuditSummary({ state }: { readonly state: AuditState }) {
  switch (state.kind) {
    case 'no-plan':
      return (
        <p>
          Each count is decided on its own under this policy, so there is no pattern to look into: what is
          hidden is small itself, or was hidden by the publisher.
        </p>
      );
    case 'working':
      return state.planning === undefined ? (
        <Progress label="Reading the tables as a careful reader would" text="" />
      ) : (
        <PlanProgress {...state.planning} />
      );
    case 'stopped':
      return <p>You stopped the planning. Reload the page to begin again.</p>;
    case 'failed':
      return <IssueList title="The audit was not made" issues={state.issues.map(storeIssueWords)} />;
    case 'ready':
      return (
        <ul>
          {state.outcome === 'withheld' ? (
            <li>Every figure of this snapshot is withheld: no pattern protects its small counts.</li>
          ) : (
            [...auditWords(state.audit), ...(state.outcome === 'shown' ? [] : checkWords(state.audit))].map(
              (words) => <li key={words}>{words}</li>,
            )
          )}
        </ul>
      );
  }
}
