import { toTimeText } from '../../figure/number/toDateText.ts';
import type { LibraryState } from '../libraryState.ts';
import type { LogLine, LogWhat } from '../logLine.ts';
import type { UndoRefusal } from '../planUndo.ts';
import { firstOf, leftWords } from './leftWords.ts';

const done: Readonly<Record<LogWhat, string>> = {
  imported: 'Imported',
  remapped: 'Labels given another meaning',
  'provenance-changed': 'Provenance stated again',
  deleted: 'Moved to the bin',
  restored: 'Restored from the bin',
  'deleted-for-good': 'Deleted for good',
  'policy-changed': 'Protection changed',
  'review-set': 'Review date set',
  'part-saved': 'Saved',
  'part-deleted': 'Deleted',
  merged: 'Workspace file opened',
  repaired: 'Library repaired',
  undone: 'Undone',
  left: 'Figure or paper taken out',
};

/** What was done, and to what by name; an undoing says what it undid. */
export function logWords(line: LogLine, { log, ...state }: LibraryState): { what: string; about: string } {
  if (line.what === 'left') return leftWords(line, toTitles({ log, ...state }));
  const undone = line.undoes === undefined ? undefined : log.find(({ id }) => id === line.undoes);
  const first = undone?.undoes === undefined ? undone : log.find(({ id }) => id === undone.undoes);
  const about = aboutWords(first ?? line, toTitles({ log, ...state }));
  if (undone === undefined) return { what: done[line.what], about };
  const again = undone.undoes !== undefined;
  const named = first === undefined ? '' : done[first.what].toLowerCase();
  return { what: `${again ? 'Done again' : 'Undone'}${named === '' ? '' : ` (${named})`}`, about };
}

function toTitles({ summaries, series, parts, log }: LibraryState): ReadonlyMap<string, string> {
  return new Map([
    // What a deleted part was called is known to the line that can bring it back.
    ...log.flatMap(({ undo }) =>
      (undo ?? []).flatMap((change): [string, string][] =>
        change.kind === 'part' && change.part !== undefined ? [[change.id, change.part.title]] : [],
      ),
    ),
    ...summaries.map(({ id, summary: { title, reference } }): [string, string] => [
      id,
      reference === undefined ? title : `${title}, ${toTimeText(reference)}`,
    ]),
    ...series.map(({ id, title }): [string, string] => [id, title]),
    ...Object.values(parts)
      .flat()
      .map(({ id, title }): [string, string] => [id, title]),
  ]);
}

/** An import of a whole series is not read out name by name. */
const MOST_NAMES = 4;

function aboutWords({ about }: LogLine, titles: ReadonlyMap<string, string>): string {
  const names = about.map((id) => titles.get(id) ?? 'something deleted since');
  return names.length === 0 ? 'the library' : firstOf(names, MOST_NAMES);
}

/** Why something cannot be undone, in words. */
export function undoRefusalWords(refusal: UndoRefusal): string {
  switch (refusal.kind) {
    case 'not-undoable':
      return 'This cannot be undone.';
    case 'already-undone':
      return 'This is undone already.';
    case 'gone':
      return 'What it was about is deleted for good.';
    case 'built-on':
      return `Something rests on it: ${refusal.by.join('; ')}. Undo that first.`;
    case 'changed-since':
      return 'The same was changed again afterwards. Undo the later change first.';
  }
}
