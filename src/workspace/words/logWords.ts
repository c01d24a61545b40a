import type { LogWhat } from '../logLine.ts';
import type { UndoRefusal } from '../planUndo.ts';

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

/** What was done, in words. */
export function logWords(what: LogWhat): string {
  return done[what];
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
