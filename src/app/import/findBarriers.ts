import { toNumberText } from '../../figure/number/toDecimalText.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import type { IllustrativeLock } from '../../kernel/provenance.ts';
import type { OtherKind } from '../../queries/otherKind.ts';
import type { ImportSession } from './importSession.ts';

/** Why an import cannot be saved yet, as sentences; empty where it can. */
export function findBarriers(
  session: ImportSession,
  { account, pending, snapshots, preview }: ImportOutcome,
  {
    isRepeat,
    needsReason,
    other,
  }: {
    readonly isRepeat: boolean;
    readonly needsReason: boolean;
    /** Absent: still being worked out. */
    readonly other: OtherKind | undefined;
  },
): readonly string[] {
  if (pending.length > 0) return ['answer what still waits, listed at the top of this step.'];
  if (snapshots.length === 0) return ['there must be something to save: no row can be used as things stand.'];
  return [
    ...(account.setAside > 0 && !session.acceptsSetAside
      ? [
          `say that the ${toNumberText(account.setAside)} ${account.setAside === 1 ? 'row' : 'rows'} set aside may be left out.`,
        ]
      : []),
    ...(needsReason && session.moveReason === ''
      ? ['give the reason why a headcount moved by more than a fifth.']
      : []),
    ...(isLocked(session, other) ? ['say under Provenance that the figures are illustrative.'] : []),
    ...(other?.held !== undefined && (session.kindReason.trim() === '' || session.kindName.trim() === '')
      ? ['give the reason why the figures are entered as another kind than before, and your name.']
      : []),
    ...(isUnsaid(session, preview?.lock ?? other?.lock) &&
    other?.held === undefined &&
    !session.confirmsMadeUp
      ? ['say that the figures are made up.']
      : []),
    ...(isRepeat && !session.acceptsRepeat ? ['say that the same file may be saved a second time.'] : []),
  ];
}

/** Whether a person alone says that the figures are illustrative: nothing in the file does. */
export function isUnsaid(
  { draft }: Pick<ImportSession, 'draft'>,
  lock: IllustrativeLock | undefined,
): boolean {
  return draft.kind === 'illustrative' && lock === undefined;
}

/** Whether figures said to be real are those of an illustrative set that the library holds. */
export function isLocked({ draft }: Pick<ImportSession, 'draft'>, other: OtherKind | undefined): boolean {
  return draft.kind === 'real' && other?.lock !== undefined;
}
