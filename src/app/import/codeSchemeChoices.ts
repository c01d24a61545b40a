import type { CodesReading } from '../../kernel/groupsReading.ts';
import type { Choice } from '../../ui/controls/choice.ts';

const words: { readonly [scheme: string]: string } = {
  nhs: 'NHS data dictionary: A to Z and 99',
  'police-16+1': 'Police, self-defined, 16+1',
  'police-18+1': 'Police, self-defined, 18+1',
  'police-16+1-and-18+1': 'Police, a file that moved from 16+1 to 18+1',
  'census-2001': 'Census 2001 codes',
  'census-2011': 'Census 2011 codes',
  'census-2021': 'Census 2021 codes',
};

/** A scheme of codes in words. */
export function toSchemeText(scheme: string): string {
  return words[scheme] ?? scheme;
}

/** The schemes of codes that labels can be read in; the one in force is among them. */
export function toSchemeChoices({ scheme, schemes }: CodesReading): readonly Choice[] {
  const all = [...new Set([...schemes, ...(scheme === undefined ? [] : [scheme])])];
  return all.map((value) => ({ value, text: toSchemeText(value) }));
}
