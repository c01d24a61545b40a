import { lazy, Suspense } from 'react';
import { useGoals } from '../../queries/useGoals.ts';
import { FigurePage, PageLoading } from '../frame/FigurePage.tsx';
import '../goal/goal.css';
import { departmentsOf, findGoalLines } from '../view/goalLines.ts';
import { reportingRequests } from '../view/reportingRequests.ts';
import { toCampaigns } from '../view/trendRequests.ts';
import { useView } from '../view/useView.ts';

/** Their places are kept while they come: figures wait for no button. */
const FeedbackSheets = lazy(async () => {
  const { FeedbackSheets: component } = await import('../goal/FeedbackSheets.tsx');
  return { default: component };
});
const GoalSettings = lazy(async () => {
  const { GoalSettings: component } = await import('../goal/GoalSettings.tsx');
  return { default: component };
});
/** Under the figures, where there is time. */
const MissingReturns = lazy(async () => {
  const { MissingReturns: component } = await import('../goal/MissingReturns.tsx');
  return { default: component };
});

const TITLE = 'Declaration and reporting';

/** D2 to D4: which departments reported, who completed the survey, the three rates; a department's feedback sheet where one is chosen. */
export function Declaration() {
  const { view } = useView();
  const goals = useGoals();
  const campaigns = toCampaigns(view.campaigns);
  if (goals === undefined) return <PageLoading title={TITLE} page="declaration" />;
  return (
    <FigurePage
      title={TITLE}
      page="declaration"
      requests={(scope, all) => reportingRequests(scope, all, goals, campaigns)}
      controls={(scope, all) => (
        <>
          {departmentsOf(findGoalLines(scope, all)).length === 0 ? null : (
            <div className="feedback-sheets">
              <Suspense>
                <FeedbackSheets scope={scope} all={all} goals={goals} />
              </Suspense>
            </div>
          )}
          <div className="goal-place">
            <Suspense>
              <GoalSettings scope={scope} all={all} goals={goals} />
            </Suspense>
          </div>
        </>
      )}
      under={(scope, all) => {
        const { people, returns } = findGoalLines(scope, all);
        return people === undefined || returns !== undefined ? null : (
          <Suspense>
            <MissingReturns />
          </Suspense>
        );
      }}
      templates={['people', 'headcounts', 'returns']}
      empty={
        <p>
          The data in view does not say who declared a group or which departments reported. Import people or
          headcounts with "prefer not to say" and blanks kept, or returns with the columns department,
          expected or invited, reported, completed, declared; or choose another series above.
        </p>
      }
    />
  );
}
