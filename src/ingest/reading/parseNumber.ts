/**
 * What a cell says as a number. A `percent` is a share, 0..1 for 0% to 100%. `missing` is not known or does not
 * apply; `suppressed` is known and hidden by the publisher. `mark` is a shorthand after the number (`r` in `5 [r]`).
 */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly mark?: string }
  | { readonly kind: 'percent'; readonly value: number; readonly mark?: string }
  | { readonly kind: 'missing'; readonly symbol: string }
  | { readonly kind: 'suppressed'; readonly symbol: string }
  | { readonly kind: 'not-a-number' };

/** Shorthand of the Government Analysis Function (https://analysisfunction.civilservice.gov.uk, "Symbols in tables"), and older habits. */
const MISSING = new Set(
  '|-|–|—|−|.|..|...|…|:|na|n/a|#n/a|n.a.|n.a|nan|null|none|nil return|not available|not applicable|no data|x|z|w|[x]|[z]|[w]|[na]|[n/a]|#value!|#ref!|#div/0!|#null!|#num!|#name?'.split(
    '|',
  ),
);
const SUPPRESSED = new Set(
  '*|**|***|#|##|~|c|u|low|[c]|[u]|[low]|[s]|[k]|suppressed|redacted|confidential'.split('|'),
);
const FEWER = /^(?:<|≤|<=|less than|fewer than|under)\s?\d+$|^\d+ or (?:fewer|less)$/;
/** `[r]`, `[note 2]`, `(r)`, or a single letter or sign straight after the number. */
const MARK = /^(.*[\d%)])\s*(?:\[(r|p|e|b|f|u|s+|low|note ?\d+|\d+)\]|\((r|p|e)\)|([rpe]|[*†‡¹²³⁴-⁹]+))$/i;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^\d{1,3}(?:([,'’ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;
const GROUPED_COMMA = /^\d{1,3}(?:([.'’ \u00a0\u2007\u2009\u202f])\d{3})(?:\1\d{3})*(?:,\d*)?$/;
const PLAIN_COMMA = /^(?:\d+,?\d*|,\d+)(?:e[+-]?\d{1,3})?$/i;
const CURRENCY = /^(?:[£$€]|GBP|EUR|USD)\s?(?=[\d.,])|(?<=\d)\s?(?:£|€|GBP|EUR|USD)$/;

/**
 * Reads one cell as a number: `1,234`, `1 234` (also no-break and thin spaces), `12.5%`, `(5)` as minus 5, `£1,234`,
 * `5 [r]`, and the symbols for missing (`-`, `..`, `na`, `[x]`, `[z]`, empty) and suppressed (`[c]`, `*`, `<5`) values.
 * `1.234,5` only where the decimal comma is stated. Never NaN and never infinite: those are `not-a-number`.
 */
export function parseNumber(text: string, options: { readonly decimal?: '.' | ',' } = {}): ParsedNumber {
  const trimmed = text.trim();
  const symbol = trimmed.toLowerCase();
  if (MISSING.has(symbol)) return { kind: 'missing', symbol: trimmed };
  if (SUPPRESSED.has(symbol) || FEWER.test(symbol)) return { kind: 'suppressed', symbol: trimmed };
  const marked = MARK.exec(trimmed);
  const mark = marked?.[2] ?? marked?.[3] ?? marked?.[4];
  const parsed = parseSigned(marked?.[1]?.trimEnd() ?? trimmed, options.decimal ?? '.');
  return mark === undefined || parsed.kind === 'not-a-number' ? parsed : { ...parsed, mark };
}

function parseSigned(text: string, decimal: '.' | ','): Exclude<ParsedNumber, { symbol: string }> {
  let rest = text;
  let negative = false;
  const inBrackets = /^\((.+)\)(\s?%?)$/.exec(rest);
  if (inBrackets !== null) {
    negative = true;
    rest = (inBrackets[1] ?? '') + (inBrackets[2] ?? '');
  } else if (/^[-−–+]/.test(rest)) {
    negative = !rest.startsWith('+');
    rest = rest.slice(1).trimStart();
  }
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trimEnd();
  const digits = toDigits(rest.replace(CURRENCY, ''), decimal);
  if (digits === undefined) return { kind: 'not-a-number' };
  // Moving the point in the text, not dividing, keeps 0.857 from becoming 0.8570000000000001.
  const magnitude = percent
    ? Number(/e/i.test(digits) ? Number(digits) / 100 : `${digits}e-2`)
    : Number(digits);
  if (!Number.isFinite(magnitude)) return { kind: 'not-a-number' };
  const value = negative && magnitude !== 0 ? -magnitude : magnitude;
  return percent ? { kind: 'percent', value } : { kind: 'number', value };
}

function toDigits(text: string, decimal: '.' | ','): string | undefined {
  if (decimal === ',') {
    if (PLAIN_COMMA.test(text)) return text.replace(',', '.');
    return GROUPED_COMMA.test(text) ? text.replace(/[^\d,]/g, '').replace(',', '.') : undefined;
  }
  if (PLAIN.test(text)) return text;
  return GROUPED.test(text) ? text.replace(/[^\d.]/g, '') : undefined;
}
