/** The steps of an import, in order; each is a place in the address. */
export type ImportStep = 'file' | 'columns' | 'groups' | 'provenance' | 'check';

/** Every step with its words, in order. */
export const IMPORT_STEPS: readonly { readonly key: ImportStep; readonly text: string }[] = [
  { key: 'file', text: 'File' },
  { key: 'columns', text: 'Columns' },
  { key: 'groups', text: 'Groups and grades' },
  { key: 'provenance', text: 'Provenance' },
  { key: 'check', text: 'Check and save' },
];

/** Reads a step from a link; anything else is the first step. */
export function parseImportStep(text: unknown): ImportStep {
  return IMPORT_STEPS.find(({ key }) => key === text)?.key ?? 'file';
}

/** The words of a step. */
export function toStepText(step: ImportStep): string {
  return IMPORT_STEPS.find(({ key }) => key === step)?.text ?? step;
}
