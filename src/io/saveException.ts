/**
 * A file that is no figure and leaves by one of the named exceptions, which a person confirms each time; or a template, which holds
 * the names of columns and no number. Its name says which.
 */
export interface ExceptionFile {
  readonly name: `RECIPE_${string}` | `PERSONAL_${string}` | `TEMPLATE_${string}`;
  readonly mediaType: string;
  readonly text: string;
}

/** How long the browser may take to fetch what it downloads: milliseconds. */
const KEPT_MS = 60_000;

/** Hands such a file to the browser's downloads; a recipe or rows set aside only after the person has confirmed what it holds. */
export function saveException({ name, mediaType, text }: ExceptionFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
