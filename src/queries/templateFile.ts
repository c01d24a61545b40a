import type { Template } from '../codebook/templates.ts';
import { type ExceptionFile, saveException } from '../io/saveException.ts';
import { toCsvRow } from '../snapshot/csvText.ts';

/** A template as a file to fill in: the header and nothing else, UTF-8 with its mark. */
export function toTemplateFile({ id, header }: Template): ExceptionFile {
  return { name: `TEMPLATE_${id}.csv`, mediaType: 'text/csv', text: `\ufeff${toCsvRow(header)}` };
}

/** Saves it. It holds no number and no name, so nobody is asked first. */
export function saveTemplate(template: Template): void {
  saveException(toTemplateFile(template));
}
