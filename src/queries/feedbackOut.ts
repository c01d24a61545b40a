import type { QueryClient } from '@tanstack/react-query';
import { toDatedSource } from '../figure/exports/figureRecord.ts';
import { countWords } from '../figure/words/listWords.ts';
import { UNPROTECTED_WORDS } from '../figure/words/policyWords.ts';
import { readClock } from '../io/clock.ts';
import { saveArtefact } from '../io/download.ts';
import type { FeedbackWay } from '../io/feedbackZip.ts';
import { makeFeedbackFile, type SheetSource } from './feedbackFile.ts';
import { type FigureRequest, figureQuery } from './figureQuery.ts';
import { noteLeft } from './noteLeft.ts';

/** A department with the request of its sheet. */
interface SheetRequest {
  readonly department: string;
  readonly request: FigureRequest;
}

/**
 * Takes the feedback sheets of all departments out in one ZIP, each as a document of its own behind the gate; notes its digest in the
 * log and gives what happened, in words. A sheet that is refused is left out and named.
 */
export async function takeFeedbackOut(
  client: QueryClient,
  way: FeedbackWay,
  requests: readonly SheetRequest[],
  onSheet: (done: number) => void,
): Promise<string> {
  const sources: SheetSource[] = [];
  let unprotected = false;
  const refused: string[] = [];
  for (const { department, request } of requests) {
    const answer = await client.ensureQueryData(figureQuery(client, request));
    const isOpen = answer.kind === 'ready' && answer.figure.leaves === 'screen-only';
    unprotected ||= isOpen;
    if (answer.kind === 'refused' || isOpen) refused.push(department);
    else sources.push({ department, source: { figure: answer.figure, released: answer.released } });
    onSheet(sources.length + refused.length);
  }
  if (sources.length === 0)
    return `Not saved: ${unprotected ? UNPROTECTED_WORDS : 'no department has a sheet'}.`;
  const at = readClock();
  const artefact = await makeFeedbackFile(way, sources, at);
  saveArtefact(artefact);
  const figures = sources.map(({ source }) => source);
  await noteLeft(
    artefact,
    {
      title: countWords(sources.length, 'feedback sheet'),
      kind: figures[0]?.figure.kind ?? 'real',
      sources: [...new Set(figures.map(({ released }) => toDatedSource(released)))],
      from: figures.flatMap(({ figure }) => figure.band.records),
    },
    at,
  );
  const rest = refused.length === 0 ? '' : ` Without a sheet: ${refused.join(', ')}.`;
  return `Saved as ${artefact.name}, ${sources.length} sheets.${rest}`;
}
