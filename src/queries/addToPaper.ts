import type { QueryClient } from '@tanstack/react-query';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { readClock } from '../io/clock.ts';
import { savePart } from '../io/libraryChanges.ts';
import { buildRandomId } from '../io/randomId.ts';
import { buildPaper, paperTitle, toPaperPart } from '../workspace/paper.ts';
import { addFigure } from '../workspace/paperChanges.ts';
import { storedQuery } from './libraryQuery.ts';
import { papersQuery } from './usePapers.ts';

/**
 * Adds a figure to the paper saved last that may hold it: one of its kind, or one without figures; else to a new one. Gives what
 * happened, in words. Rejects with a fault of storage.
 */
export async function addToPaper(client: QueryClient, source: ExportSource): Promise<string> {
  const { papers } = await client.fetchQuery(papersQuery);
  const fitting = papers.find(({ kind }) => kind === undefined || kind === source.figure.kind);
  const paper = fitting ?? buildPaper('blank', buildRandomId);
  const added = addFigure(paper, source, buildRandomId());
  if (added.kind === 'error') return 'Not added: this figure has no way out but the screen.';
  await savePart('papers', toPaperPart(added.value, readClock()));
  await client.invalidateQueries({ queryKey: papersQuery.queryKey });
  await client.invalidateQueries({ queryKey: storedQuery.queryKey });
  const other = fitting === undefined && papers.length > 0;
  const why = other ? ', because the papers you have hold the other kind of data' : '';
  return fitting === undefined
    ? `Added to a new paper${why}. Write it under Papers.`
    : `Added to \u201c${paperTitle(paper)}\u201d. Write it under Papers.`;
}
