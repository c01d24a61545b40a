import { toAsAtText } from '../../kernel/time.ts';
import { UNPROTECTED_WORDS } from '../words/policyWords.ts';
import type { ExportSource } from './figureRecord.ts';

/** The name of a figure's file without its ending: `ILLUSTRATIVE_senior-grades_2023-03-31_KQ7RM-2DXWH`. */
export function toFileStem({ figure, released }: ExportSource): string {
  if (figure.leaves === 'screen-only') return toSlug(UNPROTECTED_WORDS);
  const asAt = released.reference === undefined ? [] : [toSlug(toAsAtText(released))];
  const stem = [toSlug(figure.toolName), ...asAt, figure.code].join('_');
  return figure.kind === 'illustrative' ? `ILLUSTRATIVE_${stem}` : stem;
}

/** A text as part of a file name: letters, digits and hyphens, at most 60. */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/_+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'figure' : slug.toLowerCase();
}
