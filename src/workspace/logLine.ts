import type { Policy } from '../kernel/policy.ts';
import type { ProvenanceKind } from '../kernel/provenance.ts';
import type { IsoDate, IsoInstant } from '../kernel/time.ts';
import type { PartStore, StoredPart } from './storedPart.ts';

/** What can be done to a library and undone again. Ids only; nothing of the data. */
export type Change =
  /** Puts snapshots into the bin. */
  | { readonly kind: 'bin'; readonly snapshots: readonly string[] }
  /** Takes snapshots out of the bin. */
  | { readonly kind: 'hold'; readonly snapshots: readonly string[] }
  /** Gives a series a policy; absent: its own again. */
  | { readonly kind: 'policy'; readonly series: string; readonly policy?: Policy }
  /** Sets a review date; absent: none. */
  | { readonly kind: 'review'; readonly snapshot: string; readonly on?: IsoDate }
  /** Puts a part back as it was; absent: removes it. */
  | { readonly kind: 'part'; readonly store: PartStore; readonly id: string; readonly part?: StoredPart };

/** What was done, as the log names it. */
export type LogWhat =
  | 'imported'
  | 'remapped'
  | 'provenance-changed'
  | 'deleted'
  | 'restored'
  | 'deleted-for-good'
  | 'policy-changed'
  | 'review-set'
  | 'part-saved'
  | 'part-deleted'
  | 'merged'
  | 'repaired'
  | 'undone'
  /** A figure or paper left; `digest` is of the artefact. */
  | 'left';

/** What a file that left is called, whether its numbers are real, and where they come from: source with its date. */
export interface LeftNote {
  readonly title: string;
  readonly kind: ProvenanceKind;
  readonly sources: readonly string[];
}

/** One line of the append-only log: what, when, from which bytes; no names unless given. Order is `seq`, never the clock. */
export interface LogLine {
  readonly seq: number;
  /** Random, so that a line is the same line in every copy of the workspace. */
  readonly id: string;
  readonly at: IsoInstant;
  readonly what: LogWhat;
  /** Ids only. */
  readonly about: readonly string[];
  /** SHA-256 of the files it came from. */
  readonly bytes?: readonly string[];
  /** SHA-256 of what left. */
  readonly digest?: string;
  /** What left, in words. Absent in lines written before it was noted, and once what it came from is deleted for good. */
  readonly left?: LeftNote;
  /** Who did it, where somebody gave a name. */
  readonly name?: string;
  /** What would undo it. */
  readonly undo?: readonly Change[];
  /** Id of the line that this one undid. */
  readonly undoes?: string;
}

/** A line before it has its place. */
export type NewLine = Omit<LogLine, 'seq'>;

/** The seqs of lines whose clock stood before that of an earlier line: the clock of the computer went back. */
export function findClockSteps(lines: readonly LogLine[]): ReadonlySet<number> {
  const back = new Set<number>();
  let latest = '';
  for (const { seq, at } of [...lines].sort((a, b) => a.seq - b.seq)) {
    if (at < latest) back.add(seq);
    else latest = at;
  }
  return back;
}

/** The log without what snapshots and parts left in it: lines about them alone are gone, in others their ids, files, name and undo are. */
export function dropFromLog(lines: readonly LogLine[], gone: ReadonlySet<string>): readonly LogLine[] {
  return lines.flatMap((line): LogLine[] => {
    const named = line.about.some((id) => gone.has(id));
    if (!named && line.undo?.some((change) => holdsPart(change, gone)) !== true) return [line];
    const about = line.about.filter((id) => !gone.has(id));
    if (named && about.length === 0) return [];
    const { bytes: _, name: __, left: ___, undo, ...rest } = line;
    const left = undo?.flatMap((change) => dropFromChange(change, gone));
    return [{ ...rest, about, ...(left === undefined ? {} : { undo: left }) }];
  });
}

function holdsPart(change: Change, gone: ReadonlySet<string>): boolean {
  return change.kind === 'part' && gone.has(change.id);
}

function dropFromChange(change: Change, gone: ReadonlySet<string>): Change[] {
  if (change.kind === 'part') return holdsPart(change, gone) ? [] : [change];
  if (change.kind === 'review') return gone.has(change.snapshot) ? [] : [change];
  if (change.kind !== 'bin' && change.kind !== 'hold') return [change];
  const snapshots = change.snapshots.filter((id) => !gone.has(id));
  return snapshots.length === 0 ? [] : [{ ...change, snapshots }];
}
