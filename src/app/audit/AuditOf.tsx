import { toTimeText } from '../../figure/number/toDateText.ts';
import { auditWords, checkWords, publicationWords, roundingWords } from '../../figure/words/auditWords.ts';
import { policyName, policyWords, UNPROTECTED_WORDS } from '../../figure/words/policyWords.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { policyOf } from '../../kernel/policy.ts';
import type { AuditState } from '../../queries/useAudit.ts';
import { useAudit } from '../../queries/useAudit.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Progress } from '../../ui/feedback/Progress.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import type { CurrentScope } from '../view/scope.ts';
import { useChangeView } from '../view/useView.ts';
import type { AuditRows } from '../view/view.ts';
import { AuditCells } from './AuditCells.tsx';
import './audit.css';
import { PlanProgress } from './PlanProgress.tsx';
import { useScreenOnly } from './useScreenOnly.ts';

interface AuditOfProps {
  readonly scope: CurrentScope;
  /** What the rows are; by grade where there are any, unless chosen. */
  readonly rows: AuditRows | undefined;
}

/** The protection of one snapshot under the policy of its series; the table looked into is the one that the scope names. */
export function AuditOf({ scope, rows }: AuditOfProps) {
  const { snapshot, series, breakdown, member, grouping } = scope;
  const change = useChangeView();
  useScreenOnly();
  const policy = policyOf(series.policy, snapshot.id);
  const graded = snapshot.dimensions.some(({ role }) => role === 'grade');
  const choices = [
    ...(graded ? [{ value: 'grade' as const, text: 'By grade' }] : []),
    ...(breakdown === undefined ? [] : [{ value: 'breakdown' as const, text: `By ${breakdown.name}` }]),
    { value: 'all' as const, text: 'In one row' },
  ];
  const by = choices.find(({ value }) => value === rows)?.value ?? choices[0]?.value ?? 'all';
  const chosen = by === 'breakdown' ? undefined : member?.label;
  const state = useAudit(snapshot.id, policy, {
    by,
    grouping,
    ...(chosen === undefined ? {} : { member: chosen }),
  });
  const name =
    snapshot.reference === undefined
      ? snapshot.title
      : `${snapshot.title}, ${toTimeText(snapshot.reference)}`;
  return (
    <div className="audit">
      <p className="audit-print">{UNPROTECTED_WORDS}</p>
      <PageGrid>
        <Card title={`${name}: ${policyName(policy)}`} about={policyWords(policy)}>
          <AuditSummary state={state} />
        </Card>
        {state.kind === 'no-plan' || state.kind === 'rounded' ? null : (
          <Card
            title={state.kind === 'published' ? 'Table checked' : 'Hidden cells'}
            about="One of the tables that figures are made of; the bar above says of what and at which level of groups."
          >
            <div className="audit-fields">
              <SelectField
                label="Rows"
                value={by}
                choices={choices}
                onChange={(value) => change({ rows: value })}
              />
            </div>
            {state.kind === 'ready' ? (
              <AuditCells cells={state.cells} about={toAbout(by, chosen, breakdown?.name)} />
            ) : null}
          </Card>
        )}
      </PageGrid>
    </div>
  );
}

function toAbout(by: AuditRows, member: string | undefined, breakdown: string | undefined): string {
  const of = member ?? 'everybody';
  return by === 'all' ? of : `${of}, by ${by === 'grade' ? 'grade' : (breakdown ?? '')}`;
}

function AuditSummary({ state }: { readonly state: AuditState }) {
  switch (state.kind) {
    case 'no-plan':
      return <p>Nothing is hidden or rounded under this policy but what the publisher hid or rounded.</p>;
    case 'rounded':
      return <Sentences of={roundingWords(state.audit)} />;
    case 'published':
      return <Sentences of={publicationWords(state.audit)} />;
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
        <Sentences
          of={
            state.outcome === 'withheld'
              ? ['Every figure of this snapshot is withheld: no pattern protects its small counts.']
              : [...auditWords(state.audit), ...(state.outcome === 'shown' ? [] : checkWords(state.audit))]
          }
        />
      );
  }
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
