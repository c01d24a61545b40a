import { compareSaid, toFigureSaid } from '../../figure/figureSaid.ts';
import { toDateText } from '../../figure/number/toDateText.ts';
import { refusalWords } from '../../figure/words/refusalWords.ts';
import type { FigureState } from '../../queries/figureQuery.ts';
import { SaidFigure } from '../../ui/figure/SaidFigure.tsx';
import { type KeptFigure, mayQuote } from '../../workspace/keptFigure.ts';

/** A kept figure with what it says now, and what the same figure of a later date says. */
export interface KeptAnswer {
  readonly now: FigureState;
  readonly latest?: FigureState;
  readonly corrected: boolean;
}

interface KeptNowProps {
  readonly kept: KeptFigure & { readonly at: string };
  /** Absent while the library is read. */
  readonly answer: KeptAnswer | undefined;
}

/** What a figure said when it was kept, whether it says the same now, and what a later date says. */
export function KeptNow({ kept, answer }: KeptNowProps) {
  const { said, at } = kept;
  const isQuoted =
    answer?.now.kind === 'ready'
      ? mayQuote(kept, answer.now.released.policy)
      : answer?.now.kind === 'refused';
  const now = answer?.now.kind === 'ready' ? toFigureSaid(answer.now.figure) : undefined;
  const alike = now?.kind === said.kind ? now : undefined;
  const change = alike === undefined || !isQuoted ? undefined : compareSaid(said, alike);
  const later = answer?.latest?.kind === 'ready' ? toFigureSaid(answer.latest.figure) : undefined;
  const latest = later?.kind === said.kind ? later : undefined;
  return (
    <>
      {isQuoted ? <SaidFigure said={said} when={`Then, ${toDateText(at)}`} level={4} /> : null}
      <p className="now">
        <b>
          {isQuoted || now === undefined
            ? nowWords(answer, change?.kind, now !== undefined && alike === undefined)
            : 'Its counts are protected in another way now: what it said then is not quoted.'}
        </b>
        {answer?.corrected === true
          ? ' The snapshot it was made from was corrected since [r]; the figure is made from the one that stands.'
          : ''}
      </p>
      {alike !== undefined && (!isQuoted || change?.kind === 'changed') ? (
        <SaidFigure
          said={alike}
          when="Now"
          level={4}
          differences={change?.kind === 'changed' ? change.differences : []}
        />
      ) : null}
      {latest === undefined ? null : <SaidFigure said={latest} when="The latest date held" level={4} />}
    </>
  );
}

function nowWords(
  answer: KeptAnswer | undefined,
  change: 'same' | 'changed' | undefined,
  otherKind: boolean,
): string {
  if (change === 'same') return 'It says the same now.';
  if (change === 'changed') return 'It says something else now.';
  if (otherKind) return 'Its data is of the other kind now: the two are not set side by side.';
  if (answer === undefined || answer.now.kind === 'loading') return 'Working out what it says now.';
  if (answer.now.kind === 'ready') return 'It is unprotected now, so it is not quoted here.';
  const [issue] = answer.now.issues;
  return `It cannot be made now. ${issue === undefined ? '' : refusalWords(issue).what}`;
}
