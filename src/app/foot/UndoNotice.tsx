import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { storeIssueWords } from '../../figure/words/storeIssueWords.ts';
import { toIssues } from '../../queries/toIssues.ts';
import { useOwnChanges } from '../../queries/useOwnChanges.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { undoRefusalWords } from '../../workspace/words/logWords.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/**
 * What was changed last, with the way back: the same words and the same place whatever it was. The place is there beforehand, so that
 * its words are announced; it stays until it is dismissed, something else is changed, or its reader goes to another screen or, after a
 * while, does anything else on this one.
 */
export function UndoNotice({ path }: { readonly path: string }) {
  const { latest, undo, redo, refusal, error, dismiss } = useOwnChanges();
  useUndoKeys({ undo, redo });
  useLeave(path, latest?.line, dismiss);
  const notice = useRef<HTMLDivElement>(null);
  useDoneElse(notice, latest?.line, dismiss);
  useRoom(latest !== undefined);
  const [issue] = error === null ? [] : toIssues(error);
  const trouble =
    refusal === undefined
      ? issue === undefined
        ? undefined
        : storeIssueWords(issue).what
      : undoRefusalWords(refusal);
  const back = latest?.undone === true ? redo : undo;
  return (
    <div ref={notice} className="undo-notice no-print" role="status">
      {latest === undefined ? null : (
        <div className="box">
          <p>
            <b>{latest.what}</b>: {latest.about}
            {trouble === undefined ? '' : `. Nothing was undone. ${trouble}`}
          </p>
          {back === undefined ? null : (
            <Button look="outline" about={`${latest.what}, ${latest.about}`} onPress={back}>
              {latest.undone ? 'Do it again' : 'Undo'}
            </Button>
          )}
          <Button look="quiet" about="what was changed last" onPress={dismiss}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}

/** Room for it at the end of the page. A class: with `:has()`, whatever changes on the page would have all of its styles worked out anew. */
function useRoom(offered: boolean): void {
  useEffect(() => {
    const { classList } = document.documentElement;
    classList.toggle('undo-offered', offered);
    return () => classList.remove('undo-offered');
  }, [offered]);
}

/** A change that leads to another screen by itself, as an import does, is said there: words younger than this stay. */
const STAYS_MS = 4000;

function useLeave(path: string, line: string | undefined, dismiss: () => void): void {
  const since = useRef(0);
  const leave = useEffectEvent(() => {
    if (line !== undefined && performance.now() - since.current > STAYS_MS) dismiss();
  });
  useEffect(() => {
    since.current = performance.now();
  }, [line]);
  useEffect(() => leave(), [path]);
}

/** It lies over what is at the foot of the window: whoever presses something else after so long is done with it. The keys still undo. */
const DONE_MS = 8000;

function useDoneElse(
  notice: RefObject<HTMLElement | null>,
  line: string | undefined,
  dismiss: () => void,
): void {
  const leave = useEffectEvent(dismiss);
  useEffect(() => {
    if (line === undefined) return undefined;
    const since = performance.now();
    const onClick = ({ target }: MouseEvent): void => {
      const isOwn = target instanceof Node && notice.current?.contains(target) === true;
      if (!isOwn && performance.now() - since > DONE_MS) leave();
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [line, notice]);
}
