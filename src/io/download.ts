import type { Artefact } from '../figure/exports/artefact.ts';
import { offerDownload } from './offerDownload.ts';

/** Hands a file to the browser to save. Takes nothing but what a registered way out made. */
export function saveArtefact({ name, mediaType, bytes }: Artefact): void {
  offerDownload(name, new Blob([bytes], { type: mediaType }));
}

/** Puts a picture on the clipboard; says whether the browser allowed it. The picture may still be on its way. */
export async function copyArtefact(made: Promise<Artefact>): Promise<boolean> {
  // Absent where the page came over plain http.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined || typeof ClipboardItem === 'undefined') return false;
  const picture = made.then(({ bytes, mediaType }) => new Blob([bytes], { type: mediaType }));
  return clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
    () => true,
    () => false,
  );
}
