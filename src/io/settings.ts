import type { IsoInstant } from '../kernel/time.ts';
import { writeLibrary } from './writeLibrary.ts';

/** What the browser answered when it was asked to keep the storage: `yes` or `no`, and when. */
export const PERSISTENCE_ANSWER = 'persistence-answer';
/** When the workspace was last saved to a file, and the name of the file after a space. */
export const LAST_SAVED = 'last-saved';
/** The number of the log's last line when that was. */
export const LAST_SAVED_SEQUENCE = 'last-saved-sequence';
/** The paths and hashes of the catalogue that the user has seen, as JSON. */
export const CATALOGUE_SEEN = 'catalogue-seen';

/** Notes that everything was saved to a file: when, its name, and how far the log had come in it. */
export async function saveLastSaved(at: IsoInstant, name: string, sequence: number): Promise<void> {
  await writeLibrary('saving a setting', async (writing) => {
    await writing.put('settings', { name: LAST_SAVED, value: `${at} ${name}` });
    await writing.put('settings', { name: LAST_SAVED_SEQUENCE, value: String(sequence) });
  });
}

/** Saves a fact about this browser; it is not part of the workspace and not in its log. */
export async function saveSetting(name: string, value: string): Promise<void> {
  await writeLibrary('saving a setting', (writing) => writing.put('settings', { name, value }));
}
