import type { IsoInstant } from '../kernel/time.ts';

/** When the workspace was last saved to a file. */
export type LastSaved =
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'never' }
  /** `days` since then, whole. */
  | { readonly kind: 'saved'; readonly at: IsoInstant; readonly name: string; readonly days: number }
  /** The clock of this computer stands before it. */
  | { readonly kind: 'clock-back'; readonly at: IsoInstant; readonly name: string };

/** After so many days the app reminds. */
export const REMIND_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Reads the setting (an instant, a space, a file name) against the clock. */
export function toLastSaved(setting: string | undefined, now: IsoInstant, holds: boolean): LastSaved {
  const [, at, name] = /^(\S+) (.+)$/.exec(setting ?? '') ?? [];
  if (at === undefined || name === undefined) return { kind: holds ? 'never' : 'nothing-held' };
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS);
  return days < 0 ? { kind: 'clock-back', at, name } : { kind: 'saved', at, name, days };
}

/** The name of a workspace file made at an instant. */
export function toWorkspaceName(at: IsoInstant): string {
  return `UNPROTECTED_workspace_${at.slice(0, 10)}.zip`;
}
