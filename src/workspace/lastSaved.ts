import type { IsoInstant } from '../kernel/time.ts';

/** When the workspace was last saved to a file. */
export type LastSaved =
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'never' }
  /** `days` since then, whole; `changes` of the library since then, where they were counted. */
  | {
      readonly kind: 'saved';
      readonly at: IsoInstant;
      readonly name: string;
      readonly days: number;
      readonly changes?: number;
    }
  /** The clock of this computer stands before it. */
  | { readonly kind: 'clock-back'; readonly at: IsoInstant; readonly name: string };

/** After so many days the app reminds. */
const REMIND_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/** What is known of the library besides the setting. */
interface Held {
  readonly holds: boolean;
  /** The number of the last line of the log, now and when the file was saved. */
  readonly sequence: number;
  readonly savedSequence: number | undefined;
}

/** Reads the setting (an instant, a space, a file name) against the clock. */
export function toLastSaved(
  setting: string | undefined,
  now: IsoInstant,
  { holds, sequence, savedSequence }: Held,
): LastSaved {
  const [, at, name] = /^(\S+) (.+)$/.exec(setting ?? '') ?? [];
  if (at === undefined || name === undefined) return { kind: holds ? 'never' : 'nothing-held' };
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);
  if (days < 0) return { kind: 'clock-back', at, name };
  const changes = savedSequence === undefined ? undefined : Math.max(0, sequence - savedSequence);
  return { kind: 'saved', at, name, days, ...(changes === undefined ? {} : { changes }) };
}

/** Whether the app reminds to save again: something is held in this browser alone, or the file is old and not all that is held. */
export function isReminder(last: LastSaved): boolean {
  if (last.kind === 'saved') return last.days > REMIND_AFTER_DAYS && last.changes !== 0;
  return last.kind === 'never';
}

/** The name of a workspace file made at an instant. */
export function toWorkspaceName(at: IsoInstant): string {
  return `UNPROTECTED_workspace_${at.slice(0, 10)}.zip`;
}
