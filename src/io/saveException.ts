/** A file that leaves by one of the exceptions that a person confirms each time: it is no figure, and its name says what it holds. */
export interface ExceptionFile {
  readonly name: `RECIPE_${string}` | `PERSONAL_${string}`;
  readonly mediaType: string;
  readonly text: string;
}

/** How long the browser may take to fetch what it downloads: milliseconds. */
const KEPT_MS = 60_000;

/** Hands a recipe or the rows set aside to the browser's downloads; only after the person has confirmed what the file holds. */
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
