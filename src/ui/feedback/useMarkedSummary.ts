import type { ClipboardEvent, DragEvent } from 'react';
import { toSummaryText } from '../../figure/exitTexts.ts';
import type { PageSummary } from '../../figure/pageSummary.ts';

/** A sentence copied or dragged alone would leave its kind and source behind: the summary leaves as a whole. */
export function useMarkedSummary(summary: PageSummary) {
  const fill = (data: DataTransfer): void => {
    data.clearData();
    data.setData('text/plain', toSummaryText(summary));
  };
  const onCopy = (event: ClipboardEvent): void => {
    fill(event.clipboardData);
    event.preventDefault();
  };
  return { onCopy, onCut: onCopy, onDragStart: (event: DragEvent): void => fill(event.dataTransfer) };
}
