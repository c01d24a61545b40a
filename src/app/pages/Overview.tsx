import { useGoals } from '../../queries/useGoals.ts';
import { FigurePage, PageLoading } from '../frame/FigurePage.tsx';
import { AttentionCard } from '../goal/AttentionCard.tsx';
import { scorecardFirst } from '../view/scorecardFirst.ts';
import { useView } from '../view/useView.ts';

/** The Data goal's scorecard and what needs attention; then who was counted, each group's share, the three rates, what changed. */
export function Overview() {
  const goals = useGoals();
  const { view } = useView();
  if (goals === undefined) return <PageLoading title="Overview" page="overview" />;
  return (
    <FigurePage
      title="Overview"
      page="overview"
      requests={(scope, all) => scorecardFirst(scope, all, goals)}
      after={(answers) => <AttentionCard answers={answers} view={view} />}
      empty={
        <p>
          Import a workforce CSV to fill this screen: people, headcounts, shares or incidents; and returns
          (department, expected or invited, reported, completed, declared) for the Data goal.
        </p>
      }
      templates={['people', 'headcounts', 'headcounts-wide', 'shares', 'outcomes', 'incidents', 'returns']}
    />
  );
}
