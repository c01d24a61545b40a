/** A text for the clipboard, and with its structure where it has one. */
export interface ClipboardText {
  readonly plain: string;
  readonly html?: string;
}

/** Puts a text on the clipboard; says whether the browser allowed it. Works without a secure context too. */
export async function writeClipboard(text: ClipboardText): Promise<boolean> {
  // Absent where the page came over plain http.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard !== undefined && typeof ClipboardItem !== 'undefined') {
    const item = new ClipboardItem({
      'text/plain': new Blob([text.plain], { type: 'text/plain' }),
      ...(text.html === undefined ? {} : { 'text/html': new Blob([text.html], { type: 'text/html' }) }),
    });
    const written = clipboard.write([item]).then(
      () => true,
      () => writeByCommand(text),
    );
    return written;
  }
  return writeByCommand(text);
}

/** The old way: over plain http on an intranet there is no other. */
function writeByCommand(text: ClipboardText): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text.plain);
    if (text.html !== undefined) event.clipboardData?.setData('text/html', text.html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = event.clipboardData !== null;
  };
  // On the window: before whatever marks a selection that happens to be there.
  window.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return taken;
}
