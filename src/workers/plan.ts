import highsLoader from 'highs';
import { answerPlanning } from '../disclosure/planning/answerPlanning.ts';
import type { PlanReply, PlanRequest } from '../disclosure/planning/planMessage.ts';
import { buildLateSolver } from '../disclosure/suppression/lpSolver.ts';

const SECONDS_PER_PROGRAMME = 20;

const reply = (message: PlanReply): void => self.postMessage(message);

const solver = buildLateSolver(async () => {
  const highs = await highsLoader();
  return (text) => highs.solve(text, { time_limit: SECONDS_PER_PROGRAMME });
});

/** Answers one request. It is cancelled by ending the worker. */
async function answer(request: PlanRequest): Promise<void> {
  try {
    const onProgress = (bytesRead: number, bytes: number): void =>
      reply({ kind: 'progress', bytesRead, bytes });
    reply({ kind: 'done', result: await answerPlanning(request, solver, onProgress) });
  } catch (cause) {
    reply({ kind: 'failed', found: cause instanceof Error ? cause.name : 'Error' });
  }
}

self.onmessage = ({ data }: MessageEvent<PlanRequest>) => void answer(data);
