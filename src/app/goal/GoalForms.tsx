import type { CurrentScope, Scope } from '../view/scope.ts';
import type { MarkedDate } from '../../figure/wording.ts';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import type { Goals } from '../../queries/useGoals.ts';
import { useSaveGoal } from '../../queries/useSaveGoal.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import type { GoalSettings as Settings } from '../../workspace/goalSettings.ts';
import { findGoalLines } from '../view/goalLines.ts';
import { toCampaigns } from '../view/trendRequests.ts';
import { useChangeView } from '../view/useView.ts';
import { BaselineField } from './BaselineField.tsx';
import { CampaignForm } from './CampaignForm.tsx';
import { HistoryForm } from './HistoryForm.tsx';
import { TargetForm } from './TargetForm.tsx';

interface GoalFormsProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
  readonly goals: Goals;
}

/** Targets, the baseline, campaigns and what became of departments: set here, kept in the library, undone under History. */
export function GoalForms({ scope, all, goals }: GoalFormsProps) {
  const save = useSaveGoal();
  const change = useChangeView();
  const linked = toCampaigns(scope.view.campaigns);
  const { people, returns } = findGoalLines(scope, all);
  if (people === undefined && returns === undefined) return null;
  const keep = (series: string, settings: Settings): void => save.mutate({ series, settings });
  const lines = [people, returns].filter((line) => line !== undefined);
  return (
    <>
      {save.error === null ? null : (
        <IssueList title="Not saved" issues={toIssues(save.error).map(storeIssueWords)} />
      )}
      <TargetForm
        {...(people === undefined ? {} : { people: people.series.id })}
        {...(returns === undefined ? {} : { returns: returns.series.id })}
        goals={goals}
        onSave={keep}
      />
      {lines.map((line) => (
        <BaselineField
          key={line.series.id}
          line={line}
          settings={goals(line.series.id)}
          onSave={(settings) => keep(line.series.id, settings)}
        />
      ))}
      {people === undefined ? null : (
        <CampaignForm
          settings={goals(people.series.id)}
          onSave={(settings) => keep(people.series.id, settings)}
          linked={linked.filter(({ date }) => !isKept(goals(people.series.id), date))}
          onLinked={(left) => change({ campaigns: toCampaignText(left) })}
        />
      )}
      {returns === undefined ? null : (
        <HistoryForm
          line={returns}
          settings={goals(returns.series.id)}
          onSave={(settings) => keep(returns.series.id, settings)}
        />
      )}
    </>
  );
}

function isKept({ campaigns = [] }: Settings, date: string): boolean {
  return campaigns.some((campaign) => campaign.date === date);
}

function toCampaignText(campaigns: readonly MarkedDate[]): string | undefined {
  return campaigns.length === 0 ? undefined : campaigns.map(({ date }) => date).join('_');
}
