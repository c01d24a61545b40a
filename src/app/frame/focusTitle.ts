/** Another screen is read out from its title, and Tab goes on from there, as where a whole page is loaded anew. */
export function focusTitle(): void {
  const title = document.querySelector('h1');
  if (title === null) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
