import type { QueryClient } from '@tanstack/react-query';
import { compareArtefact, type Difference } from '../figure/exports/compareArtefact.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import type { FoundArtefact } from '../figure/exports/foundArtefact.ts';
import { readLibraryState } from '../io/library.ts';
import { readArtefact } from '../io/readArtefact.ts';
import type { IsoInstant } from '../kernel/time.ts';
import type { LogLine } from '../workspace/logLine.ts';
import { figureQuery, type FigureRequest } from './figureQuery.ts';

/** What a check says of one figure. */
export type CheckAnswer =
  /** As the library has it; `left` where this very file left here. */
  | { readonly kind: 'matches'; readonly source: ExportSource; readonly left?: IsoInstant }
  | { readonly kind: 'altered'; readonly source: ExportSource; readonly differences: readonly Difference[] }
  /** Its code is no figure of the library as it stands; `left` where the log knows it. */
  | { readonly kind: 'elsewhere'; readonly code: string; readonly left?: IsoInstant; readonly says?: string }
  /** Nothing of this app is in the file. */
  | { readonly kind: 'no-record' }
  /** The very file that left here, of a figure that cannot be made again. */
  | { readonly kind: 'left-here'; readonly left: IsoInstant; readonly code: string };

/** How a search goes on: how many figures were looked at, and whether to stop. */
export interface SearchWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (looked: number) => void;
}

/** Figures to look through for a code, the likely ones first. */
export type Candidates = (first: readonly string[]) => Iterable<FigureRequest>;

/** Checks a file: one answer for each figure in it. Rejects with a fault of storage, or when it is stopped. */
export async function checkFile(
  client: QueryClient,
  file: Blob,
  candidates: Candidates,
  watch: SearchWatch,
): Promise<readonly CheckAnswer[]> {
  const { digest, found } = await readArtefact(file);
  const log = (await readLibraryState()).log;
  const left = log.find((line) => line.what === 'left' && line.digest === digest);
  if (found === undefined) {
    const [code] = left?.about ?? [];
    return left === undefined || code === undefined
      ? [{ kind: 'no-record' }]
      : [{ kind: 'left-here', left: left.at, code }];
  }
  const answers: CheckAnswer[] = [];
  for (const code of codesOf(found))
    answers.push(await checkOne(client, { code, found, log, candidates, watch, left: left?.at }));
  return answers;
}

/** Checks a code that somebody read off a figure. */
export async function checkCode(
  client: QueryClient,
  code: string,
  candidates: Candidates,
  watch: SearchWatch,
): Promise<CheckAnswer> {
  const { log } = await readLibraryState();
  return checkOne(client, { code, found: { kind: 'code', code }, log, candidates, watch, left: undefined });
}

interface Check {
  readonly code: string;
  readonly found: FoundArtefact;
  readonly log: readonly LogLine[];
  readonly candidates: Candidates;
  readonly watch: SearchWatch;
  readonly left: IsoInstant | undefined;
}

function codesOf(found: FoundArtefact): readonly string[] {
  if (found.kind === 'document') return [...new Set(found.figures.map(({ code }) => code))];
  return [found.kind === 'picture' ? found.record.code : found.code];
}

async function checkOne(client: QueryClient, check: Check): Promise<CheckAnswer> {
  const { code, found, log, left } = check;
  const source = await findFigure(client, check);
  if (source === undefined) {
    const known = log.find((line) => line.what === 'left' && line.about.includes(code));
    const says = found.kind === 'picture' ? found.record.sourceLine : undefined;
    return {
      kind: 'elsewhere',
      code,
      ...(known === undefined ? {} : { left: known.at }),
      ...(says === undefined ? {} : { says }),
    };
  }
  if (left !== undefined) return { kind: 'matches', source, left };
  const differences = compareArtefact(found, source);
  return differences.length === 0 ? { kind: 'matches', source } : { kind: 'altered', source, differences };
}

/** The figure with a code, made again: from what a record says was asked, else by looking through what the screens show. */
async function findFigure(
  client: QueryClient,
  { code, found, log, candidates, watch }: Check,
): Promise<ExportSource | undefined> {
  const asked = found.kind === 'picture' ? found.record.asked : undefined;
  const mentioned = log.filter((line) => line.what === 'left' && line.about.includes(code));
  const first = [...(asked?.question.snapshots ?? []), ...mentioned.flatMap(({ about }) => about)];
  let looked = 0;
  for (const request of withAsked(asked, candidates(first))) {
    watch.signal.throwIfAborted();
    const answer = await client
      .fetchQuery({ ...figureQuery(client, request), gcTime: 0 })
      // A figure that cannot be made is not the one that was.
      .catch(() => undefined);
    looked += 1;
    if (answer?.kind === 'ready' && answer.figure.code === code)
      return {
        figure: answer.figure,
        released: answer.released,
        ...(request.wording?.presentation === undefined
          ? {}
          : { presentation: request.wording.presentation }),
      };
    if (looked % 25 === 0) {
      watch.onProgress(looked);
      await nextTurn();
    }
  }
  return undefined;
}

function* withAsked(
  asked:
    | {
        readonly question: FigureRequest['question'];
        readonly policy: FigureRequest['policy'];
        readonly presentation?: NonNullable<FigureRequest['wording']>['presentation'];
      }
    | undefined,
  rest: Iterable<FigureRequest>,
): Generator<FigureRequest> {
  if (asked !== undefined) {
    const { question, policy, presentation } = asked;
    yield { question, policy, ...(presentation === undefined ? {} : { wording: { presentation } }) };
  }
  yield* rest;
}

/** Lets the page answer its user in between. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
