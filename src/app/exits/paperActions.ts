import type { QueryClient } from '@tanstack/react-query';
import type { ExportSource } from '../../figure/exports/figureRecord.ts';
import type { FigureAction } from '../../ui/figure/figureAction.ts';

/** What can be done with a figure where there are papers: put it into one. */
export function paperActions(ready: ExportSource, client: QueryClient): readonly FigureAction[] {
  return [{ id: 'add-to-paper', label: 'Add to paper', run: () => addLater(client, ready) }];
}

async function addLater(client: QueryClient, ready: ExportSource): Promise<string> {
  try {
    const { addToPaper } = await import('../../queries/addToPaper.ts');
    return await addToPaper(client, ready);
  } catch (cause) {
    reportError(cause);
    return 'Not added: the paper could not be saved in this browser.';
  }
}
