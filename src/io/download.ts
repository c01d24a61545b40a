import type { Artefact } from '../figure/exports/artefact.ts';

/** How long the browser may take to fetch what it saves: milliseconds. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save. Takes nothing but what a registered way out made. */
export function saveArtefact({ name, mediaType, bytes }: Artefact): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
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
