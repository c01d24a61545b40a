import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Goals } from '../../queries/useGoals.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';
import { departmentsOf, findGoalLines } from '../view/goalLines.ts';
import { scorecardRequest } from '../view/goalRequests.ts';
import type { CurrentScope, Scope } from '../view/scope.ts';

interface FeedbackSheetsProps {
  readonly scope: CurrentScope;
  readonly all: Scope;
  readonly goals: Goals;
}

/** The feedback sheets: one department at a time on screen, all of them in one ZIP. */
export function FeedbackSheets({ scope, all, goals }: FeedbackSheetsProps) {
  const client = useQueryClient();
  const [said, setSaid] = useState<string>();
  const [making, setMaking] = useState(false);
  const departments = departmentsOf(findGoalLines(scope, all));
  if (departments.length === 0) return null;
  const take = async (way: 'feedback-docx' | 'feedback-html'): Promise<void> => {
    setMaking(true);
    const requests = departments.flatMap((department) => {
      const request = scorecardRequest(scope, all, goals, department);
      return request === undefined ? [] : [{ department, request }];
    });
    // Fetched with the first sheet that leaves.
    const { takeFeedbackOut } = await import('../../queries/feedbackOut.ts');
    setSaid(
      await takeFeedbackOut(client, way, requests, (done) =>
        setSaid(`Sheet ${done} of ${requests.length}.`),
      ).catch(() => 'Not saved: the sheets could not be made.'),
    );
    setMaking(false);
  };
  return (
    <>
      <p>
        {scope.member === undefined
          ? 'Choose a department above for its feedback sheet, or save the sheets of all.'
          : `The feedback sheet of ${scope.member.label} comes first. Save it with its own tools, or all sheets at once.`}
      </p>
      <div className="buttons">
        <Button look="outline" disabled={making} onPress={() => void take('feedback-docx')}>
          Save all sheets as DOCX (ZIP)
        </Button>
        <Button look="outline" disabled={making} onPress={() => void take('feedback-html')}>
          Save all sheets as HTML (ZIP)
        </Button>
      </div>
      {said === undefined ? null : <Notice announce="polite">{said}</Notice>}
    </>
  );
}
