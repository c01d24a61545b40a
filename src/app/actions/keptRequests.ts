import type { Library } from '../../queries/libraryQuery.ts';
import type { FigureRequest } from '../../queries/figureQuery.ts';
import { atLatest, withStanding } from '../../workspace/followQuestion.ts';
import type { KeptFigure } from '../../workspace/keptFigure.ts';

/** What has to be asked to say what a kept figure says now: itself, and the same of a later date where there is one. */
export interface KeptRequests {
  readonly now: FigureRequest;
  readonly latest?: FigureRequest;
  /** Whether a snapshot it was made from was corrected since. */
  readonly corrected: boolean;
}

/** A kept figure asked for again: corrected snapshots by what stands for them, under the policy in force. */
export function keptRequests(
  { question: asked, policy: then, wording }: KeptFigure,
  library: Library,
  standing: ReadonlyMap<string, string>,
): KeptRequests {
  const question = withStanding(asked, standing);
  const snapshot = library.snapshots.find(({ id }) => id === question.snapshots[0]);
  const policy = library.series.find(({ id }) => id === snapshot?.series)?.policy ?? then;
  const latest = atLatest(question, library.snapshots);
  return {
    now: { question, policy, wording },
    corrected: asked.snapshots.some((id) => standing.has(id)),
    ...(latest === undefined ? {} : { latest: { question: latest, policy, wording } }),
  };
}
