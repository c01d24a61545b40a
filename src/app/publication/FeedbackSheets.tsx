/** A publication gives each department its figure; the sheets of all leave the library it was made in. */
export function FeedbackSheets() {
  return null;
}
