/** What a band's label says: which band, in which stream; `several` where "Band 8" does not say which of a to d. */
export type BandReading = {
  readonly ids: readonly string[];
  /** Nothing but a number: only read as a band where the column has others that say so. */
  readonly bare: boolean;
};

/** Reads "Band 8 - Range A", "Non-clinical: Band 5", "AfC B6", "8a", "Under Band 1", "VSM"; `undefined` where it is no band. */
export function toBand(label: string): BandReading | undefined {
  const key = label.trim().toLowerCase().replace(/\s+/g, ' ');
  const stream = /\bnon[- ]?clinical\b/.test(key)
    ? 'non-clinical-'
    : /\bclinical\b/.test(key)
      ? 'clinical-'
      : '';
  const rest = key
    .replace(
      /\b(?:non[- ]?)?clinical(?: staff)?\b|\bafc\b|\bagenda for change\b|\b(?:non[- ])?review body\b/g,
      ' ',
    )
    .replace(/[():;,]|^\s*-|-\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const toId = (band: string): string => `afc-${stream}${band}`;
  if (/^(?:vsms?|very senior managers?)(?: \(?vsms?\)?)?$/.test(rest))
    return { ids: [toId('vsm')], bare: false };
  if (/^(?:under|below) band 1$/.test(rest)) return { ids: [toId('under-1')], bare: false };
  const found = /^(band|b)? ?([1-9])(?: ?-? ?(?:range )?([a-d]))?$/.exec(rest);
  const [, word, digit = '', letter = ''] = found ?? [];
  if (found === null || (letter !== '' && digit !== '8')) return undefined;
  const bare = word === undefined && letter === '';
  if (digit !== '8' || letter !== '') return { ids: [toId(digit + letter)], bare };
  return { ids: ['a', 'b', 'c', 'd'].map((one) => toId(`8${one}`)), bare };
}
