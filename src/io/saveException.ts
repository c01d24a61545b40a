import { offerDownload } from './offerDownload.ts';

/**
 * A file that is no figure and leaves by one of the named exceptions, which a person confirms each time; or a template, which holds
 * the names of columns and no number. Its name says which.
 */
export interface ExceptionFile {
  readonly name: `RECIPE_${string}` | `PERSONAL_${string}` | `TEMPLATE_${string}`;
  readonly mediaType: string;
  readonly text: string;
}

/** Hands such a file to the browser's downloads; a recipe or rows set aside only after the person has confirmed what it holds. */
export function saveException({ name, mediaType, text }: ExceptionFile): void {
  offerDownload(name, new Blob([text], { type: mediaType }));
}
