/**
 * Case, kinds of space, dash and quotation mark do not matter; how many spaces stand where does, because one space decides a
 * meaning in the dictionary ("mixed / multiple ethnic groups" is Mixed, "mixed/ multiple ethnic groups" is Mixed other).
 */
export function toExactKey(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .trim()
    .toLowerCase();
}

/** Spaces no longer matter, "&" is "and", "_" is a space: for a second look, only where all that look so mean the same. */
export function toSpacedKey(label: string): string {
  return toExactKey(label)
    .replace(/_/g, ' ')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/\s*([/:,;()-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const shortened: ReadonlyMap<string, string> = new Map([
  ['brit', 'british'],
  ['carib', 'caribbean'],
  ['bkgd', 'background'],
  ['backgrd', 'background'],
  ['grp', 'group'],
  ['ethn', 'ethnic'],
]);

/** Only the words are left, common short forms written out: the last look, only where all that look so mean the same. */
export function toWords(label: string): readonly string[] {
  return toExactKey(label)
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => shortened.get(word) ?? word);
}

/** The words of a label, joined by single spaces. */
export function toWordKey(label: string): string {
  return toWords(label).join(' ');
}

/** Takes off what spreadsheets and table builders put round a label: "Ethnic Group: White: Irish; measures: Value". */
export function stripWrapping(label: string): string {
  return label
    .replace(/;\s*measures?:\s*value\s*$/i, '')
    .replace(
      /^\s*(?:self[- ]?(?:defined|declared) )?(?:ethnicity|ethnic (?:group|origin|category))\s*[:=]\s*/i,
      '',
    )
    .replace(/\s*\[note \d+\]\s*$/i, '')
    .trim();
}
