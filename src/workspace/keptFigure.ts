import type { FigureSaid } from '../figure/figureSaid.ts';
import type { Wording } from '../figure/wording.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Policy } from '../kernel/policy.ts';
import { drawnSnapshots, type Question } from '../kernel/question.ts';
import type { IsoDate, IsoInstant } from '../kernel/time.ts';
import type { StoredPart } from './storedPart.ts';

/** A screen and what its address holds: which snapshot is looked at and how, never a value of the data. */
export interface Place {
  /** `/representation`. */
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
}

/** A figure as it was looked at: where, how to make it again, and what it said. */
export interface KeptFigure {
  readonly place: Place;
  readonly question: Question;
  /** In force then; the series' own takes its place. */
  readonly policy: Policy;
  readonly wording: Pick<Wording, 'presentation'>;
  readonly said: FigureSaid;
}

/** A view somebody wants to come back to. */
export interface SavedView extends KeptFigure {
  readonly kind: 'view';
  readonly id: string;
  readonly title: string;
  readonly at: IsoInstant;
  /** Who saved it, where somebody says so. */
  readonly signed?: string;
}

/** What somebody wrote about a figure, and what is to follow from it. Empty texts are left out. */
export interface Note extends KeptFigure {
  readonly kind: 'note';
  readonly id: string;
  /** When it was written. */
  readonly at: IsoInstant;
  readonly fields: NoteFields;
  /** When its next step was done. */
  readonly doneOn?: IsoDate;
}

/** The words of a note. */
export interface NoteFields {
  readonly text: string;
  /** Who wrote it. */
  readonly signed: string;
  /** Who takes the next step. */
  readonly owner: string;
  readonly nextStep: string;
  /** `YYYY-MM-DD`, or `''`. */
  readonly dueOn: string;
}

/** A note with nothing in it. */
export const EMPTY_NOTE: NoteFields = { text: '', signed: '', owner: '', nextStep: '', dueOn: '' };

/** The longest title made of somebody's words, in characters. */
const LONGEST_TITLE = 80;

/** The name of a note: its next step, else its first words. */
export function noteTitle({ fields: { text, nextStep }, said }: Note): string {
  const words = (nextStep.trim() === '' ? text : nextStep).trim().replace(/\s+/g, ' ');
  if (words === '') return said.name;
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE - 1)}\u2026`;
}

/**
 * Whether what a figure said then may stand beside what it says now, or alone: not where it is under another policy now. What either
 * hides could be worked out from both, and a policy that hides more would hide nothing.
 */
export function mayQuote({ policy }: Pick<KeptFigure, 'policy'>, now: Policy): boolean {
  return canonicalJson(policy) === canonicalJson(now);
}

/** A saved view or a note as it is stored: with the snapshots it rests on, so that a change of theirs marks it. */
export function toKeptPart(kept: SavedView | Note): StoredPart {
  const title = kept.kind === 'view' ? kept.title : noteTitle(kept);
  return {
    id: kept.id,
    title,
    at: kept.at,
    madeFrom: drawnSnapshots(kept.question).map((id) => `${id}`),
    body: kept,
  };
}

/** Whether a note waits for somebody: it has a next step or a day, and is not done. */
export function isOpen({ fields: { nextStep, dueOn }, doneOn }: Note): boolean {
  return doneOn === undefined && (nextStep.trim() !== '' || dueOn !== '');
}

/** Whether a note's day has come. */
export function isDue(note: Note, today: IsoDate): boolean {
  return isOpen(note) && note.fields.dueOn !== '' && note.fields.dueOn <= today;
}

/** Notes in the order they are to be looked at: due ones, then by their day, then open ones without, then the rest, latest first. */
export function orderNotes(notes: readonly Note[]): readonly Note[] {
  const key = (note: Note): string => {
    if (!isOpen(note)) return '2';
    return note.fields.dueOn === '' ? '1' : `0${note.fields.dueOn}`;
  };
  return [...notes].sort((a, b) => compare(key(a), key(b)) || compare(b.at, a.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
