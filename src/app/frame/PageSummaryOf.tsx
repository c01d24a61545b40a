import { type Answered, buildPageSummary, type SummarisedPage } from '../../figure/buildPageSummary.ts';
import { PageSummaryBlock } from '../../ui/feedback/PageSummaryBlock.tsx';

interface PageSummaryOfProps {
  readonly answers: readonly Answered[];
  readonly page: SummarisedPage;
}

/** The summary of a page, once all its figures are there. */
export function PageSummaryOf({ answers, page }: PageSummaryOfProps) {
  const summary = buildPageSummary(answers, page);
  return summary === undefined ? null : <PageSummaryBlock summary={summary} />;
}
